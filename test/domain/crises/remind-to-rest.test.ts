import { describe, expect, it } from 'vitest';
import { remindToRest } from '../../../src/domain/crises/remind-to-rest.ts';
import { mentionOf } from '../../../src/domain/people/mention.ts';
import { ana, biel } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const HOUR = 3_600_000;

/** A crisis that ana began, with whoever is reminded in it from then on. */
async function aLongCrisis() {
  const queue = await aCrisisDesk();
  await queue.start();
  await queue.sent();
  return {
    ...queue,
    async reminded() {
      await remindToRest(queue.deps, 4);
      const sent = await queue.sent();
      return sent.flatMap((one) =>
        one.kind === 'crisis_line' && one.entry.roles !== undefined
          ? [{ ...one.entry.sentence.params, roles: one.entry.roles }]
          : [],
      );
    },
  };
}

describe('whoever holds a role of a crisis', () => {
  it('is reminded to rest after four hours, and after as many more, once each', async () => {
    await using queue = await aLongCrisis();
    queue.pass(4 * HOUR - 1);
    expect(await queue.reminded()).toEqual([]);
    queue.pass(1);
    expect(await queue.reminded()).toEqual([{ who: mentionOf(ana), roles: ['information_lead'], count: 4 }]);
    queue.pass(3 * HOUR);
    expect(await queue.reminded()).toEqual([]);
    queue.pass(HOUR);
    expect(await queue.reminded()).toEqual([{ who: mentionOf(ana), roles: ['information_lead'], count: 8 }]);
  });

  it('is not reminded of what somebody else has taken over since', async () => {
    await using queue = await aLongCrisis();
    queue.pass(3 * HOUR);
    await queue.does(ana, { kind: 'hand_over', role: 'information_lead', to: biel });
    await queue.sent();
    queue.pass(3 * HOUR);
    expect(await queue.reminded()).toEqual([]);
    queue.pass(HOUR);
    expect(await queue.reminded()).toMatchObject([{ who: mentionOf(biel), count: 4 }]);
  });

  it('reads of all their roles in one line, and of none in a crisis that has ended', async () => {
    await using queue = await aLongCrisis();
    await queue.does(ana, { kind: 'hand_over', role: 'liaison', to: ana });
    await queue.sent();
    queue.pass(5 * HOUR);
    expect(await queue.reminded()).toMatchObject([{ who: mentionOf(ana), roles: ['information_lead', 'liaison'] }]);
    await queue.does(biel, { kind: 'close', why: 'Ha pasado' });
    await queue.sent();
    queue.pass(5 * HOUR);
    expect(await queue.reminded()).toEqual([]);
  });
});
