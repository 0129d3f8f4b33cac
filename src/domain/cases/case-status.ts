import { sameActor } from './actor.ts';
import { isUntold } from './at-risk.ts';
import type { CaseState, Draft, Endorsement, Publication } from './case-state.ts';

export type CaseStatus = 'open' | 'in_review' | 'approved' | 'answered' | 'dismissed' | 'handed_over' | 'erased';

/** Where a case stands: read off its rows, never stored beside them. */
export function statusOf(state: CaseState): CaseStatus {
  if (state.matter.erased !== null) return 'erased';
  if (state.matter.closed !== null) return state.matter.closed.reason === 'not_ours' ? 'handed_over' : 'dismissed';
  const publication = currentPublication(state);
  if (publication?.status === 'published') return 'answered';
  if (publication !== undefined && publication.status !== 'stopped' && publication.status !== 'withdrawn')
    return 'approved';
  return liveEndorsements(state).length > 0 ? 'in_review' : 'open';
}

/** Somebody still has to do something: it is neither answered nor closed, or a person is at risk and nobody was told. */
export function isPending(state: CaseState): boolean {
  const status = statusOf(state);
  return status === 'open' || status === 'in_review' || status === 'approved' || isUntold(state);
}

export function currentDraft(state: CaseState): Draft | undefined {
  return state.drafts.find((draft) => draft.id === state.matter.currentDraftId);
}

/** The publication of the version that is on the card. */
export function currentPublication(state: CaseState): Publication | undefined {
  return state.publications.find((publication) => publication.draftId === state.matter.currentDraftId);
}

/** Whether it may be out, or was: such a text is neither called back nor sent again; what follows is another version. */
export function hasLeftHold(publication: Publication | undefined): boolean {
  return publication !== undefined && publication.status !== 'held' && publication.status !== 'stopped';
}

/** What people stand by in the version that is on the card. */
export function liveEndorsements(state: CaseState): Endorsement[] {
  const draft = currentDraft(state);
  if (draft === undefined) return [];
  return state.endorsements.filter(
    (one) => one.draftId === draft.id && one.digest === draft.digest && one.voidedAt === null,
  );
}

/** How many named people have seen the bytes that are on the card. */
export function peopleWhoSaw(endorsements: readonly Endorsement[]): number {
  return endorsements.filter((one, index) => endorsements.findIndex((other) => sameActor(other.by, one.by)) === index)
    .length;
}
