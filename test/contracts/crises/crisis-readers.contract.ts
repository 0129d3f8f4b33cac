import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { CaseCore, SignOff } from '../../../src/domain/cases/model/case-state.ts';
import type { AuditDetail, Change } from '../../../src/domain/cases/model/changes.ts';
import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../src/domain/cases/model/crises/pause.ts';
import { anyCrisis, anyPause } from '../../support/builders/rows/any-crises.ts';
import {
  aDraft,
  aMatter,
  anEntry,
  aPublication,
  at,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What a database tells of a crisis: all of it for a report, and an hour of it for a digest. */
export function crisisReadersContract(inAPlace: InAPlace): void {
  it(
    'are read whole for a report: every case, pauses that are over, and what the record says of them alone',
    inAPlace(async (place) => {
      const database = await place.open();
      const [sample] = fc.sample(anyCrisis(3), 1);
      const crisis = { ...sample, id: 3, startedAt: at(0), closed: { by: marta, at: at(500), why: 'Ya' } } as Crisis;
      const pause = { ...fc.sample(anyPause, 1)[0], id: 'pause-1', crisisId: 3, at: at(5) } as Pause;
      const nobodys = { ...pause, id: 'pause-2', crisisId: null, at: at(6), resumed: { by: marta, at: at(7) } };
      const rows = [pause, nobodys, { ...pause, id: 'pause-3', crisisId: 4 }, { ...nobodys, id: 'late', at: at(501) }];
      const mine = (event: string, detail: AuditDetail, caseId: number | null = null) =>
        anEntry({ event, caseId, detail });
      await database.cases.store.transact(({ save }) =>
        save({
          effects: [],
          changes: [
            { kind: 'crisis', row: crisis },
            ...[1, 2, 3].map((id): Change => ({ kind: 'matter', row: aMatter({ id, crisisId: id === 3 ? 4 : 3 }) })),
            ...rows.map((row): Change => ({ kind: 'pause', row })),
          ],
          audit: [
            mine('crisis.started', { crisis: 3 }),
            mine('crisis.set_level', { crisis: 4 }),
            mine('gesture.reject', { draft: 'd' }, 1),
            mine('gesture.reject', { draft: 'd' }, 3),
            mine('gesture.rejected_otherwise', {}, 1),
            mine('gesture.claim', {}, 1),
            mine('publishing.resumed', { pause: 'pause-1' }),
            mine('shift.handover_drafted', { crisis: 3, handover: '3:x' }),
            mine('shift.handover_drafted', { crisis: 4, handover: '4:x' }),
            mine('shift.line_added', { crisis: 3, handover: '3:x' }),
            mine('shift.handover_taken', { crisis: 3, handover: '3:x' }),
            anEntry({ event: 'handbook.first', caseId: null, at: at(-9), detail: {} }),
            anEntry({ event: 'handbook.proposed', caseId: null, at: at(9), detail: { handbook: 'h', changes: 2 } }),
            anEntry({ event: 'handbook.taken', caseId: null, at: at(501), detail: {} }),
          ],
        }),
      );
      const whole = await database.crises.reader.whole(3);
      expect(whole?.cases.map(({ core }) => core.id)).toEqual([1, 2]);
      expect(whole?.pauses.map(({ id }) => id)).toEqual(['pause-1', 'pause-2']);
      expect(whole?.record.map(({ event, caseId }) => [event, caseId])).toEqual([
        ['crisis.started', null],
        ['gesture.reject', 1],
        ['publishing.resumed', null],
        ['shift.handover_drafted', null],
        ['shift.handover_taken', null],
        ['handbook.proposed', null],
      ]);
      expect(await database.crises.reader.whole(9)).toBeNull();
    }),
  );

  it(
    'tell what happened in a crisis from one moment to another, and what waits in it',
    inAPlace(async (place) => {
      const database = await place.open();
      const crisis = { ...fc.sample(anyCrisis(3), 1)[0], id: 3, closed: null } as Crisis;
      const core = (id: number, over: Partial<CaseCore> = {}) =>
        ({ kind: 'matter', row: aMatter({ id, crisisId: 3, openedAt: at(10), ...over }) }) as const;
      const approval = (id: string, seconds: number, over: Partial<SignOff> = {}) =>
        ({ kind: 'endorsement', row: anEndorsement({ id, at: at(seconds), as: 'approver', ...over }) }) as const;
      const out = { status: 'published', publishedAt: at(20), proof: 'https://example.org/1' } as const;
      await saved(
        database,
        { kind: 'crisis', row: crisis },
        ...[core(1, { currentDraftId: 'draft-1' }), core(2, { class: 'hate' }), core(3)],
        ...[core(4, { openedAt: at(99) }), core(5, { crisisId: 4 }), core(6, { openedAt: at(4) })],
        core(7, { class: 'statement', statement: 'update' }),
        { kind: 'draft', row: aDraft() },
        ...[approval('first', 2), approval('last', 15), approval('voided', 17, { voidedAt: at(18) })],
        { kind: 'publication', row: aPublication(out) },
        { kind: 'publication', row: aPublication({ ...out, id: 'later', target: 'post-2', publishedAt: at(40) }) },
      );
      const hour = await database.crises.reader.hour(3, { from: at(5), to: at(40) });
      expect(hour).toMatchObject({
        board: { crisis },
        opened: [
          { class: 'hate', severity: 'S3', count: 1 },
          { class: 'question', severity: 'S3', count: 2 },
        ],
        approved: 1,
        published: [aPublication(out)],
      });
      expect(hour?.waiting.map(({ id }) => id)).toEqual([6, 2, 3, 7, 4]);
      expect(await database.crises.reader.hour(3, { from: at(15), to: at(20) })).toMatchObject({
        approved: 1,
        published: [],
      });
      expect(await database.crises.reader.hour(3, { from: at(16), to: at(99) })).toMatchObject({
        approved: 0,
        opened: [],
      });
      expect(await database.crises.reader.hour(9, { from: at(0), to: at(99) })).toBeNull();
    }),
  );
}

function anEndorsement(over: Partial<SignOff>): SignOff {
  return {
    id: 'e',
    caseId: 1,
    draftId: 'draft-1',
    digest: 'd1',
    by: marta,
    as: 'approver',
    roles: [],
    at: at(0),
    overruled: [],
    noteId: null,
    spoken: null,
    voidedAt: null,
    ...over,
  };
}

async function saved({ cases: { store } }: Database, ...changes: Change[]): Promise<void> {
  await store.transact(({ save }) => save(outcomeOf({ changes })));
}
