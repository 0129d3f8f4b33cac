import { expect, it } from 'vitest';
import { reportHoaxes } from '../../../src/domain/hoaxes/hoax-report.ts';
import { ANA, ANSWER, aDecision, aHoax, SOURCE, TRUTH } from '../../support/builders/a-hoax.ts';

it('tells of a crisis’ hoaxes their status, spread, answers and how they turned', () => {
  const known = { truth: TRUTH, source: SOURCE };
  const turned = aHoax({
    decisions: [
      aDecision({ kind: 'status', status: 'unknown', truth: null, source: null }, { id: 'd0' }),
      ...aHoax().decisions.map((one) => ({ ...one, at: '2026-11-24T11:00:00.000Z' })),
      aDecision({ kind: 'priority', priority: 'answer' }, { id: 'd3' }),
      aDecision({ kind: 'status', status: 'true', ...known }, { id: 'd4', state: 'waiting' }),
    ],
    spread: { sightings: 14, networks: { x: 14 }, firstAt: null, lastAt: null, recent: [] },
  });
  const seen = { sightings: 3, networks: { x: 2, facebook: 1 } };
  const elsewhere = aHoax({ id: 2, playbook: 'water-quality' });
  const ofNone = aHoax({ id: 3, playbook: null });
  const unseen = aHoax({ id: 4, playbook: null });
  const report = reportHoaxes(
    [
      { hoax: turned, seen },
      { hoax: elsewhere, seen },
      { hoax: ofNone, seen },
      { hoax: unseen, seen: { sightings: 0, networks: {} } },
    ],
    'flood',
  );
  expect(report.map(({ id }) => id)).toEqual([1, 3]);
  expect(report[0]).toMatchObject({
    claim: aHoax().claim,
    status: 'false',
    truth: TRUTH,
    source: SOURCE,
    seen: 3,
    networks: { x: 2, facebook: 1 },
    seenEver: 14,
    priority: 'answer',
    answers: [{ language: 'es', text: ANSWER }],
    turns: [
      { status: 'unknown', by: ANA, confirmedBy: null },
      { status: 'false', at: '2026-11-24T11:00:00.000Z', by: ANA, confirmedBy: null },
    ],
  });
});
