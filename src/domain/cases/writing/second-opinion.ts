import type { Handbook } from '../../handbook/handbook.ts';
import { doubtOf } from '../../triage/doubt-of.ts';
import { isMaybe, SECOND_OPINION } from '../../triage/is-maybe.ts';
import type { Watch } from '../../triage/learned/calibration.ts';
import type { Assessment } from '../../triage/model/assessment.ts';
import { cardAndThread } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';
import type { Change, Effect } from '../model/changes.ts';
import type { SecondOpinion } from '../model/second-opinion.ts';

/** Requests a second opinion on a post of which triage is not sure, where the handbook asks for one. */
export function requestOpinion(
  post: { id: string; caseId: number; text: string },
  assessment: Pick<Assessment, 'class' | 'because'>,
  { handbook, watch }: { handbook: Handbook; watch: Watch },
): Effect[] {
  if (handbook.institution.writer?.secondOpinion !== 'on') return [];
  if (doubtOf(post.text, assessment, handbook, watch) === null) return [];
  return [{ kind: 'opinion', caseId: post.caseId, postId: post.id }];
}

/**
 * Returns true while a second opinion can change something. Nobody has said yet what the case is,
 * and no reason asks a person to read it first.
 */
export function canBeRaised(state: CaseState): boolean {
  const { class: caseClass, assessment } = state.core;
  return isPending(state) && caseClass === assessment.class && caseClass !== 'life_risk' && !isMaybe(assessment);
}

/**
 * Raises a case to "read first", with the words of the post on which the model's answer rests. Its
 * class, its severity and all other reasons stay. A card that waits goes to the front of the
 * waiting ones; one that is there is redrawn, and its duty officer called.
 * @param firstPlace importance of a waiting card that is read first; null for a card that is in the channel
 */
export function raisedBy(
  { verdict, postClass, model, host }: SecondOpinion,
  words: string[],
  state: CaseState,
  firstPlace: number | null,
): { changes: Change[]; effects: Effect[] } {
  if (verdict !== 'danger' || words.length === 0 || !canBeRaised(state)) return { changes: [], effects: [] };
  const { core } = state;
  const reason = { decided: 'class', rule: SECOND_OPINION, words } as const;
  const assessment = { ...core.assessment, because: [...core.assessment.because, reason] };
  const raised: Change = { kind: 'matter', row: { ...core, assessment } };
  if (firstPlace !== null) {
    const row = { id: 'card_first', caseId: core.id, importance: firstPlace } as const;
    return { changes: [raised, { kind: 'card_first', row }], effects: [] };
  }
  const params = { model, host, class: postClass ?? '' };
  const entry = { sentence: { key: 'thread.second_opinion', params }, asks: 'duty_officer' as const };
  return { changes: [raised], effects: cardAndThread(state, entry) };
}
