import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { CaseCore } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import {
  aHeldCase,
  aMatter,
  aPost,
  aPublication,
  at,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every database keeps to about cases whose cards wait, and about which cases are still pending. */
export function waitingCardsContract(inAPlace: InAPlace): void {
  it(
    'counts and lists what waits, the most important first, and says when it has changed',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store, waiting } = database.cases;
      expect(await waiting.summary()).toEqual({
        count: 0,
        oldestSince: null,
        bySeverity: [],
        byPlaybook: [],
        posts: 0,
      });
      await wait(database, [
        { id: 1, severity: 'S3', playbook: 'flood' },
        { id: 2, severity: 'S1', playbook: null },
        { id: 3, severity: 'S3', playbook: 'flood' },
      ]);
      expect(await waiting.summary()).toEqual({
        count: 3,
        oldestSince: at(1),
        posts: 0,
        bySeverity: [
          { severity: 'S1', count: 1 },
          { severity: 'S3', count: 2 },
        ],
        byPlaybook: [
          { playbook: 'flood', count: 2 },
          { playbook: null, count: 1 },
        ],
      });
      expect((await waiting.page(2)).map(({ core }) => core.id)).toEqual([2, 1]);
      const asked = await store.transact(async ({ cases: { waitingCards } }) => [
        await waitingCards.next(2),
        [await waitingCards.changed(), await waitingCards.changed()],
      ]);
      expect(asked).toMatchObject([
        [{ caseId: 2, severity: 'S1' }, { caseId: 1 }],
        [true, false],
      ]);
      await store.transact(({ save }) => save(outcomeOf({ changes: [shown([2])] })));
      expect((await waiting.summary()).count).toBe(2);
      expect(await store.transact(({ cases: { waitingCards } }) => waitingCards.changed())).toBe(true);
    }),
  );

  it(
    'puts a card first, never back, and none that is shown',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      await wait(database, [
        { id: 1, severity: 'S1', playbook: null },
        { id: 2, severity: 'S3', playbook: 'flood' },
        { id: 3, severity: 'S3', playbook: 'flood' },
      ]);
      await store.transact(({ save }) => save(outcomeOf({ changes: [shown([2])] })));
      const first = (caseId: number, importance: number) =>
        store.transact(async ({ cases: { waitingCards }, save }) => {
          const row = { id: 'card_first', caseId, importance } as const;
          await save(outcomeOf({ changes: [{ kind: 'card_first', row }] }));
          const next = await waitingCards.next(9);
          return [next.map((one) => one.caseId), await waitingCards.holds(caseId)];
        });
      expect(await first(3, 900_000_000)).toEqual([[3, 1], true]);
      expect(await first(3, 1)).toEqual([[3, 1], true]);
      expect(await first(2, 900_000_000)).toEqual([[3, 1], false]);
    }),
  );

  it(
    'counts the cards that nobody is on, of cases opened since then, by how urgent they are',
    inAPlace(async (place) => {
      const database = await place.open();
      await wait(database, [{ id: 1, severity: 'S3' }]);
      const claim = { by: marta, at: at(1) };
      const matters = [
        aMatter({ id: 2, severity: 'S3', openedAt: at(5) }),
        aMatter({ id: 3, severity: 'S1', openedAt: at(5) }),
        aMatter({ id: 4, severity: 'S1', openedAt: at(5), claim }),
        aMatter({ id: 5, severity: 'S1', openedAt: at(-5) }),
      ];
      await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: matters.map(row) })));
      const open = await database.cases.store.transact(({ cases: { waitingCards } }) => waitingCards.unclaimed(at(0)));
      expect(open.toSorted((one, other) => one.severity.localeCompare(other.severity))).toMatchObject([
        { severity: 'S1', count: 1 },
        { severity: 'S3', count: 1 },
      ]);
    }),
  );

  it(
    'knows a case as pending until its text is out everywhere, and again when that is taken back',
    inAPlace(async (place) => {
      const { store, screens } = (await place.open()).cases;
      const { home: desk } = screens;
      const open = async () => (await desk.openBySeverity()).reduce((sum, { count }) => sum + count, 0);
      const save = (changes: Change[]) => store.transact((transaction) => transaction.save(outcomeOf({ changes })));
      await save(aHeldCase());
      expect(await open()).toBe(1);
      const out = aPublication({ status: 'published', publishedAt: at(1) });
      await save([{ kind: 'publication', row: out }]);
      expect(await open()).toBe(0);
      await save([{ kind: 'publication', row: { ...out, status: 'withdrawn' } }]);
      expect(await open()).toBe(1);
      await save([row(aMatter({ closed: { reason: 'spam', by: marta, at: at(2), noteId: null } }))]);
      expect(await open()).toBe(0);
    }),
  );
}

const row = (core: CaseCore): Change => ({ kind: 'matter', row: core });
const shown = (caseIds: number[]): Change => ({ kind: 'cards_shown', row: { id: 'cards_shown', caseIds } });

async function wait(
  { cases: { store } }: Database,
  cases: (Partial<CaseCore> & Pick<CaseCore, 'id' | 'severity'>)[],
): Promise<void> {
  const waitingCards = cases.map(({ id, severity }) => ({
    caseId: id,
    importance: severity === 'S1' ? 400 : 200,
    since: at(id),
  }));
  const changes = cases.flatMap((one): Change[] => [
    row(aMatter(one)),
    { kind: 'post', row: aPost({ id: `post-${one.id}`, caseId: one.id, keys: [] }) },
  ]);
  const taken = { id: 'taken_in', taken: [], joined: [], waitingCards } as const;
  await store.transact(({ save }) => save(outcomeOf({ changes: [...changes, { kind: 'taken_in', row: taken }] })));
}
