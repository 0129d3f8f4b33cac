import { describe, expect, it } from 'vitest';
import type { WriteHealth } from '../../../src/adapters/database/engine/write-watch.ts';
import type { ModelHealth } from '../../../src/app/health/model-health.ts';
import type { NetworkHealth } from '../../../src/app/health/network-health.ts';
import { healthOf } from '../../../src/app/health/process-health.ts';
import type { PublicPageHealth } from '../../../src/app/public-page.ts';
import { createSignedRequests } from '../../../src/http/signed-requests.ts';
import { createLog } from '../../../src/log.ts';

const NOW = Date.parse('2026-11-24T10:00:00.000Z');

/** The bot as it is when all is well, but for what the test is about. */
type Over = {
  sinceRoundMs?: number | null;
  urgentSince?: string;
  intakeSince?: string;
  writes?: WriteHealth;
  isInPlace?: boolean;
  isFollowed?: boolean;
  unreachableSince?: string;
  model?: ModelHealth | null;
  networks?: NetworkHealth[];
  failingSince?: string;
  publicPage?: PublicPageHealth;
};

function aBot(over: Over = {}) {
  const {
    sinceRoundMs = 1_000,
    urgentSince = null,
    intakeSince = null,
    writes = { waitsMs: 0, isDiskFull: false },
    isInPlace = true,
    isFollowed = true,
    unreachableSince,
    model = null,
    networks = [],
    failingSince = null,
    publicPage = null,
  } = over;
  return healthOf({
    version: '1.2.3',
    outbox: {
      health: () => ({
        isSender: true,
        lastRoundAt: '2026-11-24T09:59:59.000Z',
        sinceRoundMs,
        inHand: { team: 0, publications: 0, lookUps: 0, writings: 0, reports: 0 },
      }),
    },
    waiting: { urgentSince: async () => urgentSince, intakeSince: async () => intakeSince },
    writes: () => writes,
    requests: createSignedRequests({ log: createLog('silent') }).health,
    auditHead: async () => ({ seq: 7 }),
    isLive: async () => true,
    isInPlace: async () => isInPlace,
    handbook: () => ({ isFollowed, filesDiffer: true }),
    watch: {
      unreachable: () => (unreachableSince === undefined ? null : { since: unreachableSince, why: 'archived' }),
    },
    hasSecondChannel: true,
    model: async () => model,
    networks: () => networks,
    sources: async () => ({ read: 2, failing: [] }),
    callOut: async () => ({ isSet: true, failingSince }),
    webhook: async () => null,
    planned: async () => null,
    publicPage: () => publicPage,
    now: () => NOW,
    elapsed: () => 0,
  })();
}

describe('the bot', () => {
  it('tells that the public page cannot be written, which no restart helps', async () => {
    const publicPage: PublicPageHealth = { since: '2026-11-24T09:00:00.000Z', why: 'disk_full' };
    expect(await aBot({ publicPage })).toMatchObject({ ok: true, facts: { publicPage } });
    expect(await aBot()).toMatchObject({ facts: { publicPage: null } });
  });

  it('is well while it looks into its outbox and the database is where it was', async () => {
    expect(await aBot()).toMatchObject({ ok: true, facts: { version: '1.2.3', record: { seq: 7 } } });
  });

  it('is not well once its outbox could not be read for half a minute', async () => {
    expect((await aBot({ sinceRoundMs: 29_999 })).ok).toBe(true);
    expect((await aBot({ sinceRoundMs: 30_000 })).ok).toBe(false);
  });

  it('is not well before it has looked once, nor when its database was deleted or replaced', async () => {
    expect((await aBot({ sinceRoundMs: null })).ok).toBe(false);
    expect((await aBot({ isInPlace: false })).ok).toBe(false);
  });

  it.each([
    ['an urgent case has waited two minutes for its card', { urgentSince: '2026-11-24T09:58:00.000Z' }],
    ['an accepted post has waited two minutes', { intakeSince: '2026-11-24T09:58:00.000Z' }],
    ['a write waits five seconds', { writes: { waitsMs: 5_000, isDiskFull: false } }],
    ['the disk is full', { writes: { waitsMs: 0, isDiskFull: true } }],
  ])('is not well while %s', async (_, over) => {
    expect((await aBot(over)).ok).toBe(false);
  });

  it('is well while these wait for less', async () => {
    const since = '2026-11-24T09:58:00.001Z';
    const told = await aBot({ urgentSince: since, intakeSince: since, writes: { waitsMs: 4_999, isDiskFull: false } });
    expect(told).toMatchObject({ ok: true, facts: { waiting: { urgentMs: 119_999, intakeMs: 119_999 } } });
  });

  it('is not well while it cannot read the handbook in force; files that differ are only told', async () => {
    expect((await aBot({ isFollowed: false })).ok).toBe(false);
    expect(await aBot()).toMatchObject({ ok: true, facts: { handbook: { filesDiffer: true } } });
  });

  it('is well where people publish by hand, and tells anybody where that is, not why nor as whom', async () => {
    const account = { handle: 'ayuntamiento', profileUrl: 'https://x.com/a', scopes: [], textLimit: null };
    const networks = [
      { network: 'mastodon', name: 'Mastodon', account, trouble: null },
      { network: 'x', name: 'X', account: null, trouble: { key: 'network.credentials' } },
    ];
    const { ok, facts } = await aBot({ networks });
    expect(ok).toBe(true);
    expect(facts).toMatchObject({
      networks: [
        { network: 'mastodon', goesOutByItself: true },
        { network: 'x', goesOutByItself: false },
      ],
    });
    expect(JSON.stringify(facts)).not.toContain('ayuntamiento');
  });

  it('is well without its model, and tells anybody figures of it, not which it is', async () => {
    const figures = {
      circuit: 'open' as const,
      openSince: '2026-11-24T09:57:00.000Z',
      tokensToday: 1_100,
      tokensLeft: 0,
      costToday: { amount: 0.0012, currency: 'EUR' },
    };
    const told = await aBot({ model: { ...figures, model: 'un-modelo', host: 'modelo.interno.example' } });
    expect(told).toMatchObject({ ok: true, facts: { model: figures } });
    expect(JSON.stringify(told)).not.toMatch(/un-modelo|interno/);
  });

  it('is not well while cards do not get into their channel, and says since when', async () => {
    const failingSince = '2026-11-24T09:57:00.000Z';
    expect(await aBot({ failingSince })).toMatchObject({
      ok: false,
      facts: { callOut: { isSet: true, failingSince } },
    });
    const unreachableSince = '2026-11-24T09:57:00.000Z';
    expect(await aBot({ unreachableSince })).toMatchObject({
      ok: false,
      facts: { channels: { casesUnreachableSince: unreachableSince, hasSecond: true } },
    });
  });
});
