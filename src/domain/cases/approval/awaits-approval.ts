import { findMissingMarkers } from '../../drafts/missing-marker.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import { textsSaid } from '../model/destinations-of.ts';
import { releaseNeeds } from './release-needs.ts';
import { returnNote } from './return-note.ts';

type At = { handbook: Handbook; now: string };

/** Time in milliseconds that a correction waits for the confirmation of the value that is to take the place of the fallen one. */
const VALUE_WAITS_MS = 3 * 60_000;

/** Returns whether the text on the card waits for approvals: a person has proposed it, or it waits for nobody's proposal. */
export function awaitsApproval(state: CaseState, at: At): boolean {
  const draft = currentDraft(state);
  if (draft === undefined) return false;
  return statusOf(state) === 'in_review' || waitsUnproposed(draft, state, at);
}

/**
 * Returns whether a text of ours waits for its approvals without a proposal. The first message of a crisis does, once the
 * facts that it lacked are confirmed, and a correction in a crisis. They are in the handbook's own words, which no person has
 * touched or sent back in any version, and two people have to approve them.
 */
export function waitsUnproposed(draft: Draft, state: CaseState, at: At): boolean {
  const { statement, crisisId } = state.core;
  const isCompleted = statement === 'holding' && !isAsOpened(draft, state);
  if (crisisId === null || !(isCompleted || statement === 'correction')) return false;
  if (statusOf(state) !== 'open' || !isOfHandbook(draft) || isIncomplete(draft)) return false;
  // A text that was signed off before came back, or a person sent an earlier version back: a person looks at it first.
  if (state.signOffs.some(({ draftId }) => draftId === draft.id) || returnNote(state) !== undefined) return false;
  return !waitsForValue(state, at.now) && releaseNeeds(draft, state, at).slots.length > 1;
}

/** Returns whether a correction waits a moment for a new value of its fallen fact, which another person has still to confirm. */
export function waitsForValue({ core, facts, recalls }: CaseState, now: string): boolean {
  if (core.statement !== 'correction') return false;
  const fallen = new Set(recalls.map(({ factKey }) => factKey));
  const isNew = (enteredAt: string) => momentAfter(enteredAt, VALUE_WAITS_MS) > now;
  return facts.some(({ key, status, enteredAt }) => status === 'proposed' && fallen.has(key) && isNew(enteredAt));
}

/**
 * Returns whether a text is as it was opened, but for the hours that the clock renewed in it. It is not once a person confirmed
 * or replaced a fact in it, chose another variant or wrote it, or a model did.
 */
export function isAsOpened(draft: Draft, { drafts, facts }: Pick<CaseState, 'drafts' | 'facts'>): boolean {
  const first = firstVersionOf(draft, drafts);
  const isEntered = (id: string) => facts.some((fact) => fact.id === id);
  const isUntouched = draft.touchedBy.length === 0 && draft.writingId === first.writingId;
  return (
    first.version === 1 && isUntouched && draft.factIds.every((id) => !isEntered(id) || first.factIds.includes(id))
  );
}

function firstVersionOf(draft: Draft, drafts: readonly Draft[]): Draft {
  const base = draft.basedOn === null ? undefined : drafts.find(({ id }) => id === draft.basedOn);
  return base === undefined ? draft : firstVersionOf(base, drafts);
}

/** Returns true for a text of the handbook that no person and no model has touched. */
export function isOfHandbook({ templateId, touchedBy, writtenBy, writingId }: Draft): boolean {
  return templateId !== null && touchedBy.length === 0 && writtenBy === null && writingId === null;
}

function isIncomplete(draft: Draft): boolean {
  return draft.missingFacts.length > 0 || textsSaid(draft).some((text) => findMissingMarkers(text).length > 0);
}
