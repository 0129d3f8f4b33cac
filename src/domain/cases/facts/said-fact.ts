import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import type { EnteredFact } from '../model/fact.ts';
import { inOneLine, isSaid, SAID_KEY } from '../model/fact.ts';
import { factScope } from '../model/fact-scope.ts';

const LONGEST_TITLE = 60;

/** Builds the fact of a sentence that the actor wrote; it is named by its first words. */
export function saidFact(
  { core }: Pick<CaseState, 'core'>,
  { value, source }: Pick<EnteredFact, 'value' | 'source'>,
  { actor, now, newId }: Pick<ActionContext, 'actor' | 'now' | 'newId'>,
): EnteredFact {
  const id = newId();
  return {
    id,
    scope: factScope(core, 'case'),
    key: `${SAID_KEY}${id}`,
    title: shortened(value),
    value,
    meaning: null,
    translations: {},
    source,
    owner: actor,
    enteredBy: actor,
    enteredAt: now,
    validUntil: null,
    status: 'proposed',
    verifiedBy: null,
    verifiedAt: null,
    supersededBy: null,
    ended: null,
  };
}

/** Cut between words, so that a correction can name what it takes back. */
function shortened(sentence: string): string {
  if (sentence.length <= LONGEST_TITLE) return sentence;
  const cut = sentence.slice(0, LONGEST_TITLE - 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).trimEnd();
  // A long word may end in half a sign.
  return `${words.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Returns the sentences of this text that wait for another person to confirm them. */
export function saidIn(text: string, { core, facts }: Pick<CaseState, 'core' | 'facts'>): EnteredFact[] {
  const words = inOneLine(text);
  const scope = factScope(core, 'case');
  return facts.filter(
    (fact) => isSaid(fact) && fact.status === 'proposed' && fact.scope === scope && words.includes(fact.value),
  );
}
