import { describe, expect, it } from 'vitest';
import { laneOf } from '../../../../src/domain/cases/model/lane-of.ts';
import { slackUser } from '../../../../src/domain/people/actor.ts';
import { minutesUntil } from '../../../../src/domain/time/minutes-until.ts';
import { ana, berta, lluc, nil } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

const TIME_ZONE = 'Europe/Madrid';

describe('a role', () => {
  it('goes to people of the team alone, whom a summary waits for in a lane of its own', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    expect(await queue.does(ana, { kind: 'hand_over', role: 'legal', to: nil })).toBe('refusal.hand_over_to_nobody');
    expect(await queue.does(ana, { kind: 'hand_over', role: 'legal', to: lluc })).toBe('done');
    expect(await queue.does(ana, { kind: 'hand_over', role: 'legal', to: lluc })).toBe('refusal.holds_role');
    expect(slackUser((await queue.board()).crisis.roles.legal?.who ?? null)).toBe('ULLUC');
    const told = (await queue.due()).filter(({ kind }) => kind === 'handover' || kind === 'board');
    expect(new Set(told.map(laneOf))).toEqual(new Set(['crisis:1', 'handover:1:slack:T1:ULLUC']));
  });
});

describe('a channel of its own', () => {
  it('is asked for by a person, and once there is one no other is', async () => {
    await using queue = await aCrisisDesk();
    await queue.start({ ownChannel: true });
    expect(await queue.does(berta, { kind: 'ask_for_channel' })).toBe('done');
    const asked = (await queue.due()).filter(({ kind }) => kind === 'open_channel');
    expect(asked).toEqual([
      { kind: 'open_channel', crisisId: 1, by: ana },
      { kind: 'open_channel', crisisId: 1, by: berta },
    ]);
    expect(await queue.does(berta, { kind: 'move_to_channel', channel: 'C2' })).toBe('done');
    expect(await queue.does(ana, { kind: 'move_to_channel', channel: 'C3' })).toBe('refusal.has_channel');
    expect(await queue.does(ana, { kind: 'ask_for_channel' })).toBe('refusal.has_channel');
    expect((await queue.board()).crisis.channel).toBe('C2');
  });
});

describe('an emergency plan', () => {
  it('is noted with its level, whoever directs it and an address that may be opened, also at the start', async () => {
    await using queue = await aCrisisDesk();
    const plan = { level: 'situación 2', director: 'Delegación', link: 'javascript:alert(1)' };
    expect(await queue.start({ plan })).toBe('refusal.plan_link');
    expect(await queue.start({ plan: { ...plan, director: ' ' } })).toBe('refusal.plan_words');
    expect(await queue.start({ plan: { ...plan, link: 'https://112.example' } })).toBe('done');
    expect(await queue.does(ana, { kind: 'set_plan', plan })).toBe('refusal.plan_link');
    expect((await queue.board()).crisis.plan).toMatchObject({ level: 'situación 2', link: 'https://112.example' });
  });
});

describe('the minutes until an hour', () => {
  it.each([
    ['18:30', '2026-11-24T16:00:00.000Z', 90],
    ['18.30', '2026-11-24T17:29:30.000Z', 1],
    ['9h05', '2026-11-24T10:00:00.000Z', 22 * 60 + 5],
    ['18:30', '2026-11-24T17:30:00.000Z', 24 * 60],
    // The night of the 29th of March 2026 has no hour between two and three.
    ['03:30', '2026-03-29T00:30:00.000Z', 60],
    ['03:30', '2026-03-28T02:30:00.000Z', 23 * 60],
    ['24:00', '2026-11-24T16:00:00.000Z', null],
    ['mañana', '2026-11-24T16:00:00.000Z', null],
  ])('%s at %s are %s', (hour, now, minutes) => {
    expect(minutesUntil(hour, TIME_ZONE, now)).toBe(minutes);
  });
});
