import { describe, expect, it } from 'vitest';
import type { ModelCall } from '../../../src/adapters/openai/create-draft-model.ts';
import { aModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { FAULTS } from '../../support/doubles/model/faults.ts';
import { anAnswer, answering, opining, refusing, saying } from '../../support/doubles/model/model-reply.ts';
import { aWriter, PROMPT } from './a-draft-model.ts';

const good = answering(anAnswer('Estamos en ello.'));

/** A double that answers nothing until `open` is called. */
async function aHeldDouble() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const double = await aModelDouble(() => promise.then(() => good));
  return Object.assign(double, { open: resolve });
}

describe('a second opinion', () => {
  const danger = { danger: true, class: 'life_risk', words: ['no contesta'] } as const;

  it('is asked in a shape of its own, and goes through the same queue and circuit as drafts', async () => {
    await using double = await aModelDouble();
    const { model } = aWriter(double);
    double.script(opining({ ...danger, words: [...danger.words] }), good);
    expect(await model.judge(PROMPT)).toMatchObject({
      kind: 'answered',
      answer: danger,
      usage: { promptTokens: 1_200 },
    });
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'answered' });
    expect(double.requests.map(({ shape }) => shape)).toEqual(['opinion', 'drafts']);
    double.script(FAULTS.serverError, FAULTS.serverError, FAULTS.serverError);
    for (let count = 0; count < 3; count += 1) await model.judge(PROMPT);
    expect(await model.write(PROMPT)).toMatchObject({ why: 'circuit_open' });
  });

  it('is heard of with its use, outcome and tokens, as is a draft', async () => {
    const calls: ModelCall[] = [];
    await using double = await aModelDouble();
    const { model } = aWriter(double, { heard: (call) => void calls.push(call) });
    double.script(opining({ ...danger, words: [...danger.words] }), FAULTS.serverError, FAULTS.serverError);
    await model.judge(PROMPT);
    await model.write(PROMPT);
    expect(calls).toMatchObject([
      { use: 'opinion', outcome: 'answered', tokens: { prompt: 1_200 } },
      { use: 'draft', outcome: 'server_error' },
    ]);
  });

  it.each([
    ['a class that there is not', { ...danger, class: 'emergency' }],
    ['no words', { danger: true, class: 'life_risk' }],
    ['more words than it was asked for', { ...danger, words: Array.from({ length: 9 }, () => 'no contesta') }],
    ['drafts', { variants: [], cannot_answer: null, gloss: null }],
  ])('that has %s is none', async (_, answer) => {
    await using double = await aModelDouble(() => saying(JSON.stringify(answer)));
    expect(await aWriter(double).model.judge(PROMPT)).toMatchObject({ kind: 'failed', why: 'wrong_shape' });
  });
});

describe('a server that asks to wait', () => {
  it.each(['0', '0.02', 'Thu, 01 Jan 1970 00:00:00 GMT'])('is asked once more after its %s seconds', async (after) => {
    await using double = await aModelDouble();
    double.script(refusing(429, {}, { 'retry-after': after }));
    expect(await aWriter(double).model.write(PROMPT)).toMatchObject({ kind: 'answered' });
    expect(double.requests).toHaveLength(2);
  });

  it.each(['11', '10', 'Thu, 01 Jan 1970 00:00:10 GMT', 'soon', '-1'])(
    'is left alone when it says %s',
    async (after) => {
      await using double = await aModelDouble(() => refusing(429, {}, { 'retry-after': after }));
      expect(await aWriter(double).model.write(PROMPT)).toMatchObject({ why: 'rate_limited' });
      expect(double.requests).toHaveLength(1);
    },
  );
});

describe('the time of a draft', () => {
  it('covers every request that it takes', async () => {
    await using double = await aModelDouble(() => FAULTS.silent);
    double.script(FAULTS.formatRefused, FAULTS.prose);
    const { model } = aWriter(double, { budgetMs: 150 });
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'failed', why: 'timed_out' });
    expect(double.requests).toHaveLength(3);
  });

  it('is told by the clock that the writer was given', async () => {
    let nowMs = Date.parse('2027-03-31T10:00:00Z');
    await using double = await aModelDouble(() => {
      nowMs += 1_234;
      return good;
    });
    expect(await aWriter(double, { now: () => nowMs, elapsed: () => nowMs }).model.write(PROMPT)).toMatchObject({
      usage: { durationMs: 1_234 },
    });
  });

  it('runs while a draft waits for its turn', async () => {
    await using double = await aModelDouble(() => FAULTS.silent);
    const { model } = aWriter(double, { budgetMs: 60, atOnce: 1 });
    const written = await Promise.all([model.write(PROMPT), model.write(PROMPT)]);
    expect(written).toMatchObject([{ why: 'timed_out' }, { why: 'timed_out' }]);
    expect(double.requests).toHaveLength(1);
    expect(model.health()).toMatchObject({ inHand: 0, waiting: 0 });
  });
});

describe('turns', () => {
  it('come in the order of asking, so many at once and so many waiting', async () => {
    await using double = await aHeldDouble();
    const { model } = aWriter(double, { atOnce: 2, waiting: 2 });
    const drafts = ['uno', 'dos', 'tres', 'cuatro'].map((varying) => model.write({ ...PROMPT, varying }));
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'failed', why: 'queue_full' });
    await double.asked(2);
    expect(model.health()).toMatchObject({ inHand: 2, waiting: 2, lastFailure: null });
    double.open();
    expect((await Promise.all(drafts)).map(({ kind }) => kind)).toEqual(Array(4).fill('answered'));
    expect(double.requests.slice(2).map(({ user }) => user)).toEqual(['tres', 'cuatro']);
    expect(model.health()).toMatchObject({ inHand: 0, waiting: 0 });
  });

  it('end when the process ends, and none begins any more', async () => {
    await using double = await aHeldDouble();
    const { model } = aWriter(double, { atOnce: 1 });
    const drafts = [model.write(PROMPT), model.write(PROMPT)];
    await double.asked(1);
    model.stop();
    expect(await Promise.all(drafts)).toMatchObject([{ why: 'timed_out' }, { why: 'timed_out' }]);
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'failed', why: 'timed_out' });
    expect(double.requests).toHaveLength(1);
  });
});

it('leaves no timer behind', async () => {
  await using double = await aModelDouble();
  double.script(FAULTS.rateLimitedForAMoment, good, FAULTS.serverError);
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const { model } = aWriter(double, { budgetMs: 3_600_000 });
  await model.write(PROMPT);
  await model.write(PROMPT);
  model.stop();
  expect(timers()).toBeLessThanOrEqual(before);
});
