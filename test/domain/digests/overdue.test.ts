import { expect, it } from 'vitest';
import { isOverdue } from '../../../src/domain/cases/deadlines/deadlines.ts';
import type { CaseTimes } from '../../../src/domain/cases/model/deadlines/case-times.ts';
import { overdueOf } from '../../../src/domain/digests/overdue.ts';
import type { Severity } from '../../../src/domain/handbook/vocabulary.ts';
import { aCase, ana } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

/** Tuesday, 11:00 in town. */
const NOW = '2026-11-24T10:00:00.000Z';
const ago = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
const handbook = aHandbook();
const row = (id: number, severity: Severity, minutes: number, over: Partial<CaseTimes> = {}): CaseTimes => ({
  id,
  severity,
  claim: null,
  releasedAt: null,
  isOwn: false,
  isAnswered: false,
  waitsSince: null,
  followsSince: null,
  openedAt: ago(minutes),
  ...over,
});
const claimed = { claim: { by: ana, at: ago(0) } };

it('who waits too long is late by the gravest clock: the first reply, then the approval, then the claim', () => {
  const s1 = handbook.severity.severities.find(({ id }) => id === 'S1');
  if (s1 === undefined) throw new Error('no S1');
  const { claimMinutes, firstReplyMinutes, approvalMinutes = 0 } = s1;
  const waiting = [
    row(1, 'S1', firstReplyMinutes + 1),
    row(2, 'S1', firstReplyMinutes, claimed),
    row(3, 'S1', claimMinutes + 1),
    row(4, 'S1', claimMinutes + 1, claimed),
    row(5, 'S1', claimMinutes),
    row(6, 'S1', claimMinutes + 1, { releasedAt: ago(1) }),
    row(7, 'S1', firstReplyMinutes, { waitsSince: ago(approvalMinutes + 1) }),
    row(8, 'S1', firstReplyMinutes + 1, { ...claimed, isAnswered: true }),
    row(9, 'S1', 60, { ...claimed, isOwn: true, followsSince: ago(16), waitsSince: ago(approvalMinutes + 1) }),
    row(10, 'S1', 60, { ...claimed, isOwn: true, followsSince: ago(15) }),
  ];
  expect(overdueOf(waiting, handbook, NOW)).toEqual({ first_reply: [1], language: [9], approval: [7], claim: [3] });
  expect(overdueOf([], handbook, NOW)).toEqual({ first_reply: [], language: [], approval: [], claim: [] });
});

it('late is as the list of late cases has it, over hours, nights and a weekend', () => {
  const waiting = (['S1', 'S2', 'S3', 'S4'] as const).flatMap((severity, index) =>
    Array.from({ length: 60 }, (_, step) => row(index * 60 + step + 1, severity, 7_200 - step * 120)),
  );
  const late = waiting
    .filter(({ severity, openedAt }) => isOverdue(aCase({ core: { severity, openedAt } }), handbook, NOW))
    .map(({ id }) => id);
  const overdue = overdueOf(waiting, handbook, NOW);
  expect(
    Object.values(overdue)
      .flat()
      .toSorted((one, other) => one - other),
  ).toEqual(late);
  expect(overdue.first_reply.length).toBeGreaterThan(overdue.claim.length);
  expect(late.length).toBeGreaterThan(100);
});
