import { expect, it } from 'vitest';
import type { CaseCore, SignOff } from '../../../src/domain/cases/model/case-state.ts';
import { STATEMENT_KINDS } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { CallOut } from '../../../src/domain/cases/model/deadlines/call-out.ts';
import { aCrisis } from '../../support/builders/a-statement.ts';
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
    'lists the S1 and S2 that nobody is on, calls for help that 112 was not told of in five minutes, and where their cards are',
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
              grave(11, { class: 'life_risk', claim: { by: marta, at: at(20) } }),
              grave(12, { class: 'life_risk', claim: { by: marta, at: at(21) } }),
              grave(13, { class: 'life_risk', claim: { by: marta, at: at(13) } }),
              { kind: 'telling', row: aTelling({ id: 't13', caseId: 13 }) },
              // A line of safety went out to the person, and 112 knows nothing.
              grave(14, { class: 'life_risk', claim: { by: marta, at: at(15) }, currentDraftId: 'd14' }),
              draftOf(14),
              {
                kind: 'publication',
                row: aPublication({
                  id: 'p14',
                  caseId: 14,
                  draftId: 'd14',
                  target: '14',
                  status: 'published',
                  publishedAt: at(16),
                }),
              },
            ],
          }),
        ),
      );
      await database.outbox.queue.messages.saveCard(1, { channel: 'C1', ts: '1.1' });
      await place.tamper(`insert into waiting_cards (case_id, importance, since) values (10, 1, '${at(10)}')`);
      const left = { severity: 'S1', isAtRisk: true, card: 'missing' };
      expect(await database.upkeep.callOuts.untaken(at(320))).toEqual([
        { caseId: 1, severity: 'S1', isAtRisk: false, openedAt: at(1), untakenSince: at(1), card: 'shown' },
        { caseId: 2, severity: 'S2', isAtRisk: false, openedAt: at(2), untakenSince: at(60), card: 'missing' },
        { caseId: 10, severity: 'S2', isAtRisk: false, openedAt: at(10), untakenSince: at(10), card: 'held' },
        { caseId: 11, ...left, openedAt: at(11), untakenSince: at(320) },
        { caseId: 14, ...left, openedAt: at(14), untakenSince: at(315) },
      ]);
      // The clock was set back by an hour: nobody knows how long ago 12 was taken.
      const earlier = await database.upkeep.callOuts.untaken(at(-3_600));
      expect(earlier.map(({ caseId }) => caseId)).toEqual([1, 2, 10, 11, 12, 14]);
    }),
  );

  it(
    'keeps each call with its attempts and all that it covers; one of before covers its case',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const keep = (row: CallOut) =>
        store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'call_out', row }] })));
      const crisis = aCrisis({ id: 3 });
      const changes: Change[] = [
        { kind: 'matter', row: aMatter({ id: 1 }) },
        { kind: 'crisis', row: crisis },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      await keep(aCall());
      const again = aCall({ triedAt: at(30), attempts: 2, state: 'delivered', answer: '200' });
      await keep(again);
      const next = aCall({ id: 'k2', at: at(300), triedAt: at(300), covers: ['case:1', 'crisis:3'] });
      await keep(next);
      const ofCrisis = aCall({ id: 'k3', caseId: null, crisisId: 3, reason: 'crisis', covers: ['crisis:3'] });
      await keep(ofCrisis);
      expect(await database.upkeep.callOuts.latest()).toEqual([again, next, ofCrisis]);
      await place.tamper(`update call_outs set covers = null where id = 'k2'`);
      expect((await database.upkeep.callOuts.latest())[1]).toEqual({ ...next, covers: ['case:1'] });
    }),
  );

  it(
    'tells when a person last took an S1: claimed it, told somebody, or saw to a turn',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const keep = (...changes: Change[]) => store.transact(({ save }) => save(outcomeOf({ changes })));
      const lastTaken = () => database.upkeep.callOuts.lastTaken(at(10));
      const claimed = (id: number, severity: 'S1' | 'S2', claimedAt: string) =>
        keep({ kind: 'matter', row: aMatter({ id, severity, claim: { by: marta, at: claimedAt } }) });
      await claimed(1, 'S1', at(9));
      await claimed(2, 'S2', at(50));
      expect(await lastTaken()).toBe(null);
      await claimed(3, 'S1', at(11));
      expect(await lastTaken()).toBe(at(11));
      await keep({ kind: 'telling', row: aTelling({ caseId: 3, recordedAt: at(12) }) });
      expect(await lastTaken()).toBe(at(12));
      const ring = {
        turn: 'card:3:x',
        kind: 'card',
        severity: 'S1',
        caseId: 3,
        crisisId: null,
        who: 'UMARTA',
      } as const;
      await keep({ kind: 'ring', row: { ...ring, id: 'r1', step: 'first', at: at(14) } });
      await keep({ kind: 'ring', row: { ...ring, id: 'r2', step: 'taken', at: at(13) } });
      expect(await lastTaken()).toBe(at(13));
    }),
  );
}

function aCall(over: Partial<CallOut> = {}): CallOut {
  const times = { at: at(0), triedAt: at(0), attempts: 1 };
  const first = { id: 'k1', caseId: 1, crisisId: null, severity: 'S1', reason: 'untaken', number: 1 } as const;
  return { ...first, covers: ['case:1'], ...times, state: 'begun', answer: null, ...over };
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
