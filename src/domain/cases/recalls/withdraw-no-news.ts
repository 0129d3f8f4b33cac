import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import { CLOCK } from '../../people/actor.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { CaseCore, CaseState } from '../model/case-state.ts';
import { currentPublications, hasLeftHold } from '../model/case-status.ts';
import type { EnteredFact } from '../model/fact.ts';
import { crisisScope } from '../model/fact-scope.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';
import type { CaseTransaction } from '../ports/case-store.ts';

/**
 * Withdraws what still waits to say "nothing new" in a crisis: a fact has changed, or another word is
 * out. A text that has left its hold goes on.
 * @param besides the case that has just spoken, which its other languages may follow; null for none
 */
export async function withdrawNoNews(
  transaction: CaseTransaction,
  crisisId: number,
  besides: Pick<CaseCore, 'id' | 'statementId'> | null,
  context: Pick<ActionContext, 'now'>,
): Promise<void> {
  for (const id of await transaction.cases.find({ by: 'scope', scope: crisisScope(crisisId) })) {
    const state = id === besides?.id ? null : await transaction.cases.load(id);
    if (state === null || !waitsToSayNothing(state) || saysTheSame(state.core, besides)) continue;
    const decision = decisionOf('case.no_news_withdrawn', id, withdrawn(state, context), { ...context, actor: CLOCK });
    await transaction.save(decision);
  }
}

function waitsToSayNothing(state: CaseState): boolean {
  const { statement, closed } = state.core;
  return statement === 'no_news' && closed === null && !hasLeftHold(currentPublications(state));
}

function saysTheSame(
  { statementId }: Pick<CaseCore, 'statementId'>,
  spoken: Pick<CaseCore, 'statementId'> | null,
): boolean {
  return statementId !== undefined && statementId === spoken?.statementId;
}

function withdrawn(state: CaseState, { now }: Pick<ActionContext, 'now'>): Outcome {
  const closed = { reason: 'let_stand', by: CLOCK, at: now, noteId: null } as const;
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.dismissed', { now }),
      { kind: 'matter', row: { ...state.core, closed, claim: null } },
    ],
    effects: cardAndThread(state, { sentence: { key: 'thread.no_news_withdrawn' } }),
    audit: { crisis: state.core.crisisId },
  };
}

/**
 * Returns whether a fact of a crisis is news to the public since that moment: confirmed or ended. Hours
 * that change by their nature are none.
 * @param playbook id of the crisis's playbook
 */
export function isNewsSince(
  { key, verifiedAt, ended }: Pick<EnteredFact, 'key' | 'verifiedAt' | 'ended'>,
  since: string,
  playbook: string | null,
  handbook: Handbook,
): boolean {
  const declared = playbookById(handbook, playbook)?.facts.find(({ id }) => id === key);
  if (declared?.volatile === true || verifiedAt === null) return false;
  return verifiedAt > since || (ended?.at ?? '') > since;
}
