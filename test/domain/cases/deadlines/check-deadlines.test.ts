import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../src/adapters/database/open-database.ts';
import { ana, oscar } from '../../../support/builders/a-case.ts';
import { aCaseOpened, aLook, aTownHandbook, saved, toldIn } from '../../../support/builders/cases/a-look.ts';
import { aRota } from '../../../support/builders/cases/a-rota.ts';
import { aDraft, aPublication } from '../../../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';
import { aSignOffRow } from './a-sign-off-row.ts';

/** Tuesday, 10:00 in town. */
const START = Date.parse('2026-11-24T09:00:00.000Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

async function events({ cases: { reader } }: Database): Promise<string[]> {
  const rows = await reader.auditRows(1, 1_000);
  return rows.flatMap(({ body }) => {
    const { event, caseId, detail } = JSON.parse(body);
    return event === 'clock.step'
      ? [`#${caseId} ${detail.clock} ${detail.step} ${detail.called.join(' ')}`.trim()]
      : [];
  });
}

describe('looking at the clocks', () => {
  it('tells each step once and calls whoever is to act, the next role, the lead', async () => {
    await using database = await aDatabase();
    await saved(database.cases, aCaseOpened(1, at(0)));
    const look = aLook(database);
    const told: string[] = [];
    for (let minute = 0; minute <= 40; minute++) {
      await look(at(minute));
      told.push(...(await toldIn(database.outbox)).map((one) => `${minute}: ${one}`));
    }
    expect(told).toEqual([
      '3: #1 card',
      ...['5: #1 card', '5: #1 time_up_claim → UANA UOSCAR'],
      ...['8: #1 card', '8: #1 time_long_up_claim → UDORA'],
      ...['10: #1 card', '10: #1 time_long_up_claim → UBERTA'],
      ...['15: #1 card', '15: #1 time_up_first_reply → UANA UOSCAR'],
      ...['23: #1 card', '23: #1 time_long_up_first_reply → UDORA'],
      ...['30: #1 card', '30: #1 time_long_up_first_reply → UBERTA'],
    ]);
    expect(await events(database)).toEqual([
      '#1 claim half',
      '#1 claim due UANA UOSCAR',
      '#1 claim overdue UDORA',
      '#1 claim lead UBERTA',
      '#1 first_reply due UANA UOSCAR',
      '#1 first_reply overdue UDORA',
      '#1 first_reply lead UBERTA',
    ]);
  });

  it('after a long stop tells the last that was missed, not a burst; and nothing of it again', async () => {
    await using database = await aDatabase();
    await saved(database.cases, aCaseOpened(1, at(0)));
    expect(await aLook(database)(at(120))).toBe(1);
    expect(await toldIn(database.outbox)).toEqual(['#1 card', '#1 time_long_up_first_reply → UBERTA']);
    const restarted = aLook(database);
    for (const minute of [121, 125, 180]) expect(await restarted(at(minute))).toBe(0);
    // Also when the machine's clock is set back to before all of it, and comes to every step again.
    for (const minute of [0, 3, 5, 8, 10, 15, 23, 30]) expect(await aLook(database)(at(minute))).toBe(0);
    expect(await toldIn(database.outbox)).toEqual([]);
  });

  it('calls nobody for what was done in time, and whoever is on a case for its reply', async () => {
    await using database = await aDatabase();
    await saved(database.cases, aCaseOpened(1, at(0), { claim: { by: oscar, at: at(1) } }));
    const look = aLook(database);
    for (const minute of [3, 5, 10]) await look(at(minute));
    expect(await toldIn(database.outbox)).toEqual(['#1 card']);
    await look(at(15));
    expect(await toldIn(database.outbox)).toEqual(['#1 card', '#1 time_up_first_reply → UOSCAR']);
    await saved(
      database.cases,
      { kind: 'draft', row: aDraft() },
      { kind: 'publication', row: aPublication({ status: 'published', publishedAt: at(16) }) },
    );
    expect(await look(at(30))).toBe(0);
  });

  it('calls those on shift; where nobody with the role is, the role itself', async () => {
    await using database = await aDatabase();
    const handbook = aTownHandbook(aRota());
    await saved(database.cases, aCaseOpened(1, at(0)), aCaseOpened(2, at(720)));
    await aLook(database, { handbook })(at(5));
    expect(await toldIn(database.outbox)).toEqual(['#1 card', '#1 time_up_claim → UANA']);
    await saved(
      database.cases,
      aCaseOpened(1, at(0), { closed: { reason: 'spam', by: ana, at: at(6), noteId: null } }),
    );
    // 22:05: of the night only the guard is there.
    await aLook(database, { handbook })(at(725));
    expect(await toldIn(database.outbox)).toEqual(['#2 card', '#2 time_up_claim → UANA UOSCAR']);
  });

  it('calls people by their roles while the workspace does not say who they are', async () => {
    await using database = await aDatabase();
    await saved(database.cases, aCaseOpened(1, at(0)));
    await aLook(database, { handbook: aTownHandbook(aRota()), team: null })(at(5));
    expect(await toldIn(database.outbox)).toEqual(['#1 card', '#1 time_up_claim → UANA UOSCAR']);
  });

  it('waits when another process has just told', async () => {
    await using database = await aDatabase();
    await saved(database.cases, aCaseOpened(1, at(0)));
    let isFree = false;
    const look = aLook(database, { mayTell: () => isFree });
    expect(await look(at(5))).toBe(0);
    expect(await toldIn(database.outbox)).toEqual([]);
    isFree = true;
    expect(await look(at(6))).toBe(1);
  });
});

describe('several cases at one look', () => {
  it('call a person once, in one message, and those for whom nobody else is called in their thread', async () => {
    await using database = await aDatabase();
    const mine = { claim: { by: ana, at: at(0) } };
    await saved(database.cases, aCaseOpened(1, at(0)), aCaseOpened(2, at(0), mine), aCaseOpened(3, at(-10), mine));
    // #1: its claim, to the writers; #2: nothing yet; #3: its reply, to Ana, who is one of them.
    await aLook(database)(at(5));
    expect(await toldIn(database.outbox)).toEqual([
      '#3 card',
      '#3 time_up_first_reply',
      '#1 card',
      '#1 time_up_claim',
      'together #3 first_reply due → UANA, #1 claim due → UANA UOSCAR',
    ]);
    await saved(database.cases, aCaseOpened(4, at(-8), { claim: { by: oscar, at: at(0) } }));
    await aLook(database)(at(8));
    expect(await toldIn(database.outbox)).toEqual([
      '#1 card',
      '#1 time_long_up_claim → UDORA',
      '#4 card',
      '#4 time_up_first_reply → UOSCAR',
      '#2 card',
    ]);
  });

  it('of a flood write a dozen threads and call for all of them in one message', async () => {
    await using database = await aDatabase();
    const many = Array.from({ length: 300 }, (_, index) =>
      aCaseOpened(index + 1, at(0), { severity: index < 290 ? 'S2' : 'S1' }),
    );
    await saved(database.cases, ...many);
    expect(await aLook(database)(at(15))).toBe(300);
    const told = await toldIn(database.outbox);
    const together = told.filter((one) => one.startsWith('together'));
    expect(together.map((one) => one.split(', ').length)).toEqual([300]);
    expect(together[0]).toMatch(/^together #291 /);
    expect(told.filter((one) => / time_/.test(one)).length).toBe(12);
    expect(told.length).toBe(25);
    expect((await events(database)).length).toBe(300);
    expect(await aLook(database)(at(16))).toBe(0);
  });
});

it('when shifts change, the card of a text that waits is drawn anew, once', async () => {
  await using database = await aDatabase();
  const handbook = aTownHandbook(aRota());
  await saved(
    database.cases,
    aCaseOpened(1, at(0), { severity: 'S4', currentDraftId: 'draft-1', claim: { by: ana, at: at(0) } }),
    { kind: 'draft', row: aDraft() },
    aSignOffRow({ at: at(290), voidedAt: null }),
  );
  const look = aLook(database, { handbook });
  await look(at(299));
  expect(await toldIn(database.outbox)).toEqual(['#1 card']);
  await look(at(300));
  expect(await toldIn(database.outbox)).toEqual(['#1 card']);
  await look(at(301));
  await aLook(database, { handbook })(at(302));
  expect(await toldIn(database.outbox)).toEqual([]);
});
