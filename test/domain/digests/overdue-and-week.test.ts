import { expect, it } from 'vitest';
import { isOverdue } from '../../../src/domain/cases/deadlines.ts';
import type { WaitingCase } from '../../../src/domain/digests/figures.ts';
import { overdueOf } from '../../../src/domain/digests/overdue.ts';
import { makeWeek } from '../../../src/domain/digests/week.ts';
import type { Severity } from '../../../src/domain/handbook/vocabulary.ts';
import { aCase } from '../../support/a-case.ts';
import { aHandbook } from '../../support/a-handbook.ts';

/** Tuesday, 11:00 in town. */
const NOW = '2026-11-24T10:00:00.000Z';
const ago = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
const handbook = aHandbook();
const row = (id: number, severity: Severity, minutes: number, isClaimed = false): WaitingCase => ({
  ...{ id, severity, isClaimed },
  openedAt: ago(minutes),
});

it('who waits too long is late by the graver clock: the first reply before the claim', () => {
  const s1 = handbook.severity.severities.find(({ id }) => id === 'S1');
  if (s1 === undefined) throw new Error('no S1');
  const { claimMinutes, firstReplyMinutes } = s1;
  const waiting = [
    row(1, 'S1', firstReplyMinutes + 1),
    row(2, 'S1', firstReplyMinutes, true),
    row(3, 'S1', claimMinutes + 1),
    row(4, 'S1', claimMinutes + 1, true),
    row(5, 'S1', claimMinutes),
  ];
  expect(overdueOf(waiting, handbook, NOW)).toEqual({ firstReply: [1], claim: [3] });
  expect(overdueOf([], handbook, NOW)).toEqual({ firstReply: [], claim: [] });
});

it('late is as the list of late cases has it, over hours, nights and a weekend', () => {
  const waiting = (['S1', 'S2', 'S3', 'S4'] as const).flatMap((severity, index) =>
    Array.from({ length: 60 }, (_, step) => row(index * 60 + step + 1, severity, 7_200 - step * 120)),
  );
  const late = waiting
    .filter(({ severity, openedAt }) => isOverdue(aCase({ matter: { severity, openedAt } }), handbook, NOW))
    .map(({ id }) => id);
  expect(overdueOf(waiting, handbook, NOW).firstReply).toEqual(late);
  expect(late.length).toBeGreaterThan(100);
});

it('a week is seven days of the clocks there, up to today, with topics and networks by their names', () => {
  const week = makeWeek(
    {
      opened: [
        { at: '2026-11-23T23:30:00.000Z', severity: 'S1', topic: 'water', network: 'x' },
        { at: '2026-11-23T22:30:00.000Z', severity: 'S3', topic: 'water', network: 'mastodon' },
        { at: '2026-11-18T09:00:00.000Z', severity: 'S4', topic: null, network: null },
      ],
      closed: [
        { at: '2026-11-24T08:00:00.000Z', reason: 'not_ours' },
        { at: '2026-11-24T08:00:00.000Z', reason: 'spam' },
        { at: '2026-11-24T08:00:00.000Z', reason: 'let_stand' },
      ],
      answered: [
        { at: '2026-11-24T09:00:00.000Z', openedAt: '2026-11-24T08:50:00.000Z', network: 'x' },
        { at: '2026-11-24T09:00:00.000Z', openedAt: '2026-11-24T08:30:00.000Z', network: 'x' },
      ],
    },
    handbook,
    NOW,
  );
  expect(week.days.map(({ date }) => date.slice(8))).toEqual(['18', '19', '20', '21', '22', '23', '24']);
  expect(week.days.map(({ opened }) => opened)).toEqual([1, 0, 0, 0, 0, 1, 1]);
  const figures = { answered: 2, dismissed: 2, handedOver: 1, medianMinutes: 20 };
  expect(week.days.at(-1)).toEqual({
    date: '2026-11-24',
    opened: 1,
    ...figures,
    bySeverity: { S1: 1, S2: 0, S3: 0, S4: 0 },
  });
  expect(week.total).toMatchObject({ opened: 3, ...figures, bySeverity: { S1: 1, S3: 1, S4: 1 } });
  expect(week.byTopic).toEqual([
    { title: 'el agua', count: 2 },
    { title: null, count: 1 },
  ]);
  expect(week.byNetwork).toEqual([
    { network: 'Mastodon', opened: 1, answered: 0 },
    { network: 'X', opened: 1, answered: 2 },
  ]);
});
