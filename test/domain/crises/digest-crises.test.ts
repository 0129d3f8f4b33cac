import { describe, expect, it } from 'vitest';
import { digestCrises } from '../../../src/domain/crises/digest-crises.ts';
import { biel } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const MINUTE = 60_000;

/** A crisis that began at 10:00 UTC, and the periods of the digests that are told of it from then on. */
async function aTellingCrisis() {
  const queue = await aCrisisDesk();
  await queue.start();
  await queue.sent();
  return {
    ...queue,
    async told(everyMinutes = 60): Promise<string[]> {
      await digestCrises(queue.deps, everyMinutes);
      const sent = await queue.sent();
      const hour = (at: string) => at.slice(11, 16);
      return sent.flatMap((one) => (one.kind === 'crisis_digest' ? [`${hour(one.from)}–${hour(one.to)}`] : []));
    },
  };
}

describe('the digest of a crisis', () => {
  it('is told every hour since the crisis began, once, however often and by whomever the clock is looked at', async () => {
    await using queue = await aTellingCrisis();
    queue.pass(59 * MINUTE);
    expect(await queue.told()).toEqual([]);
    queue.pass(MINUTE);
    await Promise.all([digestCrises(queue.deps, 60), digestCrises(queue.deps, 60)]);
    expect([await queue.told(), await queue.told()]).toEqual([['10:00–11:00'], []]);
    queue.pass(75 * MINUTE);
    expect([await queue.told(), await queue.told()]).toEqual([['11:00–12:00'], []]);
    expect((await queue.record()).filter((event) => event === 'crisis.digest')).toHaveLength(2);
  });

  it('covers in one what nobody told while the bot was away', async () => {
    await using queue = await aTellingCrisis();
    queue.pass(60 * MINUTE);
    await queue.told();
    queue.pass(5 * 60 * MINUTE + 20 * MINUTE);
    expect([await queue.told(), await queue.told()]).toEqual([['11:00–16:00'], []]);
  });

  it('goes on from the last one when it is set to come more often', async () => {
    await using queue = await aTellingCrisis();
    queue.pass(60 * MINUTE);
    await queue.told();
    queue.pass(35 * MINUTE);
    expect(await queue.told(30)).toEqual(['11:00–11:30']);
  });

  it('is told of open crises alone', async () => {
    await using queue = await aTellingCrisis();
    queue.pass(70 * MINUTE);
    expect(await queue.does(biel, { kind: 'close', why: 'Ha pasado' })).toBe('done');
    expect(await queue.told()).toEqual([]);
  });
});
