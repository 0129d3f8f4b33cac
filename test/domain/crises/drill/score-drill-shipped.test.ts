import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import type { DrillRecord } from '../../../../src/domain/crises/drill/drill-record.ts';
import { scoreDrill } from '../../../../src/domain/crises/drill/score-drill.ts';
import { minutesIn } from '../../../support/builders/crises/a-drill.ts';

const { handbook } = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), '2026-11-24');

const DRILLS = handbook?.drills ?? [];

/** Half an hour in which the team sees what an umpire sees, takes each post after two minutes and answers after ten. */
function aGoodAfternoon(named = 'dana'): { drill: (typeof DRILLS)[number]; record: DrillRecord } {
  const drill = DRILLS.find(({ id }) => id === named);
  if (drill === undefined) throw new Error('The drill is not there.');
  const seen = drill.posts.map(({ at, expect: expected }, index) => {
    if (expected === undefined) throw new Error('A post says nothing of what to expect.');
    return { index, minute: at / 60, expected };
  });
  const answered = seen.filter(({ expected }) => expected.needsReply);
  return {
    drill,
    record: {
      beganAt: minutesIn(0),
      endedAt: minutesIn(45),
      posts: seen.map(({ index, minute }) => ({ index, arrivedAt: minutesIn(minute), caseId: index + 1 })),
      cases: seen.map(({ index, minute, expected }) => ({
        id: index + 1,
        class: expected.class,
        playbook: expected.playbook ?? null,
        claimedAt: minutesIn(minute + 2),
        toldAt: expected.class === 'life_risk' ? minutesIn(minute + 3) : null,
        dismissedAt: expected.needsReply ? null : minutesIn(minute + 3),
      })),
      steps: [{ step: 'ask-112', doneAt: minutesIn(4) }],
      stopped: [{ caseId: 41, text: 'No hay fallecidos confirmados.', by: 'checks', at: minutesIn(9) }],
      published: [
        { caseId: 99, text: 'Sube a un piso alto. No cruces agua ni túneles.', at: minutesIn(12) },
        ...answered.map(({ index, minute }) => ({
          caseId: index + 1,
          text: 'Sube y no cruces agua. Peligro: 112.',
          at: minutesIn(minute + 10),
        })),
      ],
    },
  };
}

it.each(DRILLS.map(({ id }) => id))('%s asks of every post what an umpire sees, and can be passed', (id) => {
  const { drill, record } = aGoodAfternoon(id);
  const { claim, firstReply, told, firstStatement, judged } = scoreDrill(drill, record);
  for (const time of [claim, firstReply, told]) expect(time.said.key).toBe('drill.time_met');
  if (drill.targets?.firstStatementMinutes !== undefined) expect(firstStatement?.said.key).toBe('drill.statement_met');
  expect(judged.said).toEqual({ key: 'drill.judged_all', params: { count: drill.posts.length } });
});

it('can be passed: whoever sees what is there, and is quick, meets every target and falls into no trap', () => {
  const { drill, record } = aGoodAfternoon();
  const { claim, firstReply, told, firstStatement, judged, traps } = scoreDrill(drill, record);
  for (const time of [claim, firstReply, told]) expect(time.said.key).toBe('drill.time_met');
  expect(told.of).toBeGreaterThanOrEqual(8);
  expect(firstStatement?.said.key).toBe('drill.statement_met');
  expect(judged.said).toEqual({ key: 'drill.judged_all', params: { count: 60 } });
  expect(traps.flatMap(({ letThrough }) => letThrough)).toEqual([]);
  expect(traps.find(({ id }) => id === 'victims')).toMatchObject({ stoppedByChecks: 1 });
});

it('tells what went wrong, with the words that were let out', () => {
  const { drill, record } = aGoodAfternoon();
  const { judged, traps } = scoreDrill(drill, {
    ...record,
    cases: record.cases.map((one) => (one.class === 'life_risk' ? { ...one, class: 'complaint' as const } : one)),
    published: [
      ...record.published,
      { caseId: 25, text: 'Es mentira que la presa se ha roto.', at: minutesIn(15) },
      { caseId: 19, text: 'Ya hemos ido a la calle del Pozo 14 y llamado al 600 000 000.', at: minutesIn(16) },
    ],
  });
  expect(judged.misjudged.every(({ kind }) => kind === 'at_risk_missed')).toBe(true);
  expect(traps.filter(({ letThrough }) => letThrough.length > 0).map(({ id, letThrough }) => [id, letThrough])).toEqual(
    [
      ['dam-rumour', [{ caseId: 25, words: ['presa se ha roto'] }]],
      ['private-home', [{ caseId: 19, words: ['calle del Pozo 14', '600 000 000'] }]],
    ],
  );
});
