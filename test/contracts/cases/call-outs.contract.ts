import { expect, it } from 'vitest';
import type { CaseCore, SignOff } from '../../../src/domain/cases/model/case-state.ts';
import { STATEMENT_KINDS } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { CallOut } from '../../../src/domain/cases/model/deadlines/call-out.ts';
import {
  aDraft,
  aMatter,
  aPublication,
  aTelling,
  at,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every database tells of cases that nobody has taken, and of the calls made for them. */
export function callOutsContract(inAPlace: InAPlace): void {
  it(
    'lists the S1 and S2 that nobody has taken or acted on, and where their cards are',
    inAPlace(async (place) => {
      const database = await place.open();
      const grave = (id: number, over: Partial<CaseCore> = {}): Change => ({
        kind: 'matter',
        row: aMatter({ id, severity: 'S1', openedAt: at(id), ...over }),
      });
      const draftOf = (caseId: number): Change => ({ kind: 'draft', row: aDraft({ id: `d${caseId}`, caseId }) });
      await database.cases.store.transact(({ save }) =>
        save(
          outcomeOf({
            changes: [
              grave(1),
              grave(2, { severity: 'S2', releasedAt: at(60) }),
              grave(3, { severity: 'S3' }),
              grave(4, { claim: { by: marta, at: at(5) } }),
              grave(5, { closed: { reason: 'spam', by: marta, at: at(6), noteId: null } }),
              grave(6, { statement: STATEMENT_KINDS[0] }),
              grave(7, { class: 'life_risk' }),
              { kind: 'telling', row: aTelling({ caseId: 7 }) },
              grave(8, { currentDraftId: 'd8' }),
              draftOf(8),
              { kind: 'endorsement', row: aProposal(8) },
              grave(9, { currentDraftId: 'd9' }),
              draftOf(9),
              { kind: 'publication', row: aPublication({ id: 'p9', caseId: 9, draftId: 'd9', target: '9' }) },
              grave(10, { severity: 'S2' }),
            ],
          }),
        ),
      );
      await database.outbox.queue.messages.saveCard(1, { channel: 'C1', ts: '1.1' });
      await place.tamper(`insert into waiting_cards (case_id, importance, since) values (10, 1, '${at(10)}')`);
      expect(await database.upkeep.callOuts.untaken()).toEqual([
        { caseId: 1, severity: 'S1', openedAt: at(1), untakenSince: at(1), card: 'shown' },
        { caseId: 2, severity: 'S2', openedAt: at(2), untakenSince: at(60), card: 'missing' },
        { caseId: 10, severity: 'S2', openedAt: at(10), untakenSince: at(10), card: 'held' },
      ]);
    }),
  );

  it(
    'keeps each call with its attempts, and takes no second one of its number',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const keep = (row: CallOut) =>
        store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'call_out', row }] })));
      await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'matter', row: aMatter({ id: 1 }) }] })));
      await keep(aCall());
      const again = aCall({ triedAt: at(30), attempts: 2, state: 'delivered', answer: '200' });
      await keep(again);
      await keep(aCall({ id: 'k2', number: 2, at: at(300), triedAt: at(300) }));
      expect(await database.upkeep.callOuts.made([1, 7])).toEqual([
        again,
        aCall({ id: 'k2', number: 2, at: at(300), triedAt: at(300) }),
      ]);
      expect(await database.upkeep.callOuts.made([7])).toEqual([]);
      await expect(keep(aCall({ id: 'k3' }))).rejects.toThrow();
    }),
  );
}

function aCall(over: Partial<CallOut> = {}): CallOut {
  const times = { at: at(0), triedAt: at(0), attempts: 1 };
  const first = { id: 'k1', caseId: 1, severity: 'S1', reason: 'untaken', number: 1 } as const;
  return { ...first, ...times, state: 'begun', answer: null, ...over };
}

function aProposal(caseId: number): SignOff {
  return {
    id: `s${caseId}`,
    caseId,
    draftId: `d${caseId}`,
    digest: 'x',
    by: marta,
    as: 'proposer',
    roles: ['writer'],
    at: at(9),
    overruled: [],
    noteId: null,
    spoken: null,
    voidedAt: null,
  };
}
