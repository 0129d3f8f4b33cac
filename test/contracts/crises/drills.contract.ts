import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { aHeldCase, aMatter, at, clock, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What the score of a drill is read off, on every engine. */
export function drillsContract(inAPlace: InAPlace): void {
  it(
    'reads every case that was opened since, whole, closed ones too, with who took it first',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { drills } = database.crises;
      const save = (changes: Change[]) => store.transact((transaction) => transaction.save(outcomeOf({ changes })));
      const closed = { reason: 'let_stand', by: marta, at: at(90), noteId: null } as const;
      await save([
        { kind: 'matter', row: aMatter({ id: 1, openedAt: at(-1) }) },
        ...aHeldCase(2),
        { kind: 'matter', row: aMatter({ id: 3, openedAt: at(60), claim: { by: marta, at: at(70) } }) },
      ]);
      await save([{ kind: 'matter', row: aMatter({ id: 3, openedAt: at(60), claim: null, closed }) }]);
      await save([
        { kind: 'matter', row: aMatter({ id: 3, openedAt: at(60), claim: { by: clock, at: at(95) }, closed }) },
      ]);
      const found = await drills.casesSince(at(0));
      expect(found.map(({ state, claimedAt }) => [state.core.id, claimedAt])).toEqual([
        [2, null],
        [3, at(70)],
      ]);
      expect(found[0]?.state).toMatchObject({ posts: [{ id: 'post-2' }], publications: [{ id: 'publication-2' }] });
      expect(await drills.casesSince(at(61))).toEqual([]);
    }),
  );
}
