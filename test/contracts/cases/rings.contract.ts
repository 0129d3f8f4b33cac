import { expect, it } from 'vitest';
import type { CaseCore } from '../../../src/domain/cases/model/case-state.ts';
import type { AuditEntry, Change } from '../../../src/domain/cases/model/changes.ts';
import type { Ring } from '../../../src/domain/cases/model/deadlines/ring.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import { NO_ADDRESS } from '../../../src/domain/cases/model/publication.ts';
import type { Actor, SlackActor } from '../../../src/domain/people/actor.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { aHeldCase, aMatter, aPublication, at, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every database keeps of who was rung for which turn, and which cases it looks at for it. */
export function ringsContract(inAPlace: InAPlace): void {
  it(
    'keeps who was rung for which turn, and when, in order',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const rows = [aRing(), aRing({ id: 'r2', who: 'UBIEL' }), aRing({ id: 'r3', turn: 'card:2', at: at(90) })];
      await store.transact(({ save }) =>
        save(
          outcomeOf({
            changes: [
              { kind: 'matter', row: aMatter({ id: 1 }) },
              ...rows.map((row): Change => ({ kind: 'ring', row })),
            ],
          }),
        ),
      );
      const read = await store.transact(async ({ record: { calls } }) => ({
        ofTurn: await calls.rings.of(['card:1', 'none']),
        lately: await calls.rings.since(at(60)),
      }));
      expect(read).toEqual({ ofTurn: rows.slice(0, 2), lately: rows.slice(2) });
    }),
  );

  it(
    'knows who has acted since a moment, refused acts and those by voice too, however much the clock has done after them',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const act = (actor: Actor, minute: number, over: Partial<AuditEntry> = {}): AuditEntry => ({
        event: 'gesture.claim',
        result: 'done',
        caseId: null,
        actor,
        at: at(minute),
        detail: {},
        ...over,
      });
      const person = (user: string): SlackActor => ({ kind: 'slack', team: 'T1', user });
      const audit = [
        act(person('UEARLY'), 1),
        act(marta, 10),
        act({ kind: 'spoken', name: 'Alcaldía', post: '', recordedBy: person('UBIEL') }, 11),
        act(person('UDORA'), 12, { result: 'refused' }),
        ...Array.from({ length: 600 }, () => act(CLOCK, 13)),
      ];
      await store.transact(({ save }) => save({ changes: [], audit, effects: [] }));
      expect((await store.turns.actedSince(at(10))).toSorted()).toEqual(['UBIEL', 'UDORA', 'UMARTA']);
      expect(await store.turns.actedSince(at(13))).toEqual([]);
    }),
  );

  it(
    'finds the cases in which somebody may have a turn, the most urgent and newest first, and none whose card waits',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const one = (id: number, over: Partial<CaseCore> = {}): Change => ({
        kind: 'matter',
        row: aMatter({ id, severity: 'S2', openedAt: at(id), ...over }),
      });
      await store.transact(({ save }) =>
        save(
          outcomeOf({
            changes: [
              one(1),
              one(2),
              one(3, { severity: 'S1' }),
              one(4, { severity: 'S4' }),
              one(5, { claim: { by: marta, at: at(5) } }),
              one(6),
            ],
          }),
        ),
      );
      await place.tamper(`insert into waiting_cards (case_id, importance, since) values (6, 1, '${at(6)}')`);
      const found = async (most: number) => (await store.turns.state(most, at(9))).cases.map(({ core }) => core.id);
      expect(await found(9)).toEqual([3, 2, 1]);
      expect(await found(2)).toEqual([3, 2]);
    }),
  );

  it(
    'finds each case whose published text lacks its address once, and none whose removal is ordered',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const withdrawal = { reason: 'order', orderedBy: 'Alcaldía', by: marta, at: at(5), down: null } as const;
      const lacking = (caseId: number, target: string, over: Partial<Publication> = {}): Change => ({
        kind: 'publication',
        row: aPublication({
          id: `${caseId}-${target}`,
          caseId,
          draftId: `draft-${caseId}`,
          target,
          status: 'published',
          reason: NO_ADDRESS,
          publishedAt: at(caseId),
          publishedBy: marta,
          ...over,
        }),
      });
      const answered = (id: number) => aHeldCase(id).filter(({ kind }) => kind !== 'publication');
      await store.transact(({ save }) =>
        save(
          outcomeOf({
            changes: [
              ...[1, 2, 3].flatMap(answered),
              ...['a', 'b', 'c'].map((target) => lacking(2, target)),
              lacking(1, 'a'),
              lacking(3, 'a', { withdrawal }),
            ],
          }),
        ),
      );
      const found = async (most: number) => (await store.turns.state(most, at(9))).cases.map(({ core }) => core.id);
      expect((await found(9)).toSorted()).toEqual([1, 2]);
      expect((await found(2)).toSorted()).toEqual([1, 2]);
    }),
  );
}

function aRing(over: Partial<Ring> = {}): Ring {
  const of = { turn: 'card:1', kind: 'card', severity: 'S1', caseId: 1, crisisId: null } as const;
  return { id: 'r1', ...of, who: 'UANA', step: 'first', at: at(0), ...over };
}
