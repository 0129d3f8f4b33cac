import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { RunningProcess } from '../../sandbox/processes/a-process.ts';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';
import { CASES } from '../support/drivers/a-portavoz.ts';
import { onPostgres } from '../support/drivers/on-postgres.ts';

/** Posts so different that each is a case of its own: Slack takes their cards one a second. */
const POSTS = [
  'La farola de la plaza Mayor lleva tres semanas fundida',
  'El contenedor de vidrio de la calle Nueva está lleno',
  'Nadie recoge las hojas del parque de la Estación',
  'El autobús de la línea 4 no ha pasado esta tarde',
  'Hay un banco roto en el paseo del Molino',
  'La fuente de Sant Roc gotea desde el verano',
  'El semáforo de la avenida del Mar no se pone verde',
  'Los columpios del colegio tienen un tornillo suelto',
  'La biblioteca cierra antes de la hora que pone',
  'Han pintado la pared del mercado otra vez',
  'El carril bici del puente está lleno de cristales',
  'La piscina municipal no tiene agua caliente',
];
/** What the frozen process has taken is due again after 30 s; the machine may be busy. */
const PATIENCE = { timeout: PATIENCE_MS, interval: 100 };
/** Longer than two rounds of a loop that looks each second. */
const QUIET_MS = 4_000;
const SLOW_MS = 3_000;
const SHUT_S = 30;
const TEST_MS = 600_000;

type Bot = RunningProcess & { port: number };
type Outbox = { isSender: boolean; lastRoundAt: string | null; inHand: { team: number } };

async function outboxOf({ port }: Bot): Promise<Outbox> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(5_000) });
  return ((await answer.json()) as { outbox: Outbox }).outbox;
}

// Its database is asked over a connection: what Slack has answered meanwhile is there before the lease.
const inAPostgresDatabase = onPostgres();

it(
  'a process that thaws after another took its lease sends nothing of what it had in hand',
  { timeout: TEST_MS },
  inAPostgresDatabase(({ url }) => thawed(url)),
);

async function thawed(url: string): Promise<void> {
  const playbooks = await aSmallHandbook();
  await using place = await aStartingPlace();
  const { workspace } = place;
  const settings = { DATABASE_URL: url, PLAYBOOKS_DIR: playbooks.dir, DIGEST_AT: '23:59' };
  const cards = () => workspace.messages(CASES).map((one) => /#\d+ ·/.exec(workspace.plainText(one))?.[0] ?? '');
  const posted = () => workspace.callsOf('chat.postMessage') + workspace.callsOf('chat.update');
  const bots: Bot[] = [];
  try {
    for (let nth = 0; nth < 2; nth += 1) bots.push(await place.started(settings));
    const [first] = bots as [Bot];
    workspace.connectBot(`http://127.0.0.1:${first.port}/slack/events`);
    // Slack takes no card until all are flagged, however long that takes: they wait in hand.
    let shutAt = 0;
    const writer = workspace.as('writer');
    for (const [at, text] of POSTS.entries()) {
      if (performance.now() - shutAt > SHUT_S * 500 || at === 0) {
        workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: SHUT_S });
        shutAt = performance.now();
      }
      await writer.command(CASES, '/flag');
      await vi.waitUntil(() => writer.view() !== null, PATIENCE);
      await writer.submit({ text, network: 'x', author: `@vecina_${at}`, url: '' });
    }

    // A busy start may have lost the lease to the other one meanwhile.
    const sender = await vi.waitUntil(async () => {
      const seen = await Promise.all(bots.map(async (bot) => ({ bot, ...(await outboxOf(bot)) })));
      const [one, ...more] = seen.filter(({ isSender }) => isSender);
      return one !== undefined && more.length === 0 && one.inHand.team > 3 ? one.bot : null;
    }, PATIENCE);
    const other = bots.find((bot) => bot !== sender) as Bot;
    workspace.connectBot(`http://127.0.0.1:${other.port}/slack/events`);
    // It stands still amid a call: with its answer it would go on to the next card.
    const underWay = new Promise<void>((resolve) => {
      workspace.watchCalls({ received: (method) => method === 'chat.postMessage' && resolve(), answered: () => {} });
    });
    workspace.faults.add({ method: 'chat.postMessage', kind: 'delay', delayMs: SLOW_MS });
    await underWay;
    sender.kill('SIGSTOP');
    expect(cards().length).toBeLessThan(POSTS.length);
    await vi.waitUntil(async () => (await outboxOf(other)).isSender, PATIENCE);
    await vi.waitUntil(() => new Set(cards()).size >= POSTS.length, PATIENCE);
    await vi.waitUntil(async () => {
      const before = posted();
      await pause(QUIET_MS);
      return posted() === before && (await outboxOf(other)).inHand.team === 0;
    }, PATIENCE);

    const before = posted();
    const thawedAt = new Date().toISOString();
    sender.kill('SIGCONT');
    await vi.waitUntil(async () => {
      const { isSender, lastRoundAt } = await outboxOf(sender);
      return !isSender && lastRoundAt !== null && lastRoundAt > thawedAt;
    }, PATIENCE);
    await pause(QUIET_MS);
    expect(posted() - before).toBe(0);
    expect(await outboxOf(sender)).toMatchObject({ isSender: false, inHand: { team: 0 } });
    // Of the call that was under way nobody could know whether it had arrived.
    expect(cards().length - new Set(cards()).size).toBeLessThanOrEqual(1);
  } finally {
    for (const bot of bots) {
      bot.kill('SIGCONT');
      bot.kill('SIGTERM');
    }
    await Promise.all(bots.map(({ ended }) => ended));
    await playbooks.remove();
  }
}
