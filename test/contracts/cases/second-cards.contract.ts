import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { SecondCard } from '../../../src/domain/cases/ports/second-cards.ts';
import { aMatter, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every memory of second cards keeps to. */
export function secondCardsContract(inAPlace: InAPlace): void {
  it(
    'remembers where each stands, lists those that are not over, and takes one up again whose case changes',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { secondCards } = database.outbox;
      const changes = [1, 2].map((id): Change => ({ kind: 'matter', row: aMatter({ id }) }));
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      expect(await secondCards.ofCase(1)).toBeNull();
      await secondCards.save(aCard(2));
      await secondCards.save(aCard(1));
      expect(await secondCards.list()).toEqual([aCard(1), aCard(2)]);

      const over = aCard(1, { shown: 'h2', hasCalled: true, isOver: true, message: { channel: 'C2', ts: '9.9' } });
      await secondCards.save(over);
      expect(await secondCards.list()).toEqual([aCard(2)]);
      expect(await secondCards.ofCase(1)).toEqual(over);
      await secondCards.follow(1);
      await secondCards.follow(7);
      expect(await secondCards.list()).toEqual([{ ...over, isOver: false }, aCard(2)]);
    }),
  );
}

function aCard(caseId: number, over: Partial<SecondCard> = {}): SecondCard {
  const place = { channel: 'C2', ts: `${caseId}.1` };
  return { caseId, message: place, shown: 'h1', hasCalled: false, isOver: false, ...over };
}
