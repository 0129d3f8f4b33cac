import { describe, expect, it } from 'vitest';
import { ana } from '../../../support/builders/a-case.ts';
import { aCaseOpened, aLook, aTownHandbook, saved, toldIn } from '../../../support/builders/cases/a-look.ts';
import { aRota } from '../../../support/builders/cases/a-rota.ts';
import { aDraft } from '../../../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';
import { aSignOffRow } from './a-sign-off-row.ts';

/** Tuesday, 10:00 in town. */
const START = Date.parse('2026-11-24T09:00:00.000Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

describe('a claim', () => {
  const handbook = aTownHandbook(aRota());
  const anas = { claim: { by: ana, at: at(60) } };

  it('lapses once its holder has left their shift, and the case asks for somebody anew', async () => {
    await using database = await aDatabase();
    await saved(database.cases, aCaseOpened(1, at(0), { ...anas, severity: 'S4' }));
    const look = aLook(database, { handbook });
    // 14:59: half of the time for a reply is gone. 15:00: Ana goes home.
    await look(at(299));
    expect(await toldIn(database.outbox)).toEqual(['#1 card']);
    expect(await look(at(300))).toBe(1);
    expect(await toldIn(database.outbox)).toEqual(['#1 card', '#1 claim_lapsed → UANA UOSCAR']);
    const state = await database.cases.reader.caseById(1);
    expect(state?.core).toMatchObject({ claim: null, releasedAt: at(300) });
    expect((await database.cases.reader.auditRows(1, 9)).map(({ body }) => JSON.parse(body))).toMatchObject([
      { event: 'clock.step' },
      { event: 'claim.lapsed', actor: { kind: 'clock' }, detail: { since: at(60) } },
    ]);
    expect(await aLook(database, { handbook })(at(301))).toBe(0);
  });

  it('that lapses at the moment of a step calls once, for the step if that calls anybody', async () => {
    await using database = await aDatabase();
    // Half of the reply's time is gone at 15:00 too; the other reply is due.
    const times = { halfAt: aCaseOpened(1, at(90), { ...anas, severity: 'S4' }), dueAt: aCaseOpened(2, at(285), anas) };
    await saved(database.cases, times.halfAt);
    await aLook(database, { handbook })(at(300));
    expect(await toldIn(database.outbox)).toEqual(['#1 card', '#1 claim_lapsed → UANA UOSCAR']);
    await saved(database.cases, times.dueAt);
    await aLook(database, { handbook })(at(302));
    expect(await toldIn(database.outbox)).toEqual([
      '#2 card',
      '#2 claim_lapsed',
      '#2 time_up_first_reply → UANA UOSCAR',
    ]);
  });

  it('stays with whoever has asked for approval, until the text comes back', async () => {
    await using database = await aDatabase();
    await saved(
      database.cases,
      aCaseOpened(1, at(0), { ...anas, severity: 'S4', currentDraftId: 'draft-1' }),
      { kind: 'draft', row: aDraft() },
      aSignOffRow({ at: at(290), voidedAt: null }),
    );
    const look = aLook(database, { handbook });
    await look(at(310));
    expect((await database.cases.reader.caseById(1))?.core.claim).not.toBeNull();
    await saved(database.cases, aSignOffRow({ at: at(290), voidedAt: at(311) }));
    await look(at(312));
    expect((await database.cases.reader.caseById(1))?.core.claim).toBeNull();
  });

  it('of a dozen cases lapses with one call', async () => {
    await using database = await aDatabase();
    await saved(database.cases, ...[1, 2, 3].map((id) => aCaseOpened(id, at(0), { ...anas, severity: 'S4' })));
    await aLook(database, { handbook })(at(300));
    const told = await toldIn(database.outbox);
    expect(told.filter((one) => one.includes('→'))).toEqual([
      'together #1 claim lapsed → UANA UOSCAR, #2 claim lapsed → UANA UOSCAR, #3 claim lapsed → UANA UOSCAR',
    ]);
  });

  it('never lapses where there is no rota, or while nobody knows who is of the team', async () => {
    await using database = await aDatabase();
    await saved(database.cases, aCaseOpened(1, at(0), { ...anas, severity: 'S4' }));
    await aLook(database)(at(310));
    await aLook(database, { handbook, team: null })(at(311));
    expect((await database.cases.reader.caseById(1))?.core.claim).toEqual(anas.claim);
  });
});
