import { sameActor } from '../../people/actor.ts';
import { isUntold } from './at-risk.ts';
import type { CaseState, Draft, SignOff } from './case-state.ts';
import type { Publication, PublicationStatus } from './publication.ts';
import { isReplaced } from './publication.ts';

export type CaseStatus = 'open' | 'in_review' | 'approved' | 'answered' | 'dismissed' | 'handed_over' | 'erased';

/** Returns the case's status, derived from its rows and never stored. */
export function statusOf(state: CaseState): CaseStatus {
  if (state.core.erased !== null) return 'erased';
  if (state.core.closed !== null) return state.core.closed.reason === 'not_ours' ? 'handed_over' : 'dismissed';
  const publications = currentPublications(state);
  if (publications.some(({ status }) => isUnderWay(status))) return 'approved';
  const isOut = publications.some((one) => one.status === 'published' || isReplaced(one));
  if (isOut && publications.every(({ status }) => status !== 'stopped')) return 'answered';
  return liveSignOffs(state).length > 0 ? 'in_review' : 'open';
}

/** Approved, and not at its end: it may still leave, or nobody knows whether it has. */
export function isUnderWay(status: PublicationStatus): boolean {
  return status === 'held' || status === 'publishing' || status === 'failed' || status === 'unknown';
}

/**
 * Returns whether the case still needs an action: it is neither answered nor closed, or a person is
 * at risk and no handoff is recorded.
 */
export function isPending(state: CaseState): boolean {
  const status = statusOf(state);
  return status === 'open' || status === 'in_review' || status === 'approved' || isUntold(state);
}

export function currentDraft(state: CaseState): Draft | undefined {
  return state.drafts.find((draft) => draft.id === state.core.currentDraftId);
}

/** The publications of the version that is on the card, one for each of its places. */
export function currentPublications(state: CaseState): Publication[] {
  return state.publications.filter((publication) => publication.draftId === state.core.currentDraftId);
}

/** Publication statuses in order of need for a person, the most pressing first. */
const NEED: readonly PublicationStatus[] = [
  'unknown',
  'failed',
  'publishing',
  'held',
  'stopped',
  'published',
  'withdrawn',
];

/** Returns the publication of the version on the card; of several, the one that most needs a person. */
export function currentPublication(state: CaseState): Publication | undefined {
  return currentPublications(state).toSorted((one, other) => NEED.indexOf(one.status) - NEED.indexOf(other.status))[0];
}

/**
 * Returns whether any of it may be published, or was. Such a text is neither recalled to the hold
 * nor sent again; another version follows it.
 */
export function hasLeftHold(publications: readonly Publication[]): boolean {
  return publications.some(({ status }) => status !== 'held' && status !== 'stopped');
}

/** Returns the live sign-offs of the version on the card. */
export function liveSignOffs(state: CaseState): SignOff[] {
  const draft = currentDraft(state);
  if (draft === undefined) return [];
  return state.signOffs.filter(
    (one) => one.draftId === draft.id && one.digest === draft.digest && one.voidedAt === null,
  );
}

/** Returns the number of named people who have seen the bytes on the card. */
export function peopleWhoSaw(signOffs: readonly Pick<SignOff, 'by'>[]): number {
  return signOffs.filter((one, index) => signOffs.findIndex((other) => sameActor(other.by, one.by)) === index).length;
}
