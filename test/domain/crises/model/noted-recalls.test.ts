import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { NotedMessage } from '../../../../src/domain/cases/model/crises/noted-message.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import { notedRecalls } from '../../../../src/domain/crises/model/noted-recalls.ts';
import { aFact, ana } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisis } from '../../../support/builders/crises/a-crisis.ts';
import { aNotedMessage } from '../../../support/builders/crises/a-noted-message.ts';

const FACTS = ['f0', 'f1', 'f2'];
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString();

const aMinute = fc.integer({ min: 0, max: 59 });
const somePieces = fc.record({
  falls: fc.array(fc.option(aMinute), { minLength: 3, maxLength: 3 }),
  messages: fc.array(
    fc.record({
      rests: fc.subarray(FACTS),
      noted: aMinute,
      again: fc.option(fc.nat({ max: 4 })),
      waived: fc.option(aMinute),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

describe('a message that rests on a fact that fell', () => {
  test.prop([somePieces], { numRuns: 500 })(
    'is to be said again until somebody says it after the fall, or why not; else what says it again is',
    ({ falls, messages }) => {
      const facts = FACTS.map((id, index): EnteredFact => {
        const minute = falls[index];
        const own = aFact({ id, key: `own_${id}`, title: id, scope: 'crisis:1', status: 'verified' });
        return minute == null
          ? own
          : { ...own, status: 'retracted', ended: { at: at(minute), by: ana, why: 'No es así' } };
      });
      const noted = messages.map(({ rests, noted: minute, again, waived }, index): NotedMessage => {
        const saysAgain = again !== null && again < index ? `n${again}` : null;
        const why = waived === null ? null : { by: ana, at: at(waived), why: 'Nadie lo oyó' };
        return aNotedMessage({ id: `n${index}`, factIds: rests, saysAgain, notedAt: at(minute), waived: why });
      });
      const told = notedRecalls({ crisis: aCrisis(), noted, facts }, aHandbook());
      expect(told.map(({ noted: { id } }) => id).toSorted()).toEqual(noted.map(({ id }) => id).toSorted());
      for (const { noted: one, status } of told) {
        const fell = facts.filter(({ id, ended }) => ended !== null && one.factIds.includes(id));
        const later = noted.filter(({ saysAgain }) => saysAgain === one.id);
        const isOpen = fell.some(({ id, ended }) => {
          const fellAt = ended?.at ?? '';
          const isSaid = later.some(({ notedAt, factIds }) => notedAt >= fellAt || factIds.includes(id));
          return !isSaid && !(one.waived !== null && one.waived.at >= fellAt);
        });
        expect(status === 'open').toBe(isOpen);
      }
      const open = told.filter(({ status }) => status === 'open').length;
      expect(told.slice(0, open).every(({ status }) => status === 'open')).toBe(true);
    },
  );
});
