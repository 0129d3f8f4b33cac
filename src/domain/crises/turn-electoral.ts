import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Effect } from '../cases/model/changes.ts';
import { lastElectoralTurn } from '../handbook/electoral-period.ts';
import { isElectoral } from '../handbook/is-electoral.ts';
import { CLOCK } from '../people/actor.ts';
import { instantAt } from '../time/instant-at.ts';
import { localDate } from '../time/local-date.ts';

/**
 * Renders the older cards and boards again when an electoral period begins or ends, and adds a row
 * to the record, once for each turn. The period itself follows its dates alone, and the checks go
 * by them at every case action.
 */
export function turnElectoral(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      const { handbook, now, crises } = context;
      const { timeZone } = handbook.institution;
      const today = localDate(now, timeZone);
      const turn = lastElectoralTurn(handbook, today);
      if (turn === null) return;
      const began = new Date(instantAt(turn, '00:00', timeZone)).toISOString();
      const drawnBefore = (await transaction.cases.waiting()).filter(({ openedAt }) => openedAt < began);
      const boards = crises.filter(({ startedAt, closed }) => closed === null && startedAt < began);
      if (drawnBefore.length + boards.length === 0) return;
      if (await transaction.record.seen(`clock:electoral:${turn}`)) return;
      const effects: Effect[] = [
        ...boards.map(({ id }): Effect => ({ kind: 'board', crisisId: id })),
        ...drawnBefore.map(({ id }): Effect => ({ kind: 'card', caseId: id })),
      ];
      const audit = { day: turn, electoral: isElectoral(handbook, today), cases: drawnBefore.length };
      await transaction.save(
        decisionOf('clock.electoral', null, { kind: 'done', changes: [], effects, audit }, context),
      );
    }),
  );
}
