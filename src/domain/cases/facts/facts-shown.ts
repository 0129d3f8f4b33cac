import { waysToSay } from '../../drafts/live-fact.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { Language } from '../../text/languages.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { inOneLine } from '../model/fact.ts';
import { liveFacts } from './live-facts.ts';

/** Returns the ids with those of the live facts whose value is said of a picture, or can be read in it: the version rests on these, too. */
export function withFactsShown(
  ids: readonly string[],
  { picture, language }: { picture: Picture | null; language: Language },
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): string[] {
  if (picture === null) return [...ids];
  const said = inOneLine(`${picture.alt}\n${picture.words}`);
  const shown = liveFacts(state, context).filter((fact) =>
    waysToSay(fact, language).some((words) => words !== '' && said.includes(inOneLine(words))),
  );
  return [...new Set([...ids, ...shown.map(({ id }) => id)])];
}
