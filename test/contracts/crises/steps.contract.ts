import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { CrisisStep } from '../../../src/domain/cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../../src/domain/cases/model/crises/follow-up.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import { aFollowUp } from '../../support/builders/crises/some-steps.ts';
import { anyFollowUp, anyStep } from '../../support/builders/rows/any-crises.ts';
import { at, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What a database keeps to of what is to be done in a crisis and after it. */
export function stepsContract(inAPlace: InAPlace): void {
  it(
    'keep their steps and what they leave to be done, every field of them, as they were saved last',
    inAPlace(async (place) => {
      const database = await place.open();
      await saved(database, { kind: 'crisis', row: aCrisis({ id: 1 }) });
      const read = () =>
        database.cases.store.transact(({ crises: { steps, registers } }) =>
          Promise.all([steps(1), registers.followUps.ofCrisis(1)]),
        );
      expect(await read()).toEqual([[], []]);
      const check = async (step: CrisisStep, followUp: FollowUp) => {
        await saved(database, { kind: 'crisis_step', row: step }, { kind: 'follow_up', row: followUp });
        const board = await database.crises.reader.board(1);
        expect(board?.steps.find(({ id }) => id === step.id)).toEqual(step);
        expect(board?.followUps.find(({ id }) => id === followUp.id)).toEqual(followUp);
        const open = (await database.crises.reader.openFollowUps()).some(({ id }) => id === followUp.id);
        expect(open).toBe(followUp.ended === null);
      };
      await fc.assert(fc.asyncProperty(anyStep, anyFollowUp, check), { numRuns: 20 });
    }),
  );

  it(
    'find the tasks that are due, and those that earlier crises of the playbook left',
    inAPlace(async (place) => {
      const database = await place.open();
      const task = (id: string, over: Partial<FollowUp>): Change => ({
        kind: 'follow_up',
        row: aFollowUp({ id, ...over }),
      });
      const ended = { kind: 'done', by: marta, at: at(1), why: null } as const;
      await saved(
        database,
        { kind: 'crisis', row: aCrisis({ id: 1, playbook: 'flood' }) },
        { kind: 'crisis', row: aCrisis({ id: 2, playbook: 'flood' }) },
        task('later', { dueOn: '2026-12-09' }),
        task('today', { dueOn: '2026-12-08' }),
        task('before', { dueOn: '2026-12-01', playbook: 'wildfire' }),
        task('done', { dueOn: '2026-12-01', ended }),
        task('own', { crisisId: 2, dueOn: '2026-12-31' }),
      );
      const due = await database.cases.store.transact(({ crises }) =>
        crises.registers.followUps.dueUntil('2026-12-08'),
      );
      expect(due.map(({ id }) => id)).toEqual(['today', 'before']);
      const open = await database.crises.reader.openFollowUps();
      expect(open.map(({ id }) => id)).toEqual(['before', 'today', 'later', 'own']);
      const whole = await database.crises.reader.whole(2);
      expect(whole?.earlier.map(({ id }) => id)).toEqual(['later', 'today', 'done']);
    }),
  );
}

async function saved({ cases: { store } }: Database, ...changes: Change[]): Promise<void> {
  await store.transact(({ save }) => save(outcomeOf({ changes })));
}
