import { describe, expect, it } from 'vitest';
import { isUntold } from '../../../../src/domain/cases/model/at-risk.ts';
import { isPending } from '../../../../src/domain/cases/model/case-status.ts';
import { aCase, ana, oscar } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const CALLED = { kind: 'call_emergency' } as const;
const MINUTE = 60_000;

function atRisk() {
  return aStory(aCase({ core: { class: 'life_risk', severity: 'S1' } }));
}

function lastId(story: ReturnType<typeof atRisk>): string {
  return story.state().handoffs.at(-1)?.id ?? 'none';
}

describe('“I have called 112”', () => {
  it('is one click: who, when and by whom are on record', () => {
    const story = atRisk();
    expect(story.does(oscar, CALLED)).toBe('done');
    expect(isUntold(story.state())).toBe(false);
    expect(story.state().handoffs).toMatchObject([
      { who: '112', phone: '112', at: story.now(), recordedBy: oscar, incident: null, undone: null },
    ]);
  });

  it('is taken back within two minutes, and the person is then untold again', () => {
    const story = atRisk();
    story.does(ana, CALLED);
    story.pass(2 * MINUTE - 1);
    expect(story.does(oscar, { kind: 'undo_told', handoffId: lastId(story) })).toBe('done');
    expect([story.state().handoffs, isUntold(story.state()), isPending(story.state())]).toEqual([[], true, true]);
    expect(story.does(ana, { kind: 'undo_told', handoffId: 'none' })).toBe('refusal.told_gone');
  });

  it('is not taken back after two minutes', () => {
    const story = atRisk();
    story.does(ana, CALLED);
    story.pass(2 * MINUTE);
    expect(story.does(ana, { kind: 'undo_told', handoffId: lastId(story) })).toBe('refusal.told_undo_late');
    expect(isUntold(story.state())).toBe(false);
  });

  it('counts once where a person clicks twice, and again later or by somebody else', () => {
    const story = atRisk();
    story.does(ana, CALLED);
    expect(story.does(ana, CALLED)).toBe('refusal.told_twice');
    expect(story.does(oscar, CALLED)).toBe('done');
    story.pass(3 * MINUTE);
    expect(story.does(ana, CALLED)).toBe('done');
    expect(story.state().handoffs).toHaveLength(3);
  });

  it('takes another hour and the number of the incident, which an empty field leaves as it was', () => {
    const story = atRisk();
    story.does(ana, CALLED);
    story.pass(10 * MINUTE);
    const amend = { kind: 'amend_told', handoffId: lastId(story) } as const;
    expect(story.does(oscar, { ...amend, at: '10:57', incident: ' 2026/4711 ' })).toBe('done');
    expect(story.state().handoffs).toMatchObject([{ at: '2026-11-24T09:57:00.000Z', incident: '2026/4711' }]);
    expect(story.does(oscar, { ...amend, at: '10:58', incident: '' })).toBe('done');
    expect(story.state().handoffs).toMatchObject([{ at: '2026-11-24T09:58:00.000Z', incident: '2026/4711' }]);
    expect(story.does(oscar, { ...amend, at: '13:00', incident: '' })).toBe('refusal.told_when');
    expect(story.does(oscar, { ...amend, at: '10:58', incident: 'a'.repeat(41) })).toBe('refusal.told_incident');
    expect(story.does(oscar, { ...amend, handoffId: 'none', at: '10:58', incident: '' })).toBe('refusal.told_gone');
  });

  it('keeps the number out of the record', () => {
    const story = atRisk();
    story.does(ana, CALLED);
    story.does(ana, { kind: 'amend_told', handoffId: lastId(story), at: '11:00', incident: 'E-4711' });
    expect(JSON.stringify([story.audit, story.effects])).not.toContain('4711');
  });

  it('is only for people at risk', () => {
    expect(aStory().does(ana, CALLED)).toBe('refusal.not_at_risk');
  });
});
