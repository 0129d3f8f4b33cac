import {
  INSTITUTION_VARIABLES,
  PLAN_VARIABLES,
  STATEMENT_VARIABLES,
  templateFault,
  templateVariableUses,
} from '../liquid-engine.ts';
import type { Playbook } from '../playbook.ts';
import type { StatementWords } from '../style.ts';
import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { error } from './handbook-fault.ts';
import { templatesOf } from './templates-of.ts';

/** A template that cannot be filled in: malformed, a tag or filter off the allow-list, or a variable that nobody declares. */
export function templateFaults(parts: HandbookParts): HandbookFault[] {
  return [
    ...templatesOf(parts).flatMap(({ playbook, template, path }) =>
      faultsOf(template.template, variablesOf(playbook)).map(({ message, offset }) => error(path, message, offset)),
    ),
    ...statementFaults(parts),
  ];
}

type StatementField = {
  /** As the file spells its name. */
  field: string;
  variables: readonly string[];
  /** Without these it would not say what it is for. */
  needed: readonly string[];
};

/** The words of `style.yml` for statements of our own. */
const STATEMENTS: Readonly<Record<keyof StatementWords, StatementField>> = {
  correction: { field: 'correction', variables: STATEMENT_VARIABLES, needed: [] },
  retraction: { field: 'retraction', variables: STATEMENT_VARIABLES, needed: [] },
  update: { field: 'update', variables: STATEMENT_VARIABLES, needed: [] },
  noNews: { field: 'no_news', variables: STATEMENT_VARIABLES, needed: [] },
  planMessage: { field: 'plan_message', variables: PLAN_VARIABLES, needed: ['link'] },
};

function statementFaults({ style }: HandbookParts): HandbookFault[] {
  return Object.entries(style?.languages ?? {}).flatMap(([language, { statements }]) =>
    typedKeys(STATEMENTS).flatMap((name) => {
      const words = statements[name];
      const { field, variables, needed } = STATEMENTS[name];
      const path = ['style', 'languages', language, 'statements', field];
      if (words === undefined) return [];
      const known = [...variables.map((one) => `statement.${one}`), ...COMMON_VARIABLES];
      const faults = faultsOf(words, known).map(({ message }) => message);
      const lacking = needed.map((one) => `statement.${one}`).filter((one) => !words.includes(one));
      const said = faults.length > 0 ? faults : lacking.map((one) => `it does not say {{ ${one} }}; add it`);
      return said.map((message) => error(path, message));
    }),
  );
}

function typedKeys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

function faultsOf(text: string, known: readonly string[]): { message: string; offset: number }[] {
  const fault = templateFault(text);
  if (fault !== null) return [{ message: fault.message, offset: offsetOf(text, fault.line, fault.column) }];
  return templateVariableUses(text)
    .filter((use) => !known.includes(use.name))
    .map((use) => ({ message: unknown(use.name, known), offset: offsetOf(text, use.line, use.column) }));
}

const COMMON_VARIABLES = [...INSTITUTION_VARIABLES.map((name) => `institution.${name}`), 'post.subject'];

/** Every name that a text of this playbook may use. */
function variablesOf(playbook: Playbook): string[] {
  const facts = [...playbook.facts, ...playbook.standingFacts].map((fact) => `fact.${fact.id}`);
  return [...facts, ...COMMON_VARIABLES];
}

function unknown(name: string, known: readonly string[]): string {
  const advice = name.startsWith('fact.')
    ? `declare it under "facts", or use one of ${known.filter((each) => each.startsWith('fact.')).join(', ') || 'those declared'}`
    : `use one of ${known.join(', ')}`;
  return `the variable "${name}" is unknown; ${advice}`;
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
