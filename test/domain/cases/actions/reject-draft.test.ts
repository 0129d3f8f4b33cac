import { describe, expect, it } from 'vitest';
import { aCase, ana, biel, dora, oscar } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

describe('a text that is sent back', () => {
  it('returns to its writer with a reason, and its approvals end', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.propose(ana);
    story.approve(dora);
    expect(story.reject(oscar, 'No')).toBe('refusal.reject_needs_approver');
    expect(story.reject(biel, '   ')).toBe('refusal.reason_needed');
    expect(story.reject(biel, 'Falta el horario')).toBe('done');
    expect(story.status()).toBe('open');
    expect(story.state().notes).toMatchObject([{ text: 'Falta el horario', by: biel }]);
    expect(story.state().signOffs.every((one) => one.voidedAt !== null)).toBe(true);
    expect(story.reject(biel, 'Otra vez')).toBe('refusal.not_in_review');
  });
});
