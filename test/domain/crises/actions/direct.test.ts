import { describe, expect, it } from 'vitest';
import { laneOf } from '../../../../src/domain/cases/model/lane-of.ts';
import { slackUser } from '../../../../src/domain/people/actor.ts';
import { minutesUntil } from '../../../../src/domain/time/minutes-until.ts';
import { ana, arnau, berta, biel, dora, lluc, nil } from '../../../support/builders/a-case.ts';
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

describe('a raised level', () => {
  it('raises the texts that wait, their approvals and deadlines, and the cadence, and leaves the rest', async () => {
    await using queue = await aCrisisDesk();
    await queue.start({ playbook: 'water-quality' });
    expect((await queue.board()).crisis.cadenceMinutes).toBe(240);
    await queue.knows('El Molinar');
    await queue.knows('09:40', { key: 'since' });
    await queue.knows('12:30', { key: 'next_update' });
    const [out, waiting] = [await queue.states(), await queue.states()];
    await queue.approves(out);
    await queue.leavesHold(out);
    await queue.isPublished(out);
    await queue.approves(waiting, [ana, biel]);
    await queue.knows('La Ribera');
    const correction = (await queue.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    await queue.approves(waiting, [ana, biel]);
    expect(await queue.does(ana, { kind: 'set_level', level: 'S1', why: 'Hay enfermos' })).toBe('done');
    const severities = [];
    for (const id of [out, waiting, correction]) severities.push((await queue.caseOf(id)).core.severity);
    expect(severities).toEqual(['S2', 'S1', 'S1']);
    expect((await queue.board()).crisis.cadenceMinutes).toBe(60);
    expect(await queue.backs(arnau, waiting, 'approve')).toBe('refusal.not_your_approval');
    expect(await queue.backs(dora, waiting, 'approve')).toBe('done');
    expect((await queue.caseOf(waiting)).publications.map(({ status }) => status)).toEqual(['held', 'held']);
    await queue.does(berta, { kind: 'set_level', level: 'S2', why: 'Mejoran' });
    expect((await queue.caseOf(correction)).core.severity).toBe('S1');
    expect((await queue.board()).crisis.cadenceMinutes).toBe(60);
  });

  it('keeps a text in its hold that lacks an approval now', async () => {
    await using queue = await aCrisisDesk();
    await queue.start({ playbook: 'water-quality' });
    await queue.knows('El Molinar');
    await queue.knows('09:40', { key: 'since' });
    await queue.knows('12:30', { key: 'next_update' });
    const held = await queue.states();
    await queue.approves(held);
    await queue.does(ana, { kind: 'set_level', level: 'S1', why: 'Hay enfermos' });
    expect(await queue.leavesHold(held)).toEqual(['stopped', 'stopped']);
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
