import { describe, expect, it } from 'vitest';
import { ana, berta, biel, oscar } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

describe('a claim', () => {
  it('is one person’s, who gives it back; an approver may take it from somebody who is away', () => {
    const story = aStory();
    expect(story.does(oscar, { kind: 'release' })).toBe('refusal.not_claimed');
    expect(story.does(ana, { kind: 'claim' })).toBe('done');
    expect(story.does(ana, { kind: 'claim' })).toBe('refusal.already_yours');
    expect(story.does(oscar, { kind: 'claim' })).toBe('refusal.claimed_by');
    expect(story.does(oscar, { kind: 'release' })).toBe('refusal.claimed_by');
    expect(story.does(biel, { kind: 'release' })).toBe('done');
    expect(story.does(berta, { kind: 'claim' })).toBe('done');
    expect(story.state().core.claim?.by).toEqual(berta);
  });

  it('keeps others from editing, and comes with the first edit and the first proposal', () => {
    const story = aStory();
    story.propose(ana);
    expect(story.state().core.claim).toEqual({ by: ana, at: story.now() });
    expect(story.edit(oscar, 'Hola. Abrimos por la mañana.')).toBe('refusal.claimed_by');
    story.does(ana, { kind: 'release' });
    expect(story.edit(oscar, 'Hola. Abrimos por la mañana.')).toBe('done');
    expect(story.state().core.claim?.by).toEqual(oscar);
  });

  it('is not needed for an edit that changes nothing or leaves nothing: both are refused', () => {
    const story = aStory();
    expect(story.edit(ana, `${story.text()}  `)).toBe('refusal.same_text');
    expect(story.edit(ana, ' \n ')).toBe('refusal.empty_text');
    expect(story.state().core.claim).toBeNull();
  });
});
