import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { ana, aPublication, berta, biel, oscar, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import {
  ASKS,
  aSuggestionStory,
  calledElection,
  SUGGESTS,
  WHO,
  WORDS,
} from '../../../support/builders/cases/a-suggestion.ts';

const texts = (count: number) => Array.from({ length: count }, () => SUGGESTS);
const told = (story: ReturnType<typeof aSuggestionStory>) =>
  (currentDraft(story.state())?.places ?? []).map(({ target }) => target);

describe('what an area says became of a suggestion', () => {
  it('is kept with who says so, told in the thread, and no word of it is in the record', () => {
    const story = aSuggestionStory([SUGGESTS]);
    expect(story.says(ana, 'planned')).toBe('done');
    const { core, notes } = story.state();
    expect(core.outcome).toMatchObject({ status: 'planned', area: 'water', by: ana, at: START });
    expect(notes.map(({ text }) => text)).toEqual([WORDS, WHO]);
    expect(story.effects.at(-1)).toMatchObject({
      entry: { sentence: { key: 'thread.outcome_planned', params: { area: 'water' } }, noteId: core.outcome?.noteId },
    });
    expect(JSON.stringify(story.audit)).not.toMatch(/banco|Marta/);
    expect(story.state().publications).toEqual([]);
    expect(story.text()).not.toBe(WORDS);
  });

  it('is refused where there is nothing to say it of, or no words for it', () => {
    const story = aSuggestionStory([SUGGESTS]);
    expect(story.says(ana, 'done', { area: 'none' })).toBe('refusal.unknown_area');
    expect(story.says(ana, 'done', { who: ' ' })).toBe('refusal.outcome_who');
    expect(story.says(ana, 'declined', { words: ' ' })).toBe('refusal.outcome_words');
    story.does(ana, { kind: 'dismiss', reason: 'monitor', note: 'Se mira' });
    expect(story.says(ana)).toBe('refusal.no_suggestion');
    expect(story.state().core.outcome).toBeUndefined();
    story.change(({ core, ...state }) => ({ ...state, core: { ...core, closed: null, class: 'life_risk' } }));
    expect(story.says(ana)).toBe('refusal.no_suggestion');
  });

  it('stays that of the first of two who have not seen each other', () => {
    const story = aSuggestionStory([SUGGESTS]);
    expect(story.says(ana, 'planned', { seen: null })).toBe('done');
    expect(story.says(oscar, 'declined', { seen: null })).toBe('refusal.outcome_said');
    expect(story.state().core.outcome).toMatchObject({ status: 'planned', by: ana });
    expect(story.says(oscar, 'declined')).toBe('done');
    expect(story.state().core.outcome).toMatchObject({ status: 'declined', by: oscar });
  });

  it('is off while an election is called, and on again after it', () => {
    const story = aSuggestionStory([SUGGESTS]);
    story.decideBy(calledElection());
    expect(story.says(ana)).toBe('refusal.outcome_election');
    story.decideBy(aHandbook());
    expect(story.says(ana)).toBe('done');
    story.decideBy(calledElection());
    expect(story.answers(ana)).toBe('refusal.outcome_election');
    expect(told(story)).toEqual([]);
  });
});

describe('whoever suggested it', () => {
  it('is answered under their own post with the words of the area; one approval covers all', () => {
    const story = aSuggestionStory([SUGGESTS, ASKS, SUGGESTS]);
    expect(story.answers(ana)).toBe('refusal.no_outcome');
    story.says(ana);
    expect(story.answers(oscar)).toBe('done');
    const draft = currentDraft(story.state());
    expect(draft?.places.map(({ target, text }) => [target, text])).toEqual([
      ['post-1', `@vecina_1 ${WORDS}`],
      ['post-3', `@vecina_3 ${WORDS}`],
    ]);
    // The words are those of the person who wrote them down, who does not approve them.
    expect(draft).toMatchObject({ writtenBy: ana, touchedBy: ['slack:T1:UANA'] });
    expect(story.leaveHold()).toBe('refusal.hold_is_over');
    expect(story.propose(oscar)).toBe('done');
    expect(story.approve(biel)).toBe('done');
    story.pass(120_000);
    expect([story.leave('post-1'), story.leave('post-3')]).toEqual(['publishing', 'publishing']);
  });

  it('is answered once, though they wrote twice or were answered before', () => {
    const story = aSuggestionStory(texts(4), (post, at) => ({ ...post, author: at === 2 ? '@Vecina_1' : post.author }));
    story.answer(ana, 'most_seen');
    story.change((state) => ({
      ...state,
      publications: [{ ...aPublished('post-2'), draftId: 'draft-1' }],
    }));
    story.says(ana);
    expect(story.answers(ana)).toBe('done');
    expect(told(story)).toEqual(['post-1', 'post-4']);
    story.propose(ana);
    story.approve(biel);
    story.pass(120_000);
    for (const target of ['post-1', 'post-4']) {
      expect(story.leave(target)).toBe('publishing');
      story.markPublished(ana, `https://x.com/vallserena/status/${target.at(-1)}`, story.row(target).id);
    }
    expect(story.status()).toBe('answered');
    expect(story.answers(ana)).toBe('refusal.nobody_to_answer');
    expect(story.says(berta, 'planned')).toBe('done');
    expect(story.answers(ana)).toBe('refusal.nobody_to_answer');
  });

  it('is not told in a message of ours, nor do others hear of it by the way of many replies', () => {
    const story = aSuggestionStory([SUGGESTS, ASKS]);
    story.says(ana);
    story.answers(ana);
    expect(story.answer(ana, 'statement')).toBe('refusal.outcome_post');
    expect(story.answerAll(ana)).toBe('done');
    expect(told(story)).toEqual(['post-1']);
    // A place that somehow came into the version is stopped as well.
    story.change((state) => ({ ...state, posts: state.posts.map((post) => ({ ...post, text: ASKS })) }));
    expect(story.propose(ana)).toBe('refusal.outcome_post');
  });

  it('hears nothing that the area no longer says', () => {
    const story = aSuggestionStory([SUGGESTS]);
    story.says(ana, 'planned');
    story.answers(ana);
    story.propose(ana);
    expect(story.says(berta, 'declined')).toBe('done');
    expect(story.approve(biel)).toBe('refusal.outcome_changed');
    expect(story.answers(ana)).toBe('done');
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    expect(story.says(berta, 'done')).toBe('refusal.outcome_under_way');
  });

  it('hears nothing once an election is called, though the text was approved before', () => {
    const story = aSuggestionStory(texts(2));
    story.says(ana);
    story.answers(ana);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    story.pass(120_000);
    story.decideBy(calledElection());
    expect(story.leave('post-1')).toBe('stopped.outcome_election');
    expect(story.state().publications.map(({ status }) => status)).toEqual(['stopped', 'stopped']);
    expect(story.propose(ana)).toBe('refusal.outcome_election');
    story.decideBy(aHandbook());
    expect(story.propose(ana)).toBe('done');
    expect(story.approve(biel)).toBe('done');
  });
});

function aPublished(target: string) {
  return aPublication({ id: `out-${target}`, target, status: 'published', publishedAt: START });
}
