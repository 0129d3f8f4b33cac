import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../src/adapters/database/open-database.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aTelling, outcomeOf } from '../../../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';
import type { Posted, Walked } from './a-call-out-walk.ts';
import { aGraveCase, anyStep, aScene, BEAT, MINUTE, SECOND, START, walked } from './a-call-out-walk.ts';

async function events({ cases: { reader } }: Database): Promise<string[]> {
  const rows = (await reader.auditRows(1, 1_000)).map(({ body }) => JSON.parse(body));
  return rows.map(({ event, detail: { reason, number, state = '', answer = '' } }) =>
    [event.replace('call_out.', ''), reason, number, state, answer].join(' ').trim(),
  );
}

describe('calling people outside of Slack', () => {
  it('calls for an S1 after three minutes, again every five, six times, until somebody takes it', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    await save(aGraveCase(1, now()));
    await shown(1);
    await passes(2 * MINUTE + 50 * SECOND);
    expect(scene.posted).toEqual([]);
    await passes(60 * MINUTE);
    expect(scene.posted.map((call) => (call.now - START) / MINUTE)).toEqual([3, 8, 13, 18, 23, 28]);
    expect(scene.posted[0]).toMatchObject({
      severity: 'S1',
      caseId: 1,
      at: new Date(START + 3 * MINUTE).toISOString(),
    });
    expect(new Set(scene.posted.map(({ key }) => key)).size).toBe(6);
    expect((await events(database)).slice(0, 2)).toEqual(['sent untaken 1', 'answered untaken 1 delivered 200']);
  });

  it('covers with one call all that waits: calls for help first, and how many more there are', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    for (const id of [1, 2, 3, 4]) {
      await save(aGraveCase(id, now(), { class: id === 3 ? 'life_risk' : 'question' }));
      await shown(id);
      await passes(10 * SECOND);
    }
    await passes(4 * MINUTE);
    expect(scene.posted.map(({ caseId, count }) => [caseId, count])).toEqual([
      [1, 1],
      [3, 4],
    ]);
    await passes(20 * MINUTE);
    const minutes = scene.posted.map((call) => (call.now - START) / MINUTE);
    expect(minutes).toEqual([3, 4, 9, 14, 19, 24]);
    expect(scene.posted.slice(1).every(({ caseId, count }) => caseId === 3 && count === 4)).toBe(true);
  });

  it('leaves who took something in peace for five minutes, unless a call for help waits that no call covered', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    for (const id of [1, 2]) {
      await save(aGraveCase(id, now()));
      await shown(id);
    }
    await passes(3 * MINUTE);
    expect(scene.posted).toHaveLength(1);
    await passes(4 * MINUTE);
    await save(aGraveCase(1, now(), { claim: { by: ana, at: now() } }));
    await passes(4 * MINUTE);
    expect(scene.posted).toHaveLength(1);
    await passes(MINUTE);
    expect(scene.posted.map(({ caseId }) => caseId)).toEqual([1, 2]);

    await save(aGraveCase(2, now(), { claim: { by: ana, at: now() } }));
    await save(aGraveCase(3, now(), { class: 'life_risk' }));
    await shown(3);
    await passes(3 * MINUTE);
    expect(scene.posted.map(({ caseId }) => caseId)).toEqual([1, 2, 3]);
  });

  it('calls again for a call for help that a person took and of which nobody told 112 for five minutes', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    const core = aGraveCase(1, now(), { class: 'life_risk' });
    await save({ ...core, claim: { by: ana, at: now() } });
    await shown(1);
    await passes(7 * MINUTE + 50 * SECOND);
    expect(scene.posted).toEqual([]);
    await passes(6 * MINUTE);
    expect(scene.posted.map((call) => (call.now - START) / MINUTE)).toEqual([8, 13]);
    const handoff = aTelling({ caseId: 1 });
    await database.cases.store.transact(({ save: keep }) =>
      keep(outcomeOf({ changes: [{ kind: 'telling', row: handoff }] })),
    );
    await passes(20 * MINUTE);
    expect(scene.posted).toHaveLength(2);
  });

  it('calls for an S1 or S2 whose card did not get into Slack for three minutes, once for both reasons', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    await save(aGraveCase(1, now()));
    await save(aGraveCase(2, now(), { severity: 'S2' }));
    await save(aGraveCase(3, now(), { severity: 'S3' }));
    await passes(4 * MINUTE);
    expect(scene.posted.map(({ caseId, count }) => [caseId, count])).toEqual([[1, 2]]);
    await shown(1);
    await shown(2);
    await passes(4 * MINUTE);
    expect(scene.posted.map(({ caseId, count }) => [caseId, count])).toEqual([
      [1, 2],
      [1, 1],
    ]);
    expect((await events(database)).filter((one) => one.startsWith('sent'))).toEqual([
      'sent slack_unreachable 1',
      'sent untaken 1',
    ]);
  });

  it('calls for a text of an S1 that nobody approves, though its case is taken', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    await save(aGraveCase(1, now(), { claim: { by: ana, at: now() } }));
    await shown(1);
    await passes(10 * MINUTE);
    expect(scene.posted).toEqual([]);
    scene.unheard = [{ caseId: 1, crisisId: null, severity: 'S1', reason: 'approval', rungSince: now() }];
    await passes(11 * MINUTE);
    expect(scene.posted.map(({ caseId, severity }) => [caseId, severity])).toEqual([
      [1, 'S1'],
      [1, 'S1'],
      [1, 'S1'],
    ]);
    scene.unheard = [];
    await passes(60 * MINUTE);
    expect(scene.posted).toHaveLength(3);
    expect((await events(database)).filter((one) => one.startsWith('sent'))).toEqual([
      'sent approval 1',
      'sent approval 2',
      'sent approval 3',
    ]);
  });

  it('tries a call that the gateway refused again in 30 seconds, under its key, however long that lasts', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    await save(aGraveCase(1, now()));
    await shown(1);
    scene.mood = 'broken';
    await passes(40 * MINUTE);
    scene.mood = 'well';
    await passes(30 * SECOND);
    expect(new Set(scene.posted.map(({ key }) => key)).size).toBe(1);
    expect(scene.posted).toHaveLength(37 * 2 + 2);
    expect(await events(database)).toEqual([
      'sent untaken 1',
      'answered untaken 1 failed 500',
      'answered untaken 1 delivered 200',
    ]);
  });

  it('lets one process of several send a call', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, look } = aScene(database);
    await save(aGraveCase(1, now()));
    await shown(1);
    scene.now += 3 * MINUTE;
    await Promise.all(Array.from({ length: 5 }, look));
    expect(scene.posted).toHaveLength(1);
  });

  it('leaves no S1 uncalled, rings no telephone twice in five minutes but for help, and none for what is taken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        await using database = await aDatabase();
        const walk = await walked(database, steps);
        expect(callsForTaken(walk)).toEqual([]);
        expect(callsTooSoon(walk)).toEqual([]);
        expect(uncalled(walk)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

function callsForTaken({ posted, seen }: Walked): Posted[] {
  return posted.filter(
    (call) => seen.find(({ caseId, now }) => caseId === call.caseId && now === call.now)?.freeSince === null,
  );
}

/** Attempts of a call less than 30 seconds apart; calls that rang less than five minutes apart, or one for help. */
function callsTooSoon({ posted, seen }: Walked): Posted[] {
  return posted.filter((call, index) => {
    const earlier = posted.slice(0, index);
    const same = earlier.findLast(({ key }) => key === call.key);
    if (same !== undefined) return call.now - same.now < 30 * SECOND;
    // A gateway that refuses a call after its process was killed has rung nobody, for all that is known.
    const rang = earlier.findLast(({ key }) => earlier.findLast((one) => one.key === key)?.isTaken === true);
    const isForHelp = seen.some(({ caseId, isAtRisk }) => caseId === call.caseId && isAtRisk);
    return rang !== undefined && call.now - rang.now < (isForHelp ? MINUTE : 5 * MINUTE);
  });
}

/**
 * Looks at which an S1 was free for three minutes and a beat, the telephones had been silent for five minutes, and so
 * had the people: nobody took anything. A call for help waits for neither.
 */
function uncalled({ posted, seen, taken }: Walked): unknown[] {
  return seen.filter(({ caseId, severity, isAtRisk, freeSince, now }, index) => {
    if (severity !== 'S1' || freeSince === null || now - freeSince < 3 * MINUTE + BEAT) return false;
    const looks = seen.slice(0, index + 1).filter((one) => one.caseId === caseId && one.now > now - 40 * SECOND);
    if (!looks.every(({ isGatewayWell }) => isGatewayWell)) return false;
    const rang = posted.filter((call) => call.isTaken && call.now <= now);
    const covering = new Set(rang.filter((call) => call.now >= freeSince + 3 * MINUTE).map(({ key }) => key));
    if (covering.size >= 6) return false;
    const silentFor = now - (rang.at(-1)?.now ?? Number.NEGATIVE_INFINITY);
    if (isAtRisk && covering.size === 0) return silentFor > MINUTE + BEAT;
    const workedFor = now - (taken.findLast((at) => at <= now) ?? Number.NEGATIVE_INFINITY);
    return silentFor > 5 * MINUTE && (isAtRisk || workedFor > 5 * MINUTE);
  });
}
