import { describe, expect, it } from 'vitest';
import { approvers } from '../../../../src/domain/cases/deadlines/escalation-targets.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { aCase, aDraft, ana, berta, biel } from '../../../support/builders/a-case.ts';
import { aTownHandbook } from '../../../support/builders/cases/a-look.ts';
import { aRota, TEAM } from '../../../support/builders/cases/a-rota.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

describe('whoever can give what a text lacks', () => {
  const now = '2026-11-24T09:00:00.000Z';
  const proposed = () => {
    const story = aStory(aCase({ core: { severity: 'S1', playbook: null }, drafts: [aDraft({ templateId: null })] }));
    story.propose(ana);
    return story;
  };
  const called = (state: CaseState, team: typeof TEAM | null, rota = false) =>
    approvers(state, { team, now, handbook: aTownHandbook(rota ? aRota() : undefined) });

  it('is named without those who gave theirs or wrote the text, also while nobody knows who is there', () => {
    const story = proposed();
    expect(called(story.state(), TEAM).ids).toEqual(['UBIEL', 'UBERTA', 'UDORA']);
    expect(called(story.state(), null).ids).toEqual(['UBIEL', 'UBERTA', 'UDORA']);
    expect(called(story.state(), TEAM, true).ids).toEqual(['UBIEL', 'UDORA']);
    story.approve(biel);
    expect(called(story.state(), TEAM)).toEqual({ ids: ['UDORA'], roles: ['plan_director'] });
    story.edit(biel, 'Sube a un sitio alto. Si hay peligro, llama al 112.');
    story.does(ana, { kind: 'release' });
    const mine = {
      ...story.state(),
      drafts: story.state().drafts.map((one) => ({ ...one, touchedBy: ['slack:T1:UBERTA'] })),
    };
    expect(called(mine, null).ids).not.toContain('UBERTA');
    expect(called(mine, TEAM).ids).not.toContain('UBERTA');
    expect(berta).toMatchObject({ user: 'UBERTA' });
  });
});
