import { expect, it } from 'vitest';
import type { Database } from '../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { Change } from '../../src/domain/cases/model/changes.ts';
import type { PostClass } from '../../src/domain/handbook/vocabulary.ts';
import { eraseExpired } from '../../src/domain/privacy/erase-personal-data.ts';
import { startRetentionClock } from '../../src/jobs/retention-clock.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { aCrisis } from '../support/builders/a-statement.ts';
import { aMatter, aPost, aTelling, marta, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aDatabase, aDatabaseFile } from '../support/drivers/a-database.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { everythingIn } from '../support/laws/everything-in.ts';

const DAY_MS = 86_400_000;
const OPENED = '2026-01-10T10:00:00.000Z';
const begunAt = async () => '2025-12-01T00:00:00.000Z';

/** Questions are kept 30 days, everything else a year. */
function handbook() {
  const severity = aHandbook().severity;
  const classes = severity.classes.map((row) => (row.id === 'question' ? { ...row, retentionDays: 30 } : row));
  return aHandbook({ severity: { ...severity, classes } });
}

function aClosedCase(id: number, postClass: PostClass, closedAt: string | null): Change[] {
  const closed = closedAt === null ? null : { reason: 'let_stand' as const, by: marta, at: closedAt, noteId: null };
  return [
    { kind: 'matter', row: aMatter({ id, class: postClass, openedAt: OPENED, closed }) },
    { kind: 'post', row: aPost({ id: `post-${id}`, caseId: id, flaggedAt: OPENED, text: `La farola ${id}` }) },
  ];
}

/** Nights on a database: a clock that the test moves, ticked by hand. */
function nights(database: Database, start: string) {
  const clock = aClock(start);
  const log = aJobLog();
  let tick = async () => {};
  const deps = { store: database.cases.store, handbook, begunAt, now: clock.now };
  const running = startRetentionClock({
    timeZone: 'Europe/Madrid',
    coordination: database.upkeep.coordination,
    now: clock.now,
    erasure: { eraseExpired: (isStopping) => eraseExpired(deps, isStopping), scrub: database.upkeep.scrub },
    wake: () => {},
    log,
    ticks: (given) => {
      tick = given;
      return () => {};
    },
  });
  return {
    ...running,
    log,
    tick: () => tick(),
    async after(ms: number) {
      clock.pass(ms);
      await tick();
    },
  };
}

async function erasedIn({ cases: { reader } }: Database): Promise<number[]> {
  const states = await Promise.all([1, 2, 3, 4, 5, 6].map((id) => reader.caseById(id)));
  return states.flatMap((state) => (state !== null && state.core.erased !== null ? [state.core.id] : []));
}

async function withCases(database: Database): Promise<void> {
  const cases = [
    ...aClosedCase(1, 'question', '2026-01-10T12:00:00.000Z'),
    ...aClosedCase(2, 'question', '2026-02-01T12:00:00.000Z'),
    ...aClosedCase(3, 'question', null),
    ...aClosedCase(4, 'complaint', '2026-01-10T12:00:00.000Z'),
    ...aClosedCase(5, 'life_risk', '2026-01-10T12:00:00.000Z'),
    { kind: 'telling', row: aTelling({ caseId: 5 }) } satisfies Change,
    {
      kind: 'note',
      row: { id: 'n', caseId: 1, text: 'motivo', by: marta, at: '2026-01-12T10:00:00.000Z' },
    } satisfies Change,
  ];
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: cases })));
}

it('erases at half past three what was kept long enough since somebody last touched it, and what is open never', async () => {
  await using database = await aDatabase();
  await withCases(database);
  // The note of the 12th makes the 11th of February, 11:00 in Madrid, its last hour.
  const night = nights(database, '2026-02-11T02:29:00.000Z');
  await night.tick();
  expect(await erasedIn(database)).toEqual([]);
  await night.after(60_000);
  expect(await erasedIn(database)).toEqual([]);
  await night.after(DAY_MS);
  expect(await erasedIn(database)).toEqual([1]);
  await night.after(30 * DAY_MS);
  expect(await erasedIn(database)).toEqual([1, 2]);
  await night.after(400 * DAY_MS);
  expect(await erasedIn(database)).toEqual([1, 2, 4]);
  expect((await database.cases.reader.caseById(3))?.posts).toHaveLength(1);
  const first = (await database.cases.reader.auditRows(1, 10)).map(({ body }) => JSON.parse(body));
  expect(first.slice(0, 2)).toMatchObject([
    { event: 'case.erased', caseId: 1, actor: { kind: 'clock' }, detail: { rule: 'retention', posts: ['post-1'] } },
    { event: 'retention.run', caseId: null, detail: { erased: 1 } },
  ]);
  expect(JSON.stringify(night.log)).not.toMatch(/farola|motivo/);
  await night.stop();
});

it('forgets the copies in direct messages of what it erases, redraws one that still has words, and keeps the others', async () => {
  await using file = await aDatabaseFile();
  const database = await openDatabase(file.url);
  await withCases(database);
  const { approvalCopies, queue } = database.outbox;
  for (const caseId of [1, 4])
    for (const isOver of [true, false]) {
      const message = { channel: `D${caseId}${isOver ? 'OVER' : 'OPEN'}`, ts: '1764000000.000100' };
      await approvalCopies.save({ caseId, draftId: `d-${caseId}`, person: 'UBIEL', message, shown: 'hash', isOver });
    }
  const night = nights(database, '2026-02-12T02:30:00.000Z');
  await night.tick();
  expect(await erasedIn(database)).toEqual([1]);
  const left = [...(await everythingIn(file.url)).matchAll(/D\d(?:OVER|OPEN)/g)].map(([channel]) => channel);
  expect(left.toSorted()).toEqual(['D1OPEN', 'D4OPEN', 'D4OVER']);
  expect((await approvalCopies.ofCase(1)).map(({ message }) => message.channel)).toEqual(['D1OPEN']);
  // The card is drawn again, and with it each copy that still shows the text.
  const effects = (await queue.take('2026-02-12T02:31:00.000Z', 100)).map(({ effect }) => effect);
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'erase_messages', caseId: 1, of: 'card' }));
  await night.stop();
  await database.close();
});

it('erases once, however many processes there are, and however often the night is ticked', async () => {
  await using database = await aDatabase();
  await withCases(database);
  const processes = [1, 2, 3].map(() => nights(database, '2026-03-20T03:00:00.000Z'));
  await Promise.all(processes.flatMap((night) => [night.tick(), night.tick()]));
  const runs = (await database.cases.reader.auditRows(1, 50)).map(({ body }) => JSON.parse(body).event);
  expect(runs).toEqual(['case.erased', 'case.erased', 'retention.run']);
  await Promise.all(processes.map((night) => night.stop()));
});

it.each([
  ['2026-03-29T00:00:00.000Z', 'the hour that is left out'],
  ['2026-10-25T00:00:00.000Z', 'the hour that comes twice'],
])('runs once in the night of %s, with %s', async (start) => {
  await using database = await aDatabase();
  const night = nights(database, start);
  for (let minutes = 0; minutes < 6 * 60; minutes += 10) await night.after(600_000);
  expect(night.log.lines.filter((line) => JSON.stringify(line).includes('retention run'))).toHaveLength(1);
  await night.stop();
});

it('stops between two cases, and goes on another time', async () => {
  await using database = await aDatabase();
  await withCases(database);
  const deps = { store: database.cases.store, handbook, begunAt, now: () => '2026-06-01T03:30:00.000Z' };
  let asked = 0;
  expect(await eraseExpired(deps, () => asked++ === 1)).toEqual({ erased: 1, finished: false });
  expect(await erasedIn(database)).toEqual([1]);
  expect(await eraseExpired(deps)).toEqual({ erased: 1, finished: true });
  expect(await erasedIn(database)).toEqual([1, 2]);
});

it('rests in the first 30 days of a database, and while a crisis is open', async () => {
  await using database = await aDatabase();
  await withCases(database);
  const deps = { store: database.cases.store, handbook, begunAt, now: () => '2026-06-01T03:30:00.000Z' };
  for (const young of [null, '2026-05-02T04:00:00.000Z']) {
    const rested = await eraseExpired({ ...deps, begunAt: async () => young });
    expect(rested).toEqual({ erased: 0, finished: true, rests: 'young' });
  }
  const openCrises = async () => [aCrisis()];
  const rested = await eraseExpired({ ...deps, store: { ...deps.store, openCrises } });
  expect(rested).toEqual({ erased: 0, finished: true, rests: 'crisis' });
  expect(await erasedIn(database)).toEqual([]);
  expect(await eraseExpired({ ...deps, begunAt: async () => '2026-05-02T03:00:00.000Z' })).toMatchObject({ erased: 2 });
});
