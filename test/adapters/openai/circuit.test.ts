import { expect, it } from 'vitest';
import type { ModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { aModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { FAULTS } from '../../support/doubles/model/faults.ts';
import type { ModelReply } from '../../support/doubles/model/model-reply.ts';
import { anAnswer, answering } from '../../support/doubles/model/model-reply.ts';
import { aWriter, PROMPT } from './a-draft-model.ts';

const good = answering(anAnswer('Estamos en ello.'));
const begin = Date.parse('2027-03-31T10:00:00Z');

/** A writer whose clock is set by hand, and what comes of one draft after another. */
function atHand(double: ModelDouble) {
  let nowMs = begin;
  const { model, log } = aWriter(double, { now: () => nowMs, elapsed: () => nowMs });
  return {
    model,
    log,
    at: (seconds: number) => {
      nowMs = begin + seconds * 1_000;
    },
    async after(...replies: ModelReply[]) {
      double.script(...replies);
      const written = await model.write(PROMPT);
      return written.kind === 'answered' ? 'answered' : written.why;
    },
  };
}

it('opens after three failures of the server in a row, and nothing is sent for a minute', async () => {
  await using double = await aModelDouble();
  const { model, after, at, log } = atHand(double);
  expect(await after(FAULTS.serverError)).toBe('server_error');
  expect(await after(good)).toBe('answered');
  for (const fault of [FAULTS.serverError, FAULTS.rateLimited]) await after(fault);
  expect(model.health()).toMatchObject({ circuit: 'closed', openSince: null, lastFailure: 'rate_limited' });
  await after(FAULTS.cut);
  expect(model.health()).toEqual({
    circuit: 'open',
    openSince: '2027-03-31T10:00:00.000Z',
    inHand: 0,
    waiting: 0,
    lastFailure: 'unreachable',
  });
  at(59);
  expect(await after()).toBe('circuit_open');
  expect(double.requests).toHaveLength(5);
  expect(model.health().lastFailure).toBe('unreachable');
  at(60);
  expect(model.health().circuit).toBe('half_open');
  expect(await after(good)).toBe('answered');
  expect(model.health()).toMatchObject({ circuit: 'closed', openSince: null, lastFailure: null });
  expect(log.lines().flatMap(({ circuit }) => circuit ?? [])).toEqual(['open', 'closed']);
});

it('waits twice as long after each attempt in vain, up to ten minutes', async () => {
  await using double = await aModelDouble(() => FAULTS.serverError);
  const { model, after, at } = atHand(double);
  for (let count = 0; count < 3; count += 1) await after();
  let open = 0;
  for (const pause of [60, 120, 240, 480, 600, 600]) {
    at(open + pause - 1);
    expect(await after()).toBe('circuit_open');
    open += pause;
    at(open);
    expect(await after()).toBe('server_error');
  }
  expect(model.health()).toMatchObject({ circuit: 'open', openSince: '2027-03-31T10:00:00.000Z' });
});

it('lets one draft try whether the server is back, and no other beside it', async () => {
  const { promise, resolve } = Promise.withResolvers<ModelReply>();
  await using double = await aModelDouble(() => promise);
  const { model, after, at } = atHand(double);
  for (const fault of [FAULTS.serverError, FAULTS.serverError, FAULTS.serverError]) await after(fault);
  at(60);
  const trying = model.write(PROMPT);
  await double.asked(4);
  expect(await after()).toBe('circuit_open');
  resolve(good);
  expect(await trying).toMatchObject({ kind: 'answered' });
  expect(await after()).toBe('answered');
});

it('stays closed whatever a model says: whoever wrote the posts may have wanted it so', async () => {
  await using double = await aModelDouble();
  const { model, after } = atHand(double);
  const { refusal, filtered, promptFiltered, ranOut, wrongShape, nothingSaid, prose, longText } = FAULTS;
  for (const fault of [refusal, filtered, promptFiltered, ranOut, nothingSaid, longText]) {
    expect(await after(fault)).not.toBe('answered');
  }
  for (const fault of [prose, wrongShape]) expect(await after(fault, fault, fault)).not.toBe('answered');
  expect(model.health().circuit).toBe('closed');
});

it('tells those who wait for their turn at once', async () => {
  const { promise, resolve } = Promise.withResolvers<ModelReply>();
  await using double = await aModelDouble(() => promise);
  const { model } = aWriter(double, { atOnce: 3 });
  const drafts = Array.from({ length: 6 }, () => model.write(PROMPT));
  await double.asked(3);
  resolve(FAULTS.serverError);
  const failures = (await Promise.all(drafts)).map((written) => (written.kind === 'failed' ? written.why : 'answered'));
  expect(failures.filter((why) => why === 'circuit_open').length).toBeGreaterThan(0);
  expect(double.requests.length).toBeLessThan(6);
  expect(model.health()).toMatchObject({ circuit: 'open', inHand: 0, waiting: 0 });
});
