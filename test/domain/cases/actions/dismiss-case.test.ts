import { describe, expect, it } from 'vitest';
import { aCase, ana, arnau, biel, dora, oscar } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const NOTE = 'Hace falta otra palabra';

describe('a case that is left alone', () => {
  it('is closed by anybody of the team when it is routine, and says why', () => {
    const story = aStory();
    story.does(ana, { kind: 'claim' });
    expect(story.does(oscar, { kind: 'dismiss', reason: 'let_stand', note: '' })).toBe('done');
    expect(story.status()).toBe('dismissed');
    expect(story.state().core).toMatchObject({
      closed: { reason: 'let_stand', by: oscar, noteId: null },
      claim: null,
    });
    expect(story.does(ana, { kind: 'claim' })).toBe('refusal.not_pending');
    expect(story.does(ana, { kind: 'dismiss', reason: 'spam', note: '' })).toBe('refusal.not_dismissable');
  });

  it('is closed in S1 and S2 only by who may approve it', () => {
    const story = aStory(aCase({ core: { severity: 'S2' } }));
    const handOver = { kind: 'dismiss', reason: 'not_ours', note: 'Consejería de Salud' } as const;
    expect(story.does(dora, handOver)).toBe('refusal.dismiss_needs_approver');
    expect(story.does(arnau, handOver)).toBe('done');
    expect(story.status()).toBe('handed_over');
    expect(story.state().notes.map(({ id }) => id)).toEqual([story.state().core.closed?.noteId]);
  });

  it('loses what people stood by, and may be taken up again with a reason', () => {
    const story = aStory();
    story.propose(ana);
    story.does(ana, { kind: 'dismiss', reason: 'duplicate', note: '' });
    expect(story.does(ana, { kind: 'reopen', note: ' ' })).toBe('refusal.reason_needed');
    expect(story.does(ana, { kind: 'reopen', note: NOTE })).toBe('done');
    expect([story.status(), story.approve(biel)]).toEqual(['open', 'refusal.not_proposed']);
    expect(story.does(ana, { kind: 'reopen', note: NOTE })).toBe('refusal.already_open');
  });

  it('is not closed while an approved text waits', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    expect(story.does(biel, { kind: 'dismiss', reason: 'spam', note: '' })).toBe('refusal.not_dismissable');
  });
});
