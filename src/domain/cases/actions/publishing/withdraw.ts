import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse, relatedCards } from '../../decision/outcome.ts';
import type { CaseState } from '../../model/case-state.ts';
import { currentPublications, statusOf } from '../../model/case-status.ts';
import type { Change } from '../../model/changes.ts';
import type { Publication } from '../../model/publication.ts';
import { stopPublication } from '../../model/recalls/stop-publication.ts';
import type { WithdrawalReason } from '../../model/recalls/withdrawal.ts';

const LONGEST_NAME = 200;

/**
 * Orders the removal of a published text: it exposes a person, an authority orders it, or it is
 * under the wrong account. The record keeps the text. A person takes it down and records when it is
 * gone.
 */
export function orderWithdrawal(
  state: CaseState,
  action: { publicationId: string; reason: WithdrawalReason; orderedBy: string },
  context: ActionContext,
): Outcome {
  const publication = state.publications.find(({ id }) => id === action.publicationId);
  if (publication?.status !== 'published') return refuse('refusal.not_out');
  if (publication.withdrawal !== null) return refuse('refusal.withdrawal_ordered');
  const orderedBy = action.orderedBy.trim();
  if (orderedBy === '' || orderedBy.length > LONGEST_NAME) return refuse('refusal.ordered_by_missing');
  const withdrawal = { reason: action.reason, orderedBy, by: context.actor, at: context.now, down: null };
  return {
    kind: 'done',
    // What must not stay out must not go out to others either.
    changes: [
      { kind: 'publication', row: { ...publication, withdrawal } },
      ...stopPublication(state, 'stopped.withdrawn', context),
    ],
    effects: cardAndThread(state, {
      sentence: { key: `thread.withdrawal_${action.reason}` },
      by: context.actor,
      publicationId: publication.id,
      asks: 'writer',
    }),
    audit: { publication: publication.id, reason: action.reason },
  };
}

/** A person has taken it down. Where nothing else of the text is out, the case is open again: nobody has an answer. */
export function confirmDown(state: CaseState, action: { publicationId: string }, context: ActionContext): Outcome {
  const publication = state.publications.find(({ id }) => id === action.publicationId);
  const withdrawal = publication?.withdrawal ?? null;
  if (publication === undefined || withdrawal === null) return refuse('refusal.withdrawal_not_ordered');
  if (publication.status === 'withdrawn') return refuse('refusal.already_down');
  const down = { by: context.actor, at: context.now };
  const row: Publication = { ...publication, status: 'withdrawn', withdrawal: { ...withdrawal, down } };
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row }, ...withoutText(state, row)],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: 'thread.taken_down' },
        by: context.actor,
        publicationId: publication.id,
      }),
      ...relatedCards(state),
    ],
    audit: { publication: publication.id },
  };
}

function withoutText(state: CaseState, down: Publication): Change[] {
  const isCurrent = down.draftId === state.core.currentDraftId && statusOf(state) === 'answered';
  const others = currentPublications(state).filter(({ id, status }) => id !== down.id && status === 'published');
  if (!isCurrent || others.length > 0) return [];
  return [{ kind: 'matter', row: { ...state.core, currentDraftId: null } }];
}
