import { describe, expect, it } from 'vitest';
import { ana, biel } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

describe('going private', () => {
  it('ends approvals that were given for another destination', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    expect(story.does(ana, { kind: 'go_private' })).toBe('done');
    expect([story.status(), story.publication()?.status]).toEqual(['open', 'stopped']);
    expect(story.does(ana, { kind: 'go_private' })).toBe('refusal.already_private');
    story.propose(ana);
    story.approve(biel);
    expect(story.publication()).toMatchObject({ status: 'held', audience: 'private' });
  });

  it('comes too late for a text that may be out', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    story.leaveHold();
    expect(story.does(ana, { kind: 'go_private' })).toBe('refusal.not_editable');
    expect(story.publication()).toMatchObject({ status: 'publishing', audience: 'public' });
  });
});
