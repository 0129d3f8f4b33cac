import type { Sentence } from '../../errors.ts';
import { sameActor } from '../people/actor.ts';
import { POLITICAL } from './content-approvals.ts';
import type { ContentContext } from './content-outcome.ts';
import type { Content, ContentState, PoliticalMark } from './model/content.ts';
import { politicalFindings, reviewContent } from './review-content.ts';

/**
 * Returns the mark once a form was sent. Ticked as it was, it stays with the person who said it first.
 * @param isTicked undefined where the form did not ask
 */
export function politicalAfter(
  before: PoliticalMark | null,
  isTicked: boolean | undefined,
  { actor, now }: Pick<ContentContext, 'actor' | 'now'>,
): PoliticalMark | null {
  if (isTicked === undefined) return before;
  return isTicked ? (before ?? { by: actor, at: now, note: null }) : null;
}

/**
 * Returns why this person may not take the mark away; null if they may, or do not. Legal and the lead may. A writer may take back
 * their own, unless a check says the same.
 */
export function unmarkRefusal(state: ContentState, next: Content, context: ContentContext): Sentence | null {
  const { political } = state.content;
  if (political === null || next.political !== null || context.roles.some((role) => POLITICAL.includes(role)))
    return null;
  const isOwn = sameActor(political.by, context.actor);
  const isFound = politicalFindings(reviewContent({ ...state, content: next }, context)).length > 0;
  return isOwn && !isFound ? null : { key: 'refusal.content_political' };
}
