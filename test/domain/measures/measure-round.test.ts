import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../src/domain/measures/look.ts';
import { MOST_A_MINUTE, measureRounds } from '../../../src/domain/measures/measure-round.ts';
import type { Finding } from '../../../src/domain/measures/measurement.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aPublishedCase } from '../../support/builders/rows/published-rows.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { aClock } from '../../support/drivers/jobs/a-clock.ts';

const START = '2026-11-24T10:00:00.000Z';
const HOUR_MS = 3_600_000;
const counts = { answers: 1, shares: 0, likes: 2, reach: null };
const COUNTED: Finding = { kind: 'counts', counts };
const THROTTLED: Finding = { kind: 'failed', why: 'throttled', waitUntil: null };

type Asked = { id: string; at: string; network: string };

/** Rounds over a real database; each network answers as the test says. */
async function someRounds(answer: (asked: Asked) => Finding, networks: readonly string[] = ['mastodon'], requests = 1) {
  const database = await aDatabase();
  const clock = aClock(START);
  const asked: Asked[] = [];
  const heard: [network: string, trouble: string | null][] = [];
  const measures = networks.map((network) => {
    const measure = async ({ id }: { id: string }, asks: () => void) => {
      const one = { id, at: clock.now(), network };
      asked.push(one);
      for (let request = 0; request < requests; request += 1) asks();
      return answer(one);
    };
    return [network, measure] as const;
  });
  const round = measureRounds({
    store: database.intake.measures,
    networks: () => new Map(measures),
    now: clock.now,
    isGoing: () => true,
    heard: (network, trouble) => heard.push([network, trouble]),
  });
  const save = (...changes: ReturnType<typeof aPublishedCase>[]) =>
    database.cases.store.transact(({ save: write }) => write(outcomeOf({ changes: changes.flat() })));
  return { database, clock, asked, heard, round, save, [Symbol.asyncDispose]: database.close };
}

describe('a round of looks', () => {
  it('asks after an hour, a day and a week, once each, and keeps the age', async () => {
    await using rounds = await someRounds(() => COUNTED);
    await rounds.save(aPublishedCase(1, START));
    for (let hour = 0; hour < 400; hour += 1) {
      await rounds.round();
      rounds.clock.pass(HOUR_MS);
    }
    expect(rounds.asked.map(({ at }) => (Date.parse(at) - Date.parse(START)) / HOUR_MS)).toEqual([1, 24, 168]);
  });

  it('takes one look after a night in which no process ran, with its real age, and not the one that it missed', async () => {
    await using rounds = await someRounds(() => COUNTED);
    await rounds.save(aPublishedCase(1, START));
    rounds.clock.pass(30 * HOUR_MS);
    await rounds.round();
    await rounds.round();
    expect(rounds.asked).toHaveLength(1);
    const [out] = await rounds.database.intake.measures.outIn({ from: START, to: rounds.clock.now() });
    expect(out?.day).toEqual({ found: 'counts', counts, ageMinutes: 1_800 });
  });

  it('asks a network no more than fits a minute, the newest posts first, and says that there is more', async () => {
    await using rounds = await someRounds(() => COUNTED);
    const old = Array.from({ length: MOST_A_MINUTE }, (_, index) => aPublishedCase(index + 10, START));
    await rounds.save(...old, aPublishedCase(1, momentAfter(START, 24 * HOUR_MS)));
    rounds.clock.pass(25 * HOUR_MS);
    expect(await rounds.round()).toBe('more');
    expect(rounds.asked).toHaveLength(MOST_A_MINUTE);
    expect(rounds.asked[0]?.id).toBe('publication-1');
    expect(await rounds.round()).toBe('done');
    expect(rounds.asked).toHaveLength(MOST_A_MINUTE + 1);
  });

  it('leaves a network alone for as long as it asks, without a try lost, and goes on with the others', async () => {
    let isOver = false;
    await using rounds = await someRounds(
      ({ network, at }) =>
        network === 'mastodon' && !isOver
          ? { kind: 'failed', why: 'throttled', waitUntil: momentAfter(at, 600_000) }
          : COUNTED,
      ['mastodon', 'bluesky'],
    );
    await rounds.save(
      ...[1, 2, 3].map((id) => aPublishedCase(id, START)),
      aPublishedCase(4, START, { network: 'bluesky' }),
      aPublishedCase(5, START, { network: 'bluesky' }),
    );
    rounds.clock.pass(HOUR_MS);
    await rounds.round();
    expect(rounds.asked.map(({ network }) => network).toSorted()).toEqual(['bluesky', 'bluesky', 'mastodon']);
    rounds.clock.pass(599_000);
    await rounds.round();
    expect(rounds.asked).toHaveLength(3);
    rounds.clock.pass(1_000);
    isOver = true;
    await rounds.round();
    expect(rounds.asked).toHaveLength(6);
    expect(rounds.heard.filter(([network]) => network === 'mastodon')).toEqual([
      ['mastodon', 'throttled'],
      ['mastodon', null],
    ]);
  });

  it('leaves a network that does not answer until the next round, and tries each post five times at most', async () => {
    await using rounds = await someRounds(() => ({ kind: 'failed', why: 'unreachable' }));
    await rounds.save(aPublishedCase(1, START), aPublishedCase(2, START));
    rounds.clock.pass(HOUR_MS);
    await rounds.round();
    expect(rounds.asked).toHaveLength(1);
    for (let minute = 0; minute < 200; minute += 1) {
      rounds.clock.pass(60_000);
      await rounds.round();
    }
    const triesOf = (id: string) => rounds.asked.filter((one) => one.id === id).length;
    expect([triesOf('publication-1'), triesOf('publication-2')]).toEqual([5, 5]);
  });

  it('counts requests, not posts', async () => {
    await using rounds = await someRounds(() => COUNTED, ['mastodon'], 2);
    await rounds.save(...[1, 2, 3, 4].map((id) => aPublishedCase(id, START)));
    rounds.clock.pass(HOUR_MS);
    expect(await rounds.round()).toBe('more');
    expect(rounds.asked).toHaveLength(3);
  });

  it('rests an hour where our key is not taken, without a try lost', async () => {
    let finding: Finding = { kind: 'failed', why: 'locked_out' };
    await using rounds = await someRounds(() => finding);
    await rounds.save(aPublishedCase(1, START), aPublishedCase(2, START));
    rounds.clock.pass(HOUR_MS);
    for (let minute = 0; minute < 60; minute += 1) {
      await rounds.round();
      rounds.clock.pass(60_000);
    }
    expect(rounds.asked).toHaveLength(1);
    finding = COUNTED;
    await rounds.round();
    expect(rounds.asked).toHaveLength(3);
    expect(rounds.heard).toEqual([
      ['mastodon', 'locked_out'],
      ['mastodon', null],
    ]);
  });

  it('asks nothing of a network on which texts wait to go out', async () => {
    await using rounds = await someRounds(() => COUNTED, ['mastodon', 'bluesky']);
    await rounds.save(
      ...[1, 2].map((id) => aPublishedCase(id, START)),
      aPublishedCase(3, START, { network: 'bluesky' }),
      aPublishedCase(4, START, { status: 'publishing', proof: null, publishedAt: null }),
    );
    rounds.clock.pass(HOUR_MS);
    await rounds.round();
    expect(rounds.asked.map(({ network }) => network)).toEqual(['bluesky']);
  });

  it('ends no other network’s round where one breaks', async () => {
    await using rounds = await someRounds(
      ({ network }) => {
        if (network === 'mastodon') throw new Error('an odd answer');
        return COUNTED;
      },
      ['mastodon', 'bluesky'],
    );
    await rounds.save(
      aPublishedCase(1, START),
      ...[2, 3, 4].map((id) => aPublishedCase(id, START, { network: 'bluesky' })),
    );
    rounds.clock.pass(HOUR_MS);
    await expect(rounds.round()).rejects.toThrow('an odd answer');
    expect(rounds.asked.filter(({ network }) => network === 'bluesky')).toHaveLength(3);
  });

  it('goes on where the clock was set back behind the end of a rest', async () => {
    let answer: Finding = THROTTLED;
    await using rounds = await someRounds(() => answer);
    await rounds.save(aPublishedCase(1, momentAfter(START, -10 * 24 * HOUR_MS)));
    await rounds.round();
    answer = COUNTED;
    rounds.clock.set(-2 * HOUR_MS);
    await rounds.round();
    expect(rounds.asked).toHaveLength(2);
  });
});

/** After it the network rests, and the post has lost no try. */
const isRest = (finding: Finding) =>
  finding.kind === 'failed' && (finding.why === 'throttled' || finding.why === 'locked_out');

const findings = fc.constantFrom<Finding>(
  COUNTED,
  COUNTED,
  { kind: 'gone' },
  { kind: 'not_given' },
  { kind: 'failed', why: 'refused' },
  { kind: 'failed', why: 'unreachable' },
  { kind: 'failed', why: 'locked_out' },
  THROTTLED,
);
const steps = fc.array(
  fc.record({
    passMs: fc.oneof(
      fc.integer({ min: 60_000, max: 30 * 60_000 }),
      fc.integer({ min: HOUR_MS, max: 60 * HOUR_MS }),
      fc.integer({ min: -30 * HOUR_MS, max: -1 }),
    ),
    withdrawn: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 }),
  }),
  { minLength: 5, maxLength: 25 },
);

it('over any clock: no look twice, no more than five tries, nothing of a post that is gone or withdrawn', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(findings, { minLength: 1, maxLength: 30 }), async (plan, answers) => {
      const given = new Map<Asked, Finding>();
      await using rounds = await someRounds((asked) => {
        const finding = answers[given.size % answers.length] ?? COUNTED;
        given.set(asked, finding);
        return finding;
      });
      const outAt = (id: number) => momentAfter(START, -id * 7 * HOUR_MS);
      await rounds.save(...[1, 2, 3, 4].map((id) => aPublishedCase(id, outAt(id))));
      const withdrawnAt = new Map<string, number>();
      for (const { passMs, withdrawn } of plan) {
        rounds.clock.pass(passMs);
        if (withdrawn !== null && !withdrawnAt.has(`publication-${withdrawn}`)) {
          await rounds.save(
            aPublishedCase(withdrawn, outAt(withdrawn), { status: 'withdrawn' }).filter(
              ({ kind }) => kind === 'publication',
            ),
          );
          withdrawnAt.set(`publication-${withdrawn}`, given.size);
        }
        const before = given.size;
        await rounds.round();
        expect(given.size - before).toBeLessThanOrEqual(MOST_A_MINUTE);
      }
      const all = [...given].map(([asked, finding], index) => {
        const id = Number(asked.id.replace('publication-', ''));
        return { ...asked, finding, index, look: lookAt(Date.parse(asked.at) - Date.parse(outAt(id))) };
      });
      for (const [index, one] of all.entries()) {
        expect(one.look).not.toBeNull();
        expect(index).toBeLessThan(withdrawnAt.get(one.id) ?? Number.POSITIVE_INFINITY);
        const earlier = all.slice(0, index).filter(({ id }) => id === one.id);
        const same = earlier.filter(({ look }) => look === one.look);
        const settled = ({ finding }: { finding: Finding }) =>
          finding.kind === 'counts' || finding.kind === 'not_given';
        expect(same.filter(settled)).toEqual([]);
        const [last, before] = same.filter(({ finding }) => !isRest(finding)).toReversed();
        expect([last, before].filter((look) => look?.finding.kind === 'gone').length).toBeLessThan(2);
        const tries = same.filter(({ finding }) => finding.kind === 'failed' && !isRest(finding));
        expect(tries.length).toBeLessThan(5);
      }
      const counted = await rounds.database.intake.measures.outIn({ from: outAt(9), to: START });
      expect(counted.filter(({ caseId }) => withdrawnAt.has(`publication-${caseId}`))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
