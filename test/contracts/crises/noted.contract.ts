import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NotedMessage } from '../../../src/domain/cases/model/crises/noted-message.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import { anyNotedMessage } from '../../support/builders/rows/any-crises.ts';
import { outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What a database keeps to of messages that were noted later. */
export function notedContract(inAPlace: InAPlace): void {
  it(
    'keep every field of it, as it was saved last, in the order in which it was said',
    inAPlace(async (place) => {
      const database = await place.open();
      const saved = (...changes: Parameters<typeof outcomeOf>[0]['changes'] & object) =>
        database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
      await saved({ kind: 'crisis', row: aCrisis({ id: 1 }) });
      const check = async (noted: NotedMessage) => {
        await saved({ kind: 'noted', row: noted });
        const board = await database.crises.reader.board(1);
        expect(board?.noted.find(({ id }) => id === noted.id)).toEqual(noted);
        const read = await database.cases.store.transact(({ crises }) => crises.registers.noted(1));
        expect(read).toEqual(board?.noted);
        const hours = read.map(({ saidAt }) => saidAt);
        expect(hours).toEqual(hours.toSorted());
      };
      await fc.assert(fc.asyncProperty(anyNotedMessage, check), { numRuns: 20 });
    }),
  );
}
