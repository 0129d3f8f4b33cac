import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { cardAndThread } from '../cases/decision/outcome.ts';
import type { CasePost, CaseState } from '../cases/model/case-state.ts';
import type { Change, ThreadEntry } from '../cases/model/changes.ts';
import { stopPublication } from '../cases/model/recalls/stop-publication.ts';
import { requestOpinion } from '../cases/writing/second-opinion.ts';
import { bandsOf } from '../posts/similarity/bands.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import { watchOf } from './assess-post.ts';
import { reopeningChanges } from './carry-on.ts';
import type { Comparable } from './compare-text.ts';
import { isGuardedClass } from './match-case.ts';

/** Most posts that a case holds itself. */
const MOST_POSTS = 40;

/**
 * Returns true when other words of a post, or of another at its address, may be added to those of
 * the case. A call for help, and a post with exposed personal data, is a case of its own.
 */
export function mayStandBeside(state: CaseState, assessment: Assessment): boolean {
  return hasRoom(state) && !isGuardedClass(assessment.class);
}

/** Returns whether the case may hold one more post itself. */
export function hasRoom({ core, posts }: CaseState): boolean {
  return core.erased === null && posts.length < MOST_POSTS;
}

/** Words that nobody had seen stand on the card from now on: what was approved without them is approved no more. */
export function withOtherWords(
  state: CaseState,
  { post, compared, assessment }: { post: CasePost; compared: Comparable; assessment: Assessment },
  entry: ThreadEntry,
  context: Omit<ActionContext, 'roles'>,
): Extract<Outcome, { kind: 'done' }> {
  const { id, caseId } = post;
  const { wording, said } = compared;
  const { language } = assessment;
  const row = { id, caseId, wording, language, bands: bandsOf(said), saidAt: context.now };
  const stopped = stopsReplies(state, entry, context);
  const changes: Change[] = [{ kind: 'post', row: post }, { kind: 'wording', row }, ...stopped.changes];
  const reopened = reopeningChanges(state, post, assessment, context);
  return {
    kind: 'done',
    changes: [...changes, ...reopened],
    effects: [
      ...stopped.effects,
      ...requestOpinion(post, assessment, { handbook: context.handbook, watch: watchOf(context.crises) }),
    ],
    audit: { post: id, reopened: reopened.length > 0 },
  };
}

/** A post that a case answers says something else by now: what was approved was not for that. */
export function stopsReplies(
  state: CaseState,
  entry: ThreadEntry,
  context: Pick<ActionContext, 'now'>,
): Extract<Outcome, { kind: 'done' }> {
  return {
    kind: 'done',
    changes: stopPublication(state, 'stopped.post_edited', context),
    effects: cardAndThread(state, entry),
    audit: {},
  };
}

/**
 * Returns true when a reply of the case is for that post: one that it holds, or a destination of
 * the text on its card.
 */
export function isFor({ core, posts, drafts }: CaseState, postId: string): boolean {
  const current = drafts.find(({ id }) => id === core.currentDraftId);
  return posts.some(({ id }) => id === postId) || current?.places.some(({ target }) => target === postId) === true;
}
