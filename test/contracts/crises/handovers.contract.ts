import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ShiftHandover } from '../../../src/domain/cases/model/crises/shift-handover.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import { anyHandover } from '../../support/builders/rows/any-crises.ts';
import { outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What a database keeps to of the handovers at changes of shift. */
export function handoversContract(inAPlace: InAPlace): void {
  it(
    'keep every field of it, as it was saved last, and are found while their shift lasts',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const saved = (...changes: Parameters<typeof outcomeOf>[0]['changes'] & object) =>
        store.transact(({ save }) => save(outcomeOf({ changes })));
      await saved({ kind: 'crisis', row: aCrisis({ id: 1 }) });
      const check = async (handover: ShiftHandover) => {
        await saved({ kind: 'shift_handover', row: { ...handover, taken: [] } });
        await saved({ kind: 'shift_handover', row: handover });
        const read = await store.look(async ({ crises: { registers } }) => ({
          found: await registers.handovers.byId(handover.id),
          before: await registers.handovers.lasting(new Date(Date.parse(handover.until) - 1).toISOString()),
          after: await registers.handovers.lasting(handover.until),
        }));
        expect(read.found).toEqual(handover);
        expect(read.before.filter(({ id }) => id === handover.id)).toEqual([handover]);
        expect(read.after.filter(({ id }) => id === handover.id)).toEqual([]);
        const moments = read.before.map(({ comesAt }) => comesAt);
        expect(moments).toEqual(moments.toSorted());
      };
      await fc.assert(fc.asyncProperty(anyHandover, check), { numRuns: 20 });
    }),
  );
}
