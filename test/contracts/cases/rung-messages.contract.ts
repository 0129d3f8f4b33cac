import { expect, it } from 'vitest';
import type { RungMessage } from '../../../src/domain/cases/ports/rung-messages.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every database keeps of the messages that rang, and until when. */
export function rungMessagesContract(inAPlace: InAPlace): void {
  it(
    'keeps the place of each, with what it was drawn from and which of its turns are over, until it is forgotten',
    inAPlace(async (place) => {
      const database = await place.open();
      const rung = database.outbox.rungMessages;
      const [first, second] = [aMessage(7), aMessage(9)];
      await rung.save(second);
      await rung.save(first);
      await rung.end([{ outboxId: 7, over: ['fact:1'] }]);
      expect(await rung.newest(2)).toEqual([
        { ...second, over: [] },
        { ...first, over: ['fact:1'] },
      ]);
      expect((await rung.newest(1)).map(({ outboxId }) => outboxId)).toEqual([9]);
      expect(await rung.of(9)).toEqual({ ...second, over: [] });
      await rung.forget(7);
      await rung.end([{ outboxId: 7, over: ['fact:2'] }]);
      expect([await rung.of(7), (await rung.newest(9)).length]).toEqual([null, 1]);
      await rung.forgetBefore(second.sentAt);
      expect(await rung.newest(9)).toHaveLength(1);
      await rung.forgetBefore('2026-11-30T00:00:00.000Z');
      expect(await rung.newest(9)).toEqual([]);
    }),
  );
}

function aMessage(outboxId: number): Omit<RungMessage, 'over'> {
  const turn = { key: 'fact:1', kind: 'fact', step: 'first', severity: 'S1', caseId: null, crisisId: 3 } as const;
  return {
    outboxId,
    message: { channel: 'C1', ts: `${outboxId}.1` },
    effect: { kind: 'ring', turns: [{ ...turn, ids: ['UBIEL'] }] },
    sentAt: '2026-11-29T21:00:00.000Z',
  };
}
