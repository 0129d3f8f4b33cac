import { describe, expect, it } from 'vitest';
import { freePort } from '../../../sandbox/processes/free-port.ts';
import { createMetrics } from '../../../src/adapters/metrics/create-metrics.ts';
import { createWatch } from '../../../src/app/health/create-watch.ts';
import { createLog } from '../../../src/log.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const NOW = '2026-11-24T10:00:00.000Z';

async function aWatch(hasPlan = true) {
  const database = await aDatabase();
  const inHand = { team: 0, publications: 0, lookUps: 0, writings: 0, reports: 0 };
  const outbox = { health: () => ({ isSender: true, lastRoundAt: NOW, sinceRoundMs: 1, inHand }) };
  const metrics = createMetrics({ version: '1', now: () => NOW });
  const made = (over: Partial<Parameters<typeof createWatch>[0]['database']['upkeep']> = {}) =>
    createWatch({
      database: { cases: database.cases, upkeep: { ...database.upkeep, ...over } },
      outbox,
      metrics,
      hasPlan,
      now: () => NOW,
      log: createLog('silent'),
    });
  return { made, database, [Symbol.asyncDispose]: database.close };
}

const well = async () => ({ ok: true, facts: {} });

describe('those who watch', () => {
  it('read what waits from the database', async () => {
    await using place = await aWatch();
    const { text } = await place.made().metrics(well);
    expect(text).toContain('portavoz_database_up 1\n');
    expect(text).toContain('portavoz_intake_waiting 0\n');
  });

  it('read of planned posts only where the plan is on', async () => {
    for (const hasPlan of [true, false]) {
      await using place = await aWatch(hasPlan);
      const { text } = await place.made().metrics(well);
      expect(text.includes('\nportavoz_planned_posts{')).toBe(hasPlan);
      expect(text).toContain('portavoz_published_last_day 0\n');
    }
  });

  it.each([
    ['gone', () => Promise.reject(new Error('gone'))],
    ['silent', () => new Promise<never>(() => {})],
  ])('read what the process knows while the database is %s, within seconds', async (_, backlog) => {
    await using place = await aWatch();
    const began = performance.now();
    const { text } = await place.made({ backlog }).metrics(backlog);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(text).toContain('portavoz_database_up 0\n');
    expect(text).toContain('portavoz_healthy 0\n');
    expect(text).toMatch(/^process_cpu_seconds_total \d/m);
    expect(text).not.toContain('\nportavoz_intake_waiting ');
  });

  it('share one reading when they ask at once', async () => {
    await using place = await aWatch();
    let readings = 0;
    const watch = place.made({
      backlog: async (now, isOn) => {
        readings += 1;
        return place.database.upkeep.backlog(now, isOn);
      },
    });
    await Promise.all([watch.metrics(well), watch.metrics(well), watch.metrics(well)]);
    expect(readings).toBe(1);
  });

  it('see a process that is not ready once it stops, though its database answers', async () => {
    await using place = await aWatch();
    const watch = place.made();
    expect(await watch.isReady()).toBe(true);
    watch.beginStop();
    expect(await watch.isReady()).toBe(false);
  });

  it('find the running bot at its address, without a name or a word of anybody', async () => {
    const port = await freePort();
    await using bot = await aPortavoz({ healthAddress: { host: '127.0.0.1', port } });
    await bot.flag('writer', { text: 'La farola de la plaza Mayor lleva semanas fundida', author: '@vecina' });
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await ask('/readyz')).toBe('{"ok":true}');
    const metrics = await ask('/metrics');
    expect(metrics).toMatch(/^portavoz_slack_calls_total\{end="answered"\} [1-9]/m);
    expect(metrics).toMatch(/^portavoz_requests_total\{door="slack",end="accepted"\} [1-9]/m);
    expect(metrics).toMatch(/^portavoz_writes_total\{end="committed"\} [1-9]/m);
    expect(metrics).not.toMatch(/farola|vecina|portavoz-casos/);
    expect(metrics.split('\n').length).toBeLessThan(700);
  });
});
