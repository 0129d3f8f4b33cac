import { expect, it } from 'vitest';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import type { Stage } from '../../../src/domain/trial/stage.ts';
import { anEntry, at, marta } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every store of the stage keeps to. */
export function stageContract(inAPlace: InAPlace): void {
  it(
    'is the trial in a new database, and what is saved from then on',
    inAPlace(async (place) => {
      const { stages } = (await place.open()).team;
      expect(await stages.read()).toEqual({ kind: 'trial', asked: null });
      const steps: Stage[] = [
        { kind: 'trial', asked: { by: marta, at: at(1) } },
        { kind: 'live', since: at(2) },
      ];
      for (const stage of steps) {
        await stages.transact(({ save }) => save({ stage, audit: [anEntry({ caseId: null, event: 'live.asked' })] }));
        expect(await (await place.open()).team.stages.read()).toEqual(stage);
      }
      const { reader } = (await place.open()).cases;
      expect((await reader.auditRows(1, 10)).map(({ body }) => JSON.parse(body).event)).toEqual([
        'live.asked',
        'live.asked',
      ]);
    }),
  );

  it(
    'knows of a drill that was played: it ended, and a post had arrived',
    inAPlace(async (place) => {
      const { stages } = (await place.open()).team;
      const hasPlayed = () => stages.transact((transaction) => transaction.hasPlayed());
      const ended = (result: 'done' | 'refused', detail: { drill: string | null; arrived?: number }) => {
        const entry = { event: 'drill.ended', result, caseId: null, actor: CLOCK, at: at(1), detail } as const;
        return stages.transact(({ save }) => save({ audit: [entry] }));
      };
      await ended('done', { drill: 'flood' });
      await ended('done', { drill: 'flood', arrived: 0 });
      await ended('refused', { drill: 'flood', arrived: 3 });
      expect(await hasPlayed()).toBe(false);
      await ended('done', { drill: 'flood', arrived: 1 });
      expect(await hasPlayed()).toBe(true);
    }),
  );
}
