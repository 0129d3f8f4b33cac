import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { sentReply } from '../../../../src/domain/cases/model/joining/past-reply.ts';
import { ana, berta, biel } from '../../../support/builders/a-case.ts';
import { aSuggestionStory, calledElection, SUGGESTS } from '../../../support/builders/cases/a-suggestion.ts';

const RIGHT = 'Corregimos: el banco no llega este mes. Más, en https://www.vallserena.example';
const texts = (count: number) => Array.from({ length: count }, () => SUGGESTS);
const address = (target: string) => `https://x.com/vallserena/status/${target.at(-1)}`;

/** The words of the area have left for that many posts, and a person has published them under those. */
function aToldStory(count: number, published: readonly string[]) {
  const story = aSuggestionStory(texts(count));
  story.says(ana, 'planned');
  story.answers(ana);
  story.propose(ana);
  expect(story.approve(biel)).toBe('done');
  story.pass(120_000);
  for (const target of published) {
    expect(story.leave(target)).toBe('publishing');
    story.markPublished(ana, address(target), story.row(target).id);
  }
  return story;
}

describe('a reply that told what became of a suggestion', () => {
  it('is put right as any other, while an election is called and though the area says another thing by now', () => {
    const story = aToldStory(1, ['post-1']);
    expect(story.says(berta, 'declined')).toBe('done');
    story.decideBy(calledElection());
    const wrong = story.row('post-1').id;
    expect(story.does(ana, { kind: 'put_right', publicationId: wrong, text: RIGHT })).toBe('done');
    expect(story.approve(biel)).toBe('done');
    story.pass(120_000);
    expect(story.leave(`correction:${wrong}`)).toBe('publishing');
  });

  it('does not take the place of a text that puts another right', () => {
    const story = aToldStory(2, ['post-1', 'post-2']);
    const wrong = story.row('post-1').id;
    story.does(ana, { kind: 'put_right', publicationId: wrong, text: RIGHT });
    story.change((state) => ({
      ...state,
      posts: [...state.posts, { ...(state.posts[0] as (typeof state.posts)[0]), id: 'post-3', author: 'vecina_3' }],
    }));
    expect(story.says(ana, 'done')).toBe('done');
    expect(story.answers(ana)).toBe('refusal.own_text');
    expect(currentDraft(story.state())?.places.map(({ corrects }) => corrects)).toEqual([[wrong]]);
  });

  it('is not sent again to somebody who has it, by whatever way it comes back to the card', () => {
    const story = aToldStory(2, ['post-1']);
    expect(story.leave('post-2')).toBe('publishing');
    story.change((state) => ({
      ...state,
      publications: state.publications.map((one) =>
        one.target === 'post-2' ? { ...one, status: 'unknown', reason: null } : one,
      ),
    }));
    expect(story.does(ana, { kind: 'reopen', note: 'Hay más' })).toBe('done');
    expect(currentDraft(story.state())).toBeUndefined();
    expect(story.answers(ana)).toBe('refusal.nobody_to_answer');
  });

  it('is not sent to somebody who had another reply of ours since it was approved', () => {
    const story = aSuggestionStory(texts(2), (post, at) => ({ ...post, author: at === 1 ? null : post.author }));
    story.says(ana);
    story.answers(ana);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    story.pass(120_000);
    const before = story.row('post-1');
    const other = {
      ...before,
      id: 'out-else',
      draftId: 'draft-1',
      status: 'published',
      publishedAt: before.holdUntil,
    } as const;
    story.change((state) => ({ ...state, publications: [other, ...state.publications] }));
    expect(story.leave('post-1')).toBe('stopped.outcome_told');
  });

  it('goes to somebody who was thanked before the area said it, under the same post, once', () => {
    const story = aSuggestionStory(texts(2));
    story.answerAll(ana);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    story.pass(120_000);
    expect(story.leave('post-1')).toBe('publishing');
    story.markPublished(ana, address('post-1'), story.row('post-1').id);
    story.pass(60_000);
    expect(story.stop(berta)).toBe('done');
    expect(story.says(ana, 'planned')).toBe('done');
    expect(story.answers(ana)).toBe('done');
    expect(currentDraft(story.state())?.places.map(({ target }) => target)).toEqual(['post-1', 'post-2']);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    story.pass(120_000);
    for (const [target, proof] of [
      ['post-1', 'https://x.com/vallserena/status/77'],
      ['post-2', address('post-2')],
    ] as const) {
      const id = story.state().publications.findLast((one) => one.target === target && one.status === 'held')?.id ?? '';
      expect(story.leaveHold(undefined, id)).toBe('publishing');
      story.markPublished(ana, proof, id);
    }
    // The area says another thing: nobody is told twice.
    // The area says another thing: nobody is told twice.
    expect(story.says(berta, 'declined')).toBe('done');
    expect(story.answers(ana)).toBe('refusal.nobody_to_answer');
  });

  it('is told of nothing any more that a person calls no suggestion', () => {
    const story = aSuggestionStory(texts(1));
    story.says(ana);
    story.answers(ana);
    story.change(({ core, ...state }) => ({ ...state, core: { ...core, class: 'hate' } }));
    expect(story.propose(ana)).toBe('refusal.outcome_post');
    expect(story.answers(ana)).toBe('refusal.no_suggestion');
  });

  it('is no example for replies to others, who suggested nothing', () => {
    const story = aToldStory(1, ['post-1']);
    expect(story.status()).toBe('answered');
    expect(sentReply(story.state())).toBeNull();
  });
});
