import { expect, it } from 'vitest';
import type { RankedCase } from '../../../src/domain/cases/model/joining/intake-reader.ts';
import { cardsWithRoom } from '../../../src/domain/intake/show-waiting-cards.ts';

const waiting = (severities: RankedCase['severity'][]): RankedCase[] =>
  severities.map((severity, at) => ({ caseId: at + 1, class: 'complaint', severity }));
const shown = (severity: RankedCase['severity'], count: number) => ({ class: 'complaint' as const, severity, count });

it('shows the first ones as long as there is room', () => {
  expect(cardsWithRoom(waiting(['S1', 'S2', 'S3', 'S3']), [], 3)).toEqual([1, 2, 3]);
  expect(cardsWithRoom(waiting(['S3', 'S3']), [shown('S3', 2)], 3)).toEqual([1]);
  expect(cardsWithRoom(waiting(['S3', 'S3']), [shown('S1', 3)], 3)).toEqual([]);
});

it('keeps no urgent case out for cards that are less so', () => {
  expect(cardsWithRoom(waiting(['S1', 'S2', 'S4']), [shown('S4', 10)], 3)).toEqual([1, 2]);
  const risk = { caseId: 7, class: 'life_risk', severity: 'S2' } as const;
  expect(cardsWithRoom([risk], [shown('S1', 10)], 3)).toEqual([7]);
});
