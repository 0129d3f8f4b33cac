import { describe, expect, it } from 'vitest';
import { createSignedRequests } from '../../src/http/signed-requests.ts';
import { createLog } from '../../src/log.ts';

const MINUTE = 60_000;

/** The requests of a process whose clock the test turns. */
function requestsAt() {
  const clock = { ms: 0 };
  const requests = createSignedRequests({ log: createLog('silent'), elapsed: () => clock.ms });
  return { clock, requests, why: () => requests.health().facts.slack.why };
}

describe('health by refused requests', () => {
  it('is well while nothing comes, and while requests are accepted', () => {
    const { requests } = requestsAt();
    expect(requests.health().ok).toBe(true);
    requests.accepted('slack');
    expect(requests.health()).toMatchObject({ ok: true, facts: { slack: { refused: 0, newest: null, why: null } } });
  });

  it('is red as soon as one comes that is signed by our secret and out of time, until one is accepted', async () => {
    const { clock, requests, why } = requestsAt();
    await requests.untimely('slack', async () => true);
    expect([requests.health().ok, why()]).toEqual([false, 'clock']);
    clock.ms += 20 * MINUTE;
    expect(why()).toBe('clock');
    requests.accepted('slack');
    expect(requests.health().ok).toBe(true);
    clock.ms += 20 * MINUTE;
    expect(requests.health().ok).toBe(true);
  });

  it('forgets it after an hour, and does not mind one among others that are accepted', async () => {
    const { clock, requests, why } = requestsAt();
    await requests.untimely('slack', async () => true);
    clock.ms += 61 * MINUTE;
    expect(why()).toBe(null);
    requests.accepted('slack');
    clock.ms += MINUTE;
    await requests.untimely('slack', async () => true);
    expect(why()).toBe(null);
    clock.ms += 10 * MINUTE;
    await requests.untimely('slack', async () => true);
    expect(why()).toBe('clock');
  });

  it('says that it is the signature when ten were refused in five minutes and none was accepted', () => {
    const { clock, requests, why } = requestsAt();
    for (let at = 0; at < 9; at++) requests.refused('slack', 'signature');
    expect(why()).toBe(null);
    requests.refused('slack', 'signature');
    expect([requests.health().ok, why()]).toEqual([false, 'signature']);
    expect(requests.health().facts.slack).toMatchObject({ refused: 10, newest: 'signature' });
    clock.ms += 5 * MINUTE + 10_000;
    expect(requests.health().facts.slack).toMatchObject({ refused: 0, why: null });
  });

  it('stays well for all that strangers send while people work', () => {
    const { clock, requests } = requestsAt();
    for (let minute = 0; minute < 60; minute++) {
      clock.ms += MINUTE;
      for (let at = 0; at < 1_000; at++) requests.refused('slack', at % 2 === 0 ? 'time' : 'signature');
      if (minute % 4 === 0) requests.accepted('slack');
      expect(requests.health().ok).toBe(true);
    }
  });

  it('keeps the doors apart', () => {
    const { requests } = requestsAt();
    for (let at = 0; at < 10; at++) requests.refused('intake', 'signature');
    requests.accepted('slack');
    const { ok, facts } = requests.health();
    expect([ok, facts.slack.why, facts.intake.why]).toEqual([false, null, 'signature']);
  });

  it('looks at one signature at a time of those that are out of time', async () => {
    const { requests, why } = requestsAt();
    const { promise: slow, resolve: come } = Promise.withResolvers<boolean>();
    const first = requests.untimely('slack', () => slow);
    await requests.untimely('slack', () => Promise.reject(new Error('it was looked at')));
    expect(why()).toBe(null);
    come(true);
    await first;
    expect(why()).toBe('clock');
  });
});
