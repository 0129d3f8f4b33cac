import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import {
  aFact,
  aHeldCase,
  aMatter,
  anEntry,
  aPost,
  aPublication,
  at,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every store of cases keeps to. */
export function caseStoreContract(inAPlace: InAPlace): void {
  describe('a transaction', () => {
    it(
      'leaves nothing behind when the work throws',
      inAPlace(async (place) => {
        const database = await place.open();
        const { store, reader } = database.cases;
        const { queue: outbox } = database.outbox;
        const work = store.transact(async (transaction) => {
          await transaction.record.seen('delivery-1');
          await transaction.cases.nextId();
          const effects = [{ kind: 'card', caseId: 1 } as const];
          await transaction.save({ changes: aHeldCase(), audit: [anEntry()], effects });
          throw new Error('the lights went out');
        });
        await expect(work).rejects.toThrow('the lights went out');

        expect(await reader.caseById(1)).toBeNull();
        expect(await reader.auditHead()).toMatchObject({ seq: 0 });
        expect(await outbox.nextDueAt()).toBeNull();
        const after = await store.transact(async (transaction) => [
          await transaction.record.seen('delivery-1'),
          await transaction.cases.nextId(),
        ]);
        expect(after).toEqual([false, 1]);
      }),
    );

    it(
      'knows a delivery again, also in another process and later in the same transaction',
      inAPlace(async (place) => {
        const one = await place.open();
        const other = await place.open();
        const twice = await one.cases.store.transact(async ({ record: { seen } }) => [
          await seen('envelope-7'),
          await seen('envelope-7'),
        ]);
        expect(twice).toEqual([false, true]);
        expect(await other.cases.store.transact(({ record: { seen } }) => seen('envelope-7'))).toBe(true);
      }),
    );

    it(
      'gives every case a number of its own',
      inAPlace(async (place) => {
        const handles = [await place.open(), await place.open()];
        const numbers = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            pick(handles, index).cases.store.transact(({ cases: { nextId } }) => nextId()),
          ),
        );
        expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      }),
    );

    it(
      'lets one of two people who approve at once win, and the other see who did',
      inAPlace(async (place) => {
        const handles = [await place.open(), await place.open()];
        await pick(handles, 0).cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
        const said = await Promise.all(['ana', 'biel'].map((name, index) => publishBy(pick(handles, index), name)));
        const winner = said.find((one) => one.won)?.name;
        expect(said.filter((one) => one.won)).toHaveLength(1);
        expect(said.find((one) => !one.won)?.found).toBe(winner);
      }),
    );
  });

  describe('facts', () => {
    it(
      'of the case and of its playbook are loaded with it, except those that have ended',
      inAPlace(async (place) => {
        const { store } = (await place.open()).cases;
        const facts = [
          aFact({ id: 'old', status: 'superseded', supersededBy: 'new' }),
          aFact({ id: 'new', value: 'toda la ribera' }),
          aFact({ id: 'own', scope: 'case:1' }),
          aFact({ id: 'other case', scope: 'case:2' }),
          aFact({ id: 'other playbook', scope: 'playbook:wildfire' }),
          aFact({ id: 'expired', validUntil: at(-60) }),
        ];
        const changes: Change[] = facts.map((row) => ({ kind: 'fact', row }));
        await store.transact(({ save }) =>
          save(outcomeOf({ changes: [...changes, { kind: 'matter', row: aMatter() }] })),
        );
        await store.transact(async ({ cases: { load }, facts: { ofScope } }) => {
          expect((await load(1))?.facts.map((fact) => fact.id)).toEqual(['new', 'own', 'expired']);
          expect((await ofScope('playbook:flood')).map((fact) => fact.id)).toEqual(['new', 'expired']);
        });
      }),
    );
  });

  describe('finding', () => {
    it(
      'a case by any key of its posts, also a very long one, and by its publication',
      inAPlace(async (place) => {
        const { store } = (await place.open()).cases;
        const long = `https://example.org/${'ñ'.repeat(9_000)}`;
        const changes: Change[] = [
          ...aHeldCase(1),
          ...aHeldCase(2),
          { kind: 'post', row: aPost({ id: 'post-1', caseId: 1, keys: ['link:a', long] }) },
          { kind: 'post', row: aPost({ id: 'post-2', caseId: 2, keys: ['link:b', 'link:a'] }) },
        ];
        await store.transact(({ save }) => save(outcomeOf({ changes })));
        await store.transact(async ({ cases: { find }, posts: { intake: inflow }, save }) => {
          const casesOf = async (...keys: string[]) => [
            ...new Set((await inflow.earlier(keys)).map(({ caseId }) => caseId)),
          ];
          expect(await casesOf('link:a', 'link:b')).toEqual([1, 2]);
          expect(await casesOf(long)).toEqual([1]);
          expect(await casesOf()).toEqual([]);
          expect(await find({ by: 'publication', id: 'publication-2' })).toEqual([2]);
          expect(await find({ by: 'publication', id: 'nobody’s' })).toEqual([]);
          const changed: Change = { kind: 'post', row: aPost({ id: 'post-1', caseId: 1, keys: ['link:c'] }) };
          await save(outcomeOf({ changes: [changed] }));
          expect(await casesOf('link:a')).toEqual([2]);
        });
      }),
    );

    it(
      'the cases that share the values of a playbook and still wait for an answer',
      inAPlace(async (place) => {
        const { store } = (await place.open()).cases;
        const closed = { reason: 'spam', by: { kind: 'clock' }, at: at(1), noteId: null } as const;
        const out = { status: 'published', publishedAt: at(9), target: 'post-4', draftId: 'draft-4' } as const;
        const changes: Change[] = [
          { kind: 'matter', row: aMatter({ id: 1 }) },
          { kind: 'matter', row: aMatter({ id: 2, playbook: 'wildfire' }) },
          { kind: 'matter', row: aMatter({ id: 3, closed }) },
          ...aHeldCase(4),
          { kind: 'publication', row: aPublication({ id: 'publication-4', caseId: 4, ...out }) },
          ...aHeldCase(5),
        ];
        await store.transact(({ save }) => save(outcomeOf({ changes })));
        expect(await store.transact(({ cases: { find } }) => find({ by: 'scope', scope: 'playbook:flood' }))).toEqual([
          1, 5,
        ]);
      }),
    );
  });
}

function pick(handles: Database[], index: number): Database {
  const handle = handles[index % handles.length];
  if (handle === undefined) throw new Error('no handle');
  return handle;
}

/** Publishes unless somebody else did; says who. */
async function publishBy(
  { cases: { store } }: Database,
  name: string,
): Promise<{ name: string; won: boolean; found: string | null }> {
  return store.transact(async ({ cases: { load }, save }) => {
    const publication = (await load(1))?.publications[0];
    if (publication?.status !== 'held') return { name, won: false, found: publication?.proof ?? null };
    const row = { ...publication, status: 'published', proof: name } as const;
    await save(outcomeOf({ changes: [{ kind: 'publication', row }] }));
    return { name, won: true, found: null };
  });
}
