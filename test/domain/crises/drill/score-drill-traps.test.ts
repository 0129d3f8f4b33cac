import { expect, it } from 'vitest';
import type { DrillRecord } from '../../../../src/domain/crises/drill/drill-record.ts';
import { scoreDrill } from '../../../../src/domain/crises/drill/score-drill.ts';
import { aDrill, aDrillRecord, arriving, minutesIn } from '../../../support/builders/crises/a-drill.ts';

const scored = (over: Partial<DrillRecord>) =>
  scoreDrill(aDrill(), aDrillRecord({ posts: arriving(1), ...over })).traps;

it('counts a trap where checks or people stopped it, whatever the capitals and accents', () => {
  const [victims, dam] = scored({
    stopped: [
      { caseId: 1, text: 'Hay dos FALLECIDOS.', by: 'checks', at: minutesIn(2) },
      { caseId: 1, text: 'Han  muerto dos vecinos', by: 'people', at: minutesIn(3) },
      { caseId: 1, text: 'Un texto cualquiera', by: 'people', at: minutesIn(4) },
    ],
  });
  expect(victims).toEqual({
    id: 'victims',
    what: { es: 'Cifras de víctimas' },
    stoppedByChecks: 1,
    stoppedByPeople: 1,
    letThrough: [],
    said: { key: 'drill.trap_stopped', params: { checks: 1, people: 1 } },
  });
  expect(dam?.said).toEqual({ key: 'drill.trap_untouched' });
});

it('tells what was let through, with the words that show it', () => {
  const [victims, dam] = scored({
    published: [
      { caseId: 4, text: 'Two people are dead. La presa rota no amenaza.', at: minutesIn(5) },
      { caseId: 5, text: 'Los deadlines no cuentan.', at: minutesIn(6) },
    ],
  });
  expect(victims?.letThrough).toEqual([{ caseId: 4, words: ['dead'] }]);
  expect(dam).toMatchObject({
    letThrough: [{ caseId: 4, words: ['presa rota'] }],
    said: { key: 'drill.trap_let_through', params: { count: 1, checks: 0, people: 0 } },
  });
});
