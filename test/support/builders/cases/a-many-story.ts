import type { Whom } from '../../../../src/domain/cases/actions/publishing/reply-in-bulk.ts';
import type { CasePost, CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import type { Role } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import type { LanguageDetector } from '../../../../src/domain/posts/language-detector.ts';
import { aCase, aDraft, ana, aPost, biel, rolesOf } from '../a-case.ts';
import { aStory } from './a-story.ts';

export const TEXT = aDraft().text;

/** A case of that many posts of people who ask us, to which things are done one after another. */
export function aManyStory(
  posts: number,
  each: (post: CasePost, at: number) => CasePost = (post) => post,
  start: CaseState = aCase({ drafts: [aDraft({ touchedBy: ['slack:T1:UANA'], templateId: null })] }),
) {
  const made = Array.from({ length: posts }, (_, at) =>
    each(aPost({ id: `post-${at + 1}`, author: `vecina_${at + 1}`, url: null }), at),
  );
  const story = aStory(posts === 0 ? start : { ...start, posts: made });
  const row = (target: string): Publication => {
    const found = story.state().publications.findLast((one) => one.target === target);
    if (found === undefined) throw new Error(`Nothing goes to ${target}`);
    return found;
  };
  const answer = (actor: Actor, whom: Whom) =>
    story.does(actor, {
      kind: 'answer_many',
      draftId: story.state().core.currentDraftId,
      whom,
      posts: story.state().posts.map(({ id }) => id),
    });
  return {
    ...story,
    row,
    answer,
    answerAll: (actor: Actor) => answer(actor, 'all'),
    /** Prepared by Ana for all, and approved. */
    approveAll: () => {
      answer(ana, 'all');
      story.propose(ana);
      return story.approve(biel);
    },
    goOn: (actor: Actor, roles?: Role[]) =>
      story.does(actor, { kind: 'go_on', publicationId: story.state().publications.at(-1)?.id ?? 'none' }, roles),
    /** Somebody stops whatever has not left yet. */
    stop: (actor: Actor) =>
      story.does(actor, { kind: 'undo', publicationId: story.state().publications.at(-1)?.id ?? 'none' }),
    leave: (target: string): string => story.leaveHold(rolesOf, row(target).id),
    speaks: (detector: LanguageDetector) => story.hears(detector),
  };
}
