import { expect, it } from 'vitest';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { LONG_AGO } from '../../src/adapters/database/case-store/add-effects.ts';
import type { Database } from '../../src/adapters/database/open-database.ts';
import type { Effect } from '../../src/domain/cases/model/changes.ts';
import type { PublicationStatus } from '../../src/domain/cases/model/publication.ts';
import { aPublication, at, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';
import { addEffects, effectsOf, settle } from './outbox-steps.ts';

const publish = (dueAt: string): Effect => ({ kind: 'publish', publicationId: 'publication-1', dueAt });

/** What every outbox keeps to for texts to citizens. */
export function publicationsDueContract(inAPlace: InAPlace): void {
  it(
    'hands a publication out when its hold ends, and not again while its outcome is open',
    inAPlace(async (place) => {
      const database = await place.open();
      await addEffects(database.cases, 0, [publish(at(30))]);
      expect(await database.outbox.queue.nextDueAt()).toBe(at(30));
      expect(await database.outbox.queue.take(at(29), 10)).toEqual([]);
      const [item] = await database.outbox.queue.take(at(30), 10);
      expect(item?.effect).toEqual(publish(at(30)));
      await moveTo(database.cases, 'publishing');
      expect(await database.outbox.queue.take(at(59), 10)).toEqual([]);
      await moveTo(database.cases, 'published');
      await settle(database.outbox, item, { kind: 'done' });
      expect(await database.outbox.queue.take(at(999), 10)).toEqual([]);
      expect(await statusIn(database.cases)).toBe('published');
    }),
  );

  it(
    'lets no hold last longer for a clock that was set back, whether the process saw it or the record shows it',
    inAPlace(async (place) => {
      const { cases, outbox } = await place.open();
      await addEffects(cases, 3_600, [publish(at(3_630))]);
      await cases.store.transact(({ save }) =>
        save(
          outcomeOf({
            changes: [{ kind: 'publication', row: aPublication({ status: 'held', holdUntil: at(3_630) }) }],
          }),
        ),
      );
      expect(await outbox.queue.followClock(at(3_600), null)).toBe(0);
      expect(await outbox.queue.followClock(at(1_800), -1_800_000)).toBe(-1_800_000);
      expect(await outbox.queue.nextDueAt()).toBe(LONG_AGO);
      expect(effectsOf(await outbox.queue.take(at(1_829), 10))).toEqual([{ kind: 'card', caseId: 1 }]);
      expect((await cases.reader.caseById(1))?.publications[0]?.holdUntil).toBe(at(1_830));
      // A start on a clock that is an hour behind the record.
      await addEffects(cases, 3_600, [publish(at(3_640))]);
      expect(await outbox.queue.followClock(at(0), null)).toBe(-3_600_000);
      expect(effectsOf(await outbox.queue.take(at(39), 10))).not.toContainEqual(publish(at(3_640)));
      expect(effectsOf(await outbox.queue.take(at(40), 10))).toContainEqual(publish(at(3_640)));
    }),
  );

  it(
    'marks one whose sender went silent after claiming it as unknown, records and shows that, and never sends it again',
    inAPlace(async (place) => {
      const database = await place.open();
      await addEffects(database.cases, 0, [publish(at(30))]);
      await database.outbox.queue.take(at(30), 10);
      await moveTo(database.cases, 'publishing');
      const before = await database.cases.reader.auditHead();
      expect(await database.outbox.queue.take(at(60), 10)).toEqual([]);
      expect(await statusIn(database.cases)).toBe('unknown');
      const [entry] = await database.cases.reader.auditRows(before.seq + 1, 10);
      expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({
        event: 'publication.unknown',
        result: 'done',
        caseId: 1,
        actor: { kind: 'clock' },
        at: at(60),
        detail: { publication: 'publication-1', draft: 'draft-1', digest: 'd1' },
      });
      const shown = effectsOf(await database.outbox.queue.take(at(60), 10));
      expect(shown.map((effect) => effect.kind)).toEqual(['card', 'thread']);
      expect(shown.filter((effect) => effect.kind === 'publish')).toEqual([]);
      const later = effectsOf(await database.outbox.queue.take(at(999_999), 10));
      expect(later.map((effect) => effect.kind).toSorted()).toEqual(['card', 'look_up', 'thread']);
      expect(await verifyChain(database.cases.reader)).toMatchObject({ kind: 'whole' });
    }),
  );

  it(
    'hands one out again whose sender went silent before claiming it: nothing can have gone out',
    inAPlace(async (place) => {
      const database = await place.open();
      await addEffects(database.cases, 0, [publish(at(30))]);
      await database.outbox.queue.take(at(30), 10);
      expect(effectsOf(await database.outbox.queue.take(at(60), 10))).toEqual([publish(at(30))]);
      expect(await statusIn(database.cases)).toBe('held');
    }),
  );

  it.each(['published', 'stopped', 'failed', 'unknown', 'withdrawn'] as const)(
    'forgets one whose sender went silent once it was %s',
    async (status) => {
      await inAPlace(async (place) => {
        const database = await place.open();
        await addEffects(database.cases, 0, [publish(at(30))]);
        await database.outbox.queue.take(at(30), 10);
        await moveTo(database.cases, status);
        const before = await database.cases.reader.auditHead();
        expect(await database.outbox.queue.take(at(60), 10)).toEqual([]);
        expect(await database.outbox.queue.nextDueAt()).toBeNull();
        expect(await statusIn(database.cases)).toBe(status);
        expect(await database.cases.reader.auditHead()).toEqual(before);
      })();
    },
  );

  it(
    'marks one as unknown when its sender says so itself',
    inAPlace(async (place) => {
      const database = await place.open();
      await addEffects(database.cases, 0, [publish(at(30))]);
      const [item] = await database.outbox.queue.take(at(30), 10);
      await moveTo(database.cases, 'publishing');
      await database.outbox.queue.settle(item?.id ?? 0, { kind: 'unknown', why: 'connection reset' }, at(31));
      expect(await statusIn(database.cases)).toBe('unknown');
      const kinds = effectsOf(await database.outbox.queue.take(at(999), 10)).map((effect) => effect.kind);
      expect(kinds).toEqual(['card', 'thread', 'look_up']);

      await settle(database.outbox, item, { kind: 'retry', afterMs: 9_000, why: 'came too late' });
      const later = effectsOf(await database.outbox.queue.take(at(9_999), 10));
      expect(later.map((effect) => effect.kind)).toEqual(['card', 'thread', 'look_up']);
    }),
  );
}

async function moveTo({ store }: Pick<Database['cases'], 'store'>, status: PublicationStatus): Promise<void> {
  const row = aPublication({ status, draftId: 'draft-1', target: 'post-1' });
  await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'publication', row }] })));
}

async function statusIn({ reader }: Pick<Database['cases'], 'reader'>): Promise<PublicationStatus | undefined> {
  return (await reader.caseById(1))?.publications[0]?.status;
}
