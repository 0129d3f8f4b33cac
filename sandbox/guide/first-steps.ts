import type { CaseState, Draft } from '../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../src/domain/cases/model/publication.ts';
import type { SlackActor } from '../../src/domain/people/actor.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS, READ_AND_APPROVE } from '../../src/slack/kit/ids.ts';
import type { GuideStep } from '../workspace/wire.ts';
import { GUIDE_STEPS } from '../workspace/wire.ts';

/** Returns the steps of a first reply that a case has behind it. */
export function stepsDone(state: CaseState): Set<GuideStep> {
  const { posts, facts, signOffs, publications } = state;
  const out = publications.filter(isOut);
  const isAsked = signOffs.some((one) => one.as === 'proposer');
  const isApproved = publications.some(({ draftId }) =>
    signOffs.some((one) => one.as === 'approver' && one.draftId === draftId),
  );
  const has: Record<GuideStep, boolean> = {
    flag: posts.some(({ flaggedBy }) => flaggedBy.kind === 'slack'),
    // A text that lacked nothing needs no fact.
    fact: facts.length > 0 || isAsked,
    ask: isAsked,
    approve: isApproved,
    publish: out.some(({ corrects }) => corrects.length === 0),
    correct: out.some(({ corrects }) => corrects.length > 0),
  };
  return new Set(GUIDE_STEPS.filter((step) => has[step]));
}

/** Returns true for a text that everybody can read. */
export function isOut({ status, audience }: Publication): boolean {
  return status === 'published' && audience === 'public';
}

/** Returns the case that a visitor has brought furthest, the first of several; undefined before they have flagged a post. */
export function furthestCase(states: readonly CaseState[]): CaseState | undefined {
  const flagged = states.filter((state) => stepsDone(state).has('flag'));
  return flagged.toSorted((one, other) => stepsDone(other).size - stepsDone(one).size)[0];
}

/** Returns the furthest case that can go on: not closed, and with a text. */
export function caseToFollow(states: readonly CaseState[]): CaseState | undefined {
  const open = states.filter(({ core }) => core.closed === null && core.erased === null);
  return furthestCase(open.filter((state) => nextAct(state) !== null));
}

/** What a case needs next: the step whose act it is, the control's ids, and the sentence on it. */
export type NextAct = {
  step: GuideStep;
  act: GuideStep;
  acts: string[];
  label: 'facts' | 'propose' | 'approve' | 'publish_now' | 'copy' | 'put_right';
  /** Slack user ids of those who have vouched for the text. */
  signedBy: string[];
};

/** Returns what a case needs next; null once its correction is out. */
export function nextAct(state: CaseState): NextAct | null {
  const draft = state.drafts.find(({ id }) => id === state.core.currentDraftId);
  if (draft === undefined) return null;
  const isCorrection = draft.places.some(({ corrects }) => corrects.length > 0);
  const publication = state.publications.find((one) => one.draftId === draft.id && one.status !== 'stopped');
  const act = actOf(draft, publication, state);
  if (act === 'correct' && isCorrection) return null;
  const step = isCorrection ? 'correct' : act;
  return { step, act, ...controlOf(act, publication), signedBy: signersOf(draft, state) };
}

function actOf(draft: Draft, publication: Publication | undefined, { signOffs }: CaseState): GuideStep {
  if (publication !== undefined) return isOut(publication) ? 'correct' : 'publish';
  const isAsked = signOffs.some((one) => one.as === 'proposer' && one.draftId === draft.id && one.voidedAt === null);
  if (isAsked) return 'approve';
  return draft.missingFacts.length > 0 ? 'fact' : 'ask';
}

function controlOf(act: GuideStep, publication: Publication | undefined): Pick<NextAct, 'acts' | 'label'> {
  switch (act) {
    case 'flag':
    case 'fact':
      return { acts: [MODAL_ACTIONS.facts], label: 'facts' };
    case 'ask':
      return { acts: [DIRECT_ACTIONS.propose], label: 'propose' };
    case 'approve':
      return { acts: [DIRECT_ACTIONS.approve, READ_AND_APPROVE], label: 'approve' };
    case 'publish':
      return publication?.status === 'held'
        ? { acts: [DIRECT_ACTIONS.publishNow], label: 'publish_now' }
        : { acts: [MODAL_ACTIONS.copy], label: 'copy' };
    case 'correct':
      return { acts: [MODAL_ACTIONS.publishCorrection], label: 'put_right' };
  }
}

function signersOf({ id }: Draft, { signOffs }: CaseState): string[] {
  const valid = signOffs.filter(({ draftId, voidedAt }) => draftId === id && voidedAt === null);
  return valid.flatMap(({ by }) => (by.kind === 'slack' ? [(by satisfies SlackActor).user] : []));
}
