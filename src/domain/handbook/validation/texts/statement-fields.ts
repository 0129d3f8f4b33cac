import { STATEMENT_VARIABLES } from '../../liquid-engine.ts';
import type { RecordVariable } from '../../record-facts.ts';
import type { StatementWords } from '../../style.ts';
import type { FieldPath, HandbookParts } from '../handbook-fault.ts';

type StatementField = {
  /** As the file spells its name. */
  field: string;
  /** Names that the template may use after `statement.`. */
  variables: readonly string[];
  /** Values of our own record that the template may use. */
  record: readonly RecordVariable[];
  /** Without these it would not say what it is for. */
  needed: readonly RecordVariable[];
};

const OF_FACTS = { variables: STATEMENT_VARIABLES, record: ['since', 'next'], needed: [] } as const;

/** The words of `style.yml` for statements of our own. */
export const STATEMENTS: Readonly<Record<keyof StatementWords, StatementField>> = {
  correction: { field: 'correction', ...OF_FACTS },
  retraction: { field: 'retraction', ...OF_FACTS },
  update: { field: 'update', ...OF_FACTS },
  noNews: { field: 'no_news', ...OF_FACTS },
  planMessage: { field: 'plan_message', variables: [], record: ['plan_director', 'plan_link'], needed: ['plan_link'] },
};

export type PlacedStatement = { name: keyof StatementWords; text: string; path: FieldPath };

/** All of these words, with their places. */
export function statementTexts({ style }: HandbookParts): PlacedStatement[] {
  const names = Object.keys(STATEMENTS) as (keyof StatementWords)[];
  return Object.entries(style?.languages ?? {}).flatMap(([language, { statements }]) =>
    names.flatMap((name) => {
      const text = statements?.[name];
      const path = ['style', 'languages', language, 'statements', STATEMENTS[name].field];
      return text === undefined ? [] : { name, text, path };
    }),
  );
}
