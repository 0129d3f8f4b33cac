import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../src/adapters/database/open-database.ts';
import { ana } from '../../../support/builders/a-case.ts';
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

  it('calls for an S1 or S2 whose card did not get into Slack for three minutes, once for both reasons', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    await save(aGraveCase(1, now()));
    await save(aGraveCase(2, now(), { severity: 'S2' }));
    await save(aGraveCase(3, now(), { severity: 'S3' }));
    await passes(4 * MINUTE);
    expect(scene.posted.map(({ caseId }) => caseId).toSorted()).toEqual([1, 2]);
    await shown(1);
    await shown(2);
    await passes(4 * MINUTE);
    expect(scene.posted.map(({ caseId }) => caseId)).toEqual([1, 2, 1]);
    expect((await events(database)).filter((one) => one.startsWith('sent'))).toEqual([
      'sent slack_unreachable 1',
      'sent slack_unreachable 1',
      'sent untaken 1',
    ]);
  });

  it('calls for a text of an S1 that nobody approves, though its case is taken, and for one case never twice at once', async () => {
    await using database = await aDatabase();
    const { scene, now, save, shown, passes } = aScene(database);
    await save(aGraveCase(1, now(), { claim: { by: ana, at: now() } }));
    await shown(1);
    await passes(10 * MINUTE);
    expect(scene.posted).toEqual([]);
    scene.unheard = [{ caseId: 1, severity: 'S1', reason: 'approval', rungSince: now() }];
    await passes(11 * MINUTE);
    expect(scene.posted.map(({ caseId, severity }) => [caseId, severity])).toEqual([
      [1, 'S1'],
      [1, 'S1'],
      [1, 'S1'],
    ]);
    await save(aGraveCase(1, now()));
    await passes(MINUTE);
    expect(scene.posted).toHaveLength(3);
    scene.unheard = [];
    await save(aGraveCase(1, now(), { claim: { by: ana, at: now() } }));
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

  it('leaves no S1 uncalled, calls nobody twice in five minutes, and nobody for what is taken', async () => {
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

/** Calls of a case less than five minutes after another one, and attempts of a call less than 30 seconds apart. */
function callsTooSoon({ posted }: Walked): Posted[] {
  return posted.filter((call, index) => {
    const before = posted.slice(0, index).findLast(({ caseId }) => caseId === call.caseId);
    const least = before?.key === call.key ? 30 * SECOND : 5 * MINUTE;
    return before !== undefined && call.now - before.now < least;
  });
}

/** Looks at which an S1 was free for three minutes and a beat, and no call of the last five minutes was for it. */
function uncalled({ posted, seen }: Walked): unknown[] {
  return seen.filter(({ caseId, severity, freeSince, now }, index) => {
    if (severity !== 'S1' || freeSince === null || now - freeSince < 3 * MINUTE + BEAT) return false;
    const looks = seen.slice(0, index + 1).filter((one) => one.caseId === caseId && one.now > now - 40 * SECOND);
    if (!looks.every(({ isGatewayWell }) => isGatewayWell)) return false;
    const taken = posted.filter((call) => call.caseId === caseId && call.isTaken && call.now <= now);
    const keys = new Set(taken.filter((call) => call.now >= freeSince).map(({ key }) => key));
    return keys.size < 6 && !taken.some((call) => now - call.now <= 5 * MINUTE);
  });
}
