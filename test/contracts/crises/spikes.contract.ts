import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { checkSpikes } from '../../../src/domain/intake/spikes/check-spikes.ts';
import { aCaseDeps, aTownHandbook } from '../../support/builders/cases/a-look.ts';
import { aMatter, aPost, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const WEEK = 7 * 24 * 60;
const start = Date.parse('2026-11-24T10:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();

/** What every database keeps to about how many posts come in. */
export function spikesContract(inAPlace: InAPlace): void {
  it(
    'counts posts minute by minute and playbook, once however often it counts, and keeps the numbers',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { minutes } = database.intake;
      await flagged(store, { caseId: 1, playbook: 'flood', minute: 0, count: 3 });
      await flagged(store, { caseId: 2, playbook: null, minute: 1, count: 1 });
      await minutes.countUpTo(at(1.5));
      await flagged(store, { caseId: 3, playbook: 'flood', minute: 1, count: 2 });
      await minutes.countUpTo(at(3));
      await minutes.countUpTo(at(3));
      const counted = [
        { minute: at(0), playbook: 'flood', count: 3 },
        { minute: at(1), playbook: null, count: 1 },
        { minute: at(1), playbook: 'flood', count: 2 },
      ];
      expect(await minutes.between({ from: at(0), to: at(2) })).toEqual(counted);
      expect(await minutes.between({ from: at(1), to: at(2) })).toEqual(counted.slice(1));
      expect(await minutes.firstMinute()).toBe(at(0));
      await minutes.countUpTo(at(600));
      expect(await minutes.between({ from: at(0), to: at(600) })).toEqual(counted);
    }),
  );

  it(
    'has the team told of a spike once, whichever process looks and however often, and of its end',
    inAPlace(async (place) => {
      const [one, other] = [await place.open(), await place.open()];
      for (const week of [1, 2, 3]) {
        await flagged(one.cases.store, { caseId: week, playbook: 'flood', minute: -week * WEEK - 10, count: 30 });
      }
      await flagged(one.cases.store, { caseId: 4, playbook: 'flood', minute: -4 * WEEK, count: 1 });
      await flagged(one.cases.store, { caseId: 5, playbook: 'flood', minute: -2, count: 400 });
      const looks = [one, other].map((database) => ({ database, deps: aCaseDeps(database.cases, aTownHandbook()) }));
      const lookAt = async (minute: number) => {
        for (const { database, deps } of [...looks, ...looks]) {
          await checkSpikes({ ...deps, now: () => at(minute) }, database.intake.minutes);
        }
      };
      await lookAt(0);
      const [lasting] = await one.cases.store.transact(({ posts: { spikes } }) => spikes());
      expect(lasting).toMatchObject({ playbook: 'flood', beganAt: at(0), usual: 0.5, told: 80, endedAt: null });
      expect(await told(one)).toEqual(['began']);
      await lookAt(10);
      expect(await told(one)).toEqual([]);
      await lookAt(20);
      expect(await told(one)).toEqual(['ended']);
      expect(await one.cases.store.transact(({ posts: { spikes } }) => spikes())).toEqual([]);
      expect(await one.intake.minutes.spikes([lasting?.id ?? ''])).toEqual([{ ...lasting, endedAt: at(20) }]);
    }),
  );
}

async function flagged(
  store: Database['cases']['store'],
  { caseId, playbook, minute, count }: { caseId: number; playbook: string | null; minute: number; count: number },
): Promise<void> {
  const posts = Array.from({ length: count }, (_, number): Change => {
    const id = `post-${caseId}-${number}`;
    return { kind: 'post', row: aPost({ id, caseId, flaggedAt: at(minute), keys: [] }) };
  });
  const matter: Change = { kind: 'matter', row: aMatter({ id: caseId, playbook, openedAt: at(minute) }) };
  await store.transact(({ save }) => save(outcomeOf({ changes: [matter, ...posts] })));
}

/** What there is to tell of spikes, taken out. */
async function told({ outbox: { queue: outbox } }: Database): Promise<string[]> {
  const items = await outbox.take(at(1_000), 100);
  for (const { id } of items) await outbox.settle(id, { kind: 'done' }, at(1_000));
  return items.flatMap(({ effect }) => (effect.kind === 'spike' ? [effect.news] : []));
}
