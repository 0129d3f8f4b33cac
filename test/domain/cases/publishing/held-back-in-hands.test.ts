import { expect, it } from 'vitest';
import { applyChanges } from '../../../../src/domain/cases/model/apply-changes.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { Pause } from '../../../../src/domain/cases/model/crises/pause.ts';
import { BY_HAND } from '../../../../src/domain/cases/model/publication.ts';
import { heldBack } from '../../../../src/domain/cases/publishing/held-back.ts';
import { aContext, ana, biel } from '../../../support/builders/a-case.ts';
import { aPause } from '../../../support/builders/a-statement.ts';
import { aManyStory } from '../../../support/builders/cases/a-many-story.ts';
import { ASKS, aSuggestionStory, SUGGESTS } from '../../../support/builders/cases/a-suggestion.ts';

function paused(state: CaseState, pause: Pause): CaseState {
  const outcome = heldBack(state, pause, aContext({ actor: biel, newId: () => 'next' }));
  if (outcome.kind !== 'done') throw new Error(outcome.sentence.key);
  return applyChanges(state, outcome.changes);
}

function inHands(state: CaseState): CaseState {
  return { ...state, publications: state.publications.map((one) => ({ ...one, reason: BY_HAND })) };
}

it('goes on with each of many replies that a person was to publish, under its own post', () => {
  const story = aManyStory(2);
  story.approveAll();
  story.pass(120_000);
  expect([story.leave('post-1'), story.leave('post-2')]).toEqual(['publishing', 'publishing']);
  const next = currentDraft(paused(inHands(story.state()), aPause()));
  expect(next?.id).toBe('next');
  expect(next?.places.map(({ target }) => target)).toEqual(['post-1', 'post-2']);
});

it('never goes on under the first post with words for who suggested something in another', () => {
  const story = aSuggestionStory([ASKS, SUGGESTS]);
  story.says(ana);
  story.answers(ana);
  story.propose(ana);
  expect(story.approve(biel)).toBe('done');
  story.pass(120_000);
  expect(story.leave('post-2')).toBe('publishing');
  story.change((state) => paused(inHands(state), aPause()));
  expect(currentDraft(story.state())?.places.map(({ target }) => target)).toEqual(['post-2']);
  story.propose(ana);
  expect(story.approve(biel)).toBe('done');
});
