import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Readings } from '../../../src/adapters/metrics/create-metrics.ts';
import { createMetrics } from '../../../src/adapters/metrics/create-metrics.ts';
import type { Backlog } from '../../../src/domain/cases/ports/backlog.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const BACKLOG: Backlog = {
  outbox: [{ kind: 'card', waiting: 3, oldest: 7 }],
  urgentCards: { S1: 1, S2: 0, since: '2026-11-24T09:57:00.000Z' },
  intake: { waiting: 4, since: '2026-11-24T09:59:50.000Z' },
  publications: { held: 1, unknown: 2 },
  publishedLastDay: 9,
  planned: { waiting: 4, late: 1, unknown: 0 },
  leases: [{ name: 'sender', until: '2026-11-24T10:00:08.000Z' }],
};

function metricsAt(clock = { ms: 0 }, wall = { now: NOW }) {
  const metrics = createMetrics({ version: '1.2.3', now: () => wall.now, elapsed: () => clock.ms });
  const show = async (over: Partial<Readings> = {}) => {
    const { text } = await metrics.show({ backlog: BACKLOG, isHealthy: true, isSender: true, ...over });
    return text.split('\n');
  };
  return { clock, wall, heard: metrics.heard, show };
}

describe('the metrics', () => {
  it('say what waits, how old it is, and who does what', async () => {
    const { show } = metricsAt();
    expect(await show()).toEqual(
      expect.arrayContaining([
        'portavoz_build_info{version="1.2.3"} 1',
        'portavoz_database_up 1',
        'portavoz_outbox_waiting{kind="card"} 3',
        'portavoz_urgent_cards_waiting{severity="S1"} 1',
        'portavoz_urgent_card_oldest_seconds 180',
        'portavoz_intake_waiting 4',
        'portavoz_intake_oldest_seconds 10',
        'portavoz_publications{status="unknown"} 2',
        'portavoz_published_last_day 9',
        'portavoz_planned_posts{state="waiting"} 4',
        'portavoz_planned_posts{state="late"} 1',
        'portavoz_planned_posts{state="unknown"} 0',
        'portavoz_lease_seconds_left{lease="sender"} 8',
      ]),
    );
  });

  it('measure for how long the same message has been the oldest', async () => {
    const { clock, show } = metricsAt();
    expect(await show()).toContain('portavoz_outbox_oldest_seconds{kind="card"} 0');
    clock.ms = 90_000;
    expect(await show()).toContain('portavoz_outbox_oldest_seconds{kind="card"} 90');
    const backlog = { ...BACKLOG, outbox: [{ kind: 'card' as const, waiting: 1, oldest: 8 }] };
    expect(await show({ backlog })).toContain('portavoz_outbox_oldest_seconds{kind="card"} 0');
    const none = await show({ backlog: { ...BACKLOG, outbox: [] } });
    expect(none.filter((line) => line.startsWith('portavoz_outbox_oldest_seconds{'))).toEqual([]);
  });

  it('measure how long an urgent card and a post have waited also while the clock is set back', async () => {
    const { clock, wall, show } = metricsAt();
    await show();
    wall.now = '2026-11-24T09:00:00.000Z';
    clock.ms = 150_000;
    expect(await show()).toEqual(
      expect.arrayContaining(['portavoz_urgent_card_oldest_seconds 150', 'portavoz_intake_oldest_seconds 150']),
    );
  });

  it('say what the process knows, and nothing of the database, while that is silent', async () => {
    const { heard, show } = metricsAt();
    await show();
    heard.signedRequest('slack', 'clock');
    heard.slackAnswered('throttled');
    const lines = await show({ backlog: null, isHealthy: false });
    expect(lines).toEqual(
      expect.arrayContaining([
        'portavoz_database_up 0',
        'portavoz_healthy 0',
        'portavoz_requests_total{door="slack",end="clock"} 1',
        'portavoz_slack_calls_total{end="throttled"} 1',
      ]),
    );
    const ofDatabase = /^portavoz_(outbox|urgent|intake|publi|lease)/;
    expect(lines.filter((line) => ofDatabase.test(line))).toEqual([]);
  });

  it('count calls of the model, and writes with their wait', async () => {
    const { heard, show } = metricsAt();
    const tokens = { prompt: 100, answer: 20 };
    heard.modelCalled({ use: 'draft', outcome: 'answered', durationMs: 1_500, tokens });
    heard.modelCalled({ use: 'draft', outcome: 'timed_out', durationMs: 20_000, tokens: { prompt: 0, answer: 0 } });
    heard.write.hasLock(7);
    heard.write.ended('committed', { lock: 'chain', ms: 40 });
    heard.intakeTriaged(64, 20);
    expect(await show()).toEqual(
      expect.arrayContaining([
        'portavoz_model_calls_total{use="draft",outcome="timed_out"} 1',
        'portavoz_model_call_seconds_bucket{le="2",use="draft"} 1',
        'portavoz_model_tokens_total{part="prompt"} 100',
        'portavoz_write_wait_seconds_bucket{le="0.01"} 1',
        'portavoz_writes_total{end="committed"} 1',
        'portavoz_write_held_seconds_total{lock="chain"} 0.04',
        'portavoz_write_held_seconds_total{lock="door"} 0',
        'portavoz_triage_posts_total 64',
        'portavoz_triage_cpu_seconds_total 0.02',
      ]),
    );
  });

  it('hold every name that the alert rules and the dashboard ask for', async () => {
    const { heard, show } = metricsAt();
    heard.modelCalled({ use: 'draft', outcome: 'answered', durationMs: 1, tokens: { prompt: 0, answer: 0 } });
    const lines = await show();
    const shown = new Set(lines.flatMap((line) => /^([a-z]\w+)[{ ]/.exec(line)?.[1] ?? []));
    for (const file of ['deploy/prometheus/alerts.yml', 'deploy/grafana/portavoz.json']) {
      const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
      const named = [...new Set(text.match(/\b(?:portavoz|process|nodejs)_[a-z_]+\b/g) ?? [])];
      expect(named.length).toBeGreaterThan(5);
      expect(named.filter((name) => !shown.has(name))).toEqual([]);
    }
  });

  it('hold every label that the dashboard groups or chooses by, and each panel takes the chosen source', async () => {
    const { heard, show } = metricsAt();
    heard.modelCalled({ use: 'draft', outcome: 'answered', durationMs: 1, tokens: { prompt: 0, answer: 0 } });
    const lines = await show();
    const dashboard = JSON.parse(
      readFileSync(new URL('../../../deploy/grafana/portavoz.json', import.meta.url), 'utf8'),
    );
    const panels: { title: string; datasource: { uid: string }; targets: { expr: string }[] }[] = dashboard.panels;
    expect(panels.length).toBeGreaterThan(5);
    expect(panels.filter(({ datasource }) => !/^\$\{source\}$/.test(datasource.uid))).toEqual([]);
    for (const { expr } of panels.flatMap(({ targets }) => targets)) {
      const [name = ''] = /\b(?:portavoz|process|nodejs)_[a-z0-9_]+\b/.exec(expr) ?? [];
      const grouped = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(', '));
      const chosen = [...expr.matchAll(/[{,](\w+)=/g)].map(([, label = '']) => label);
      const own = lines.filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
      expect([expr, own.length > 0]).toEqual([expr, true]);
      const missing = [...grouped, ...chosen].filter((label) => !own.some((line) => line.includes(`${label}="`)));
      expect([expr, missing]).toEqual([expr, []]);
    }
  });
});

const deploy = fileURLToPath(new URL('../../../deploy/prometheus/', import.meta.url));

function promtool(...args: string[]) {
  return spawnSync('promtool', args, { cwd: deploy, encoding: 'utf8' });
}

describe.skipIf(promtool('--version').error !== undefined)('the alert rules, by promtool', () => {
  it('are well written', () => {
    expect(promtool('check', 'rules', 'alerts.yml')).toMatchObject({ status: 0 });
    expect(promtool('check', 'config', 'prometheus.yml')).toMatchObject({ status: 0 });
  });

  it('fire when they should, and not before', () => {
    const { status, stdout, stderr } = promtool('test', 'rules', 'alerts.test.yml');
    expect([status, stdout + stderr]).toEqual([0, expect.stringContaining('SUCCESS')]);
  });
});

it('has a test for each alert', () => {
  const names = (file: string, pattern: RegExp) =>
    [...readFileSync(`${deploy}${file}`, 'utf8').matchAll(pattern)].map(([, name]) => name);
  const alerts = names('alerts.yml', /- alert: (\w+)/g);
  expect(alerts.length).toBeGreaterThan(5);
  expect(names('alerts.test.yml', /- name: (\w+)/g)).toEqual(alerts);
});
