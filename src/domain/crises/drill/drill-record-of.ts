import { reviewCaseDraft } from '../../cases/approval/review-case-draft.ts';
import type { CaseState, Draft } from '../../cases/model/case-state.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import { textsSaid, wordsAt } from '../../cases/model/destinations-of.ts';
import type { Publication } from '../../cases/model/publication.ts';
import type { DrillPost } from '../../handbook/drill.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { DrilledState } from './drill-reader.ts';
import type { DrilledCase, DrillRecord } from './drill-record.ts';
import type { PlayedDrill } from './played-drill.ts';
import { drillTime } from './played-drill.ts';

/**
 * Returns the record of a played drill from its cases, in the drill's own time. A post belongs to
 * the case that holds its words.
 */
export function drillRecordOf(
  played: PlayedDrill,
  drilled: readonly DrilledState[],
  steps: readonly CrisisStep[],
  handbook: Handbook,
): DrillRecord {
  const inTime = (moment: string) => drillTime(played, moment);
  const inTimeOrNull = (moment: string | null | undefined) => (moment == null ? null : inTime(moment));
  const states = drilled.map(({ state }) => state);
  return {
    beganAt: played.beganAt,
    endedAt: inTime(played.endedAt),
    posts: played.drill.posts.slice(0, played.arrivedAt.length).map((post, index) => ({
      index,
      arrivedAt: inTime(played.arrivedAt[index] ?? played.endedAt),
      caseId: flaggedCaseOf(post, states),
    })),
    cases: drilled.flatMap(({ state, claimedAt }): DrilledCase[] => {
      const { id, class: seen, playbook, closed } = state.core;
      if (seen === 'statement') return [];
      const told = state.handoffs.map(({ recordedAt }) => recordedAt).toSorted()[0];
      const times = { claimedAt: inTimeOrNull(claimedAt), toldAt: inTimeOrNull(told) };
      return [{ id, class: seen, playbook, ...times, dismissedAt: inTimeOrNull(closed?.at) }];
    }),
    stopped: states.flatMap((state) => stoppedOf(state, handbook).map((one) => ({ ...one, at: inTime(one.at) }))),
    published: states.flatMap((state) => publishedOf(state).map((one) => ({ ...one, at: inTime(one.at) }))),
    steps: steps.flatMap(({ step, ended }) =>
      step === null || ended === null || ended.kind === 'not_needed' ? [] : [{ step, doneAt: inTime(ended.at) }],
    ),
  };
}

function flaggedCaseOf({ text }: DrillPost, states: readonly CaseState[]): number | null {
  const said = sameWords(text);
  return states.find(({ posts }) => posts.some((post) => sameWords(post.text) === said))?.core.id ?? null;
}

/** Folds the spaces of a text, since a person who copies a post changes at most those. */
function sameWords(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function publishedOf(state: CaseState): DrillRecord['published'][number][] {
  return state.publications.flatMap((publication) => {
    const text = textOut(publication, state);
    const { caseId, publishedAt } = publication;
    return publishedAt === null || text === undefined ? [] : [{ caseId, text, at: publishedAt }];
  });
}

/** Returns the published text, also where it deviated from the approved one. */
export function textOut({ draftId, target, deliveredAs }: Publication, state: CaseState): string | undefined {
  const id = deliveredAs.kind === 'deviation' ? deliveredAs.draftId : draftId;
  const draft = state.drafts.find((one) => one.id === id);
  if (draft === undefined || deliveredAs.kind === 'deviation') return draft?.text;
  return wordsAt(draft, target, state) ?? draft.text;
}

/** Versions that never went out: the checks keep some from it, people reject, undo, replace or close others; one that still waits is neither. */
function stoppedOf(state: CaseState, handbook: Handbook): DrillRecord['stopped'][number][] {
  const { drafts, publications, core } = state;
  const isOut = ({ id }: Draft) =>
    publications.some(
      ({ draftId, publishedAt, deliveredAs }) =>
        publishedAt !== null && (deliveredAs.kind === 'deviation' ? deliveredAs.draftId : draftId) === id,
    );
  return drafts
    .filter((draft) => !isOut(draft))
    .flatMap((draft) => {
      const stop = stopOf(draft, state, handbook);
      return stop === null ? [] : textsSaid(draft).map((text) => ({ caseId: core.id, text, ...stop }));
    });
}

function stopOf(draft: Draft, state: CaseState, handbook: Handbook): { by: 'checks' | 'people'; at: string } | null {
  const { createdAt } = draft;
  // As the checks saw it when it was written: what has fallen since then is another matter.
  if (reviewCaseDraft(draft, state, handbook, createdAt).some(({ level }) => level === 'block'))
    return { by: 'checks', at: createdAt };
  const { closed, currentDraftId } = state.core;
  const voided = state.signOffs.flatMap((one) => (one.draftId === draft.id ? [one.voidedAt] : []));
  const replaced = state.drafts.flatMap((next) => (next.basedOn === draft.id ? [next.createdAt] : []));
  const withCase = currentDraftId === draft.id && closed !== null ? [closed.at] : [];
  const at = [...voided, ...replaced, ...withCase].filter((moment) => moment !== null).toSorted()[0];
  return at === undefined ? null : { by: 'people', at };
}
