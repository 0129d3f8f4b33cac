import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { saidFact } from '../facts/said-fact.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';
import { hasEnded, inOneLine } from '../model/fact.ts';

/** Longest sentence, in characters, that becomes a fact. */
export const LONGEST_SAID = 300;

/**
 * Proposes a sentence that a person wrote in a reply as a fact of the case. The text rests on it from
 * then on; another person confirms it, or drops it and with it the text.
 */
export function noteFact(state: CaseState, action: { words: string; source: string }, context: ActionContext): Outcome {
  if (!isPending(state)) return refuse('refusal.not_pending');
  const value = inOneLine(action.words);
  if (value === '') return refuse('refusal.no_values');
  if (value.length > LONGEST_SAID) return refuse('refusal.said_too_long', { max: LONGEST_SAID });
  if (/[{}[\]]/.test(value)) return refuse('refusal.said_unfinished');
  const source = action.source.trim();
  if (source === '') return refuse('refusal.fact_without_source');
  if (state.facts.some((one) => one.value === value && !hasEnded(one))) return refuse('refusal.said_before');
  const row = saidFact(state, { value, source }, context);
  return {
    kind: 'done',
    changes: [{ kind: 'fact', row }],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.facts_proposed' },
      by: context.actor,
      factIds: [row.id],
    }),
    audit: { fact: row.id, key: row.key, scope: row.scope },
  };
}
