import type { Handbook } from '../../handbook/handbook.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { answersMany, destinationsOf } from '../model/destinations-of.ts';
import type { PreApproval, Publication } from '../model/publication.ts';
import { sentSafetyMessage } from '../model/safety-message.ts';
import { atPace, bulkReplies } from './bulk-replies.ts';

/**
 * The publications of a version that has what it needs, one for each of its places, waiting for `holdMs`. One that was stopped keeps
 * its row, and one that has left its hold is not sent again: one publication for each (place, draft version). What began as a private
 * line stays private, whatever became of it.
 */
export function heldPublications(
  draft: Draft,
  state: CaseState,
  preApproval: PreApproval | null,
  { now, handbook, newId, holdMs }: Pick<ActionContext, 'now' | 'handbook' | 'newId' | 'holdMs'>,
): Publication[] {
  const line = sentSafetyMessage(draft)?.audience;
  const holdUntil = momentAfter(now, holdMs);
  const held = destinationsOf(draft, state).flatMap(({ target, network, audience, corrects }): Publication | [] => {
    const before = state.publications.find((one) => one.draftId === draft.id && one.target === target);
    if (before !== undefined && before.status !== 'stopped') return [];
    return {
      id: before?.id ?? newId(),
      caseId: state.core.id,
      draftId: draft.id,
      digest: draft.digest,
      target,
      network,
      audience: line === 'private' || preApproval?.kind === 'line' ? (line ?? 'private') : audience,
      status: 'held',
      holdUntil,
      awaitsGoOn: false,
      handbookHash: handbook.hash,
      basis: preApproval,
      proof: null,
      publishedAt: null,
      publishedBy: null,
      deliveredAs: { kind: 'as_approved' },
      corrects,
      putsRight: [],
      withdrawal: null,
      reason: null,
      waitUntil: null,
    };
  });
  return answersMany(draft) ? inTurns(held, holdUntil, handbook) : held;
}

/**
 * Spaces the first replies by their networks' rate limits; the others wait until a person has
 * checked those.
 */
function inTurns(held: readonly Publication[], from: string, handbook: Handbook): Publication[] {
  const { first } = bulkReplies(handbook);
  return [
    ...atPace(held.slice(0, first), from, handbook),
    ...held.slice(first).map((row) => ({ ...row, awaitsGoOn: true })),
  ];
}
