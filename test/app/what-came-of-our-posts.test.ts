import { expect, it, onTestFinished } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../sandbox/doubles/a-mastodon-double.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { NO_NETWORKS } from '../../src/config/network-settings.ts';
import { measurementOf } from '../../src/domain/measures/measurement.ts';
import { momentAfter } from '../../src/domain/time/moment-after.ts';
import { outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aPublishedCase } from '../support/builders/rows/published-rows.ts';
import { signingSecret } from '../support/doubles/a-workspace.ts';
import { anEmptyDatabaseFile } from '../support/drivers/a-database.ts';
import { aPortavoz, DIGEST } from '../support/drivers/a-portavoz.ts';

const HOUR_MS = 3_600_000;
const now = () => new Date().toISOString();

/** The bot beside a Mastodon on which two posts of ours are, one of them a day old and the other taken down. */
async function aBotAfterADay(isOn: boolean) {
  const mastodon = await aMastodonDouble(now);
  onTestFinished(() => mastodon[Symbol.asyncDispose]());
  const yesterday = momentAfter(now(), -26 * HOUR_MS);
  for (const text of ['El puente está cortado', 'El agua ya vuelve']) mastodon.weWrote(text, yesterday);
  const [first = '', second = ''] = mastodon.standing().map(({ url }) => url);
  mastodon.draws(first, { replies: 4, reblogs: 7, favourites: 30 });
  mastodon.takesDown(second);
  const file = await anEmptyDatabaseFile();
  onTestFinished(file.remove);
  const database = await openDatabase(file.url);
  const changes = [first, second].flatMap((proof, at) => aPublishedCase(at + 1, yesterday, { proof }));
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
  // An hour ago its server said once that it was gone.
  const due = { id: 'publication-2', of: 'case', proof: second, publishedAt: yesterday, failures: 0, wasGone: false } as const;
  await database.intake.measures.save(measurementOf(due, 'day', { kind: 'gone' }, momentAfter(now(), -1.01 * HOUR_MS)));
  await database.close();
  const bot = await aPortavoz(async (workspace) => ({
    databaseUrl: file.url,
    plan: { isOn },
    networks: { ...NO_NETWORKS.networks, mastodon: { network: 'mastodon', url: mastodon.url } },
    secrets: {
      botToken: workspace.botToken,
      appToken: null,
      signingSecret,
      openaiKey: null,
      intakeSources: new Map(),
      networks: { ...NO_NETWORKS.secrets, mastodon: MASTODON_TOKEN },
    },
  }));
  onTestFinished(() => bot[Symbol.asyncDispose]());
  const looks = () => mastodon.requests.filter(({ path }) => path.startsWith('/api/v1/statuses/'));
  async function weekSays(words: string): Promise<string> {
    await bot.workspace.as('lead').command(DIGEST, '/digest', 'weekly');
    const said = () =>
      bot.workspace
        .messages(DIGEST)
        .map((message) => bot.workspace.plainText(message))
        .join('\n');
    await bot.workspace.waitFor(() => said().includes(words), { what: 'the digest of the week' });
    return said();
  }
  return { bot, yesterday, looks, weekSays };
}

it('with PLAN=on looks at the posts of yesterday, and says in the digest of the week what came of them', async () => {
  const { bot, yesterday, looks, weekSays } = await aBotAfterADay(true);
  const { measures } = bot.database.intake;
  const period = { from: yesterday, to: now() };
  const found = async () => (await measures.outIn(period)).map(({ day, isGone }) => (isGone ? 'is gone' : day?.found));
  await bot.workspace.waitFor(async () => (await found()).join() === 'counts,is gone', { what: 'both looks' });
  expect(looks()).toHaveLength(2);
  const said = await weekSays('Qué dio lo publicado');
  expect(said).toMatch(/Mastodon: \*?2\*? publicaciones · 1 con cifras · 1 ya no está · \*?4\*? respuestas/);
});

it('without it asks nothing, and another process could', async () => {
  const { bot, looks } = await aBotAfterADay(false);
  const { coordination } = bot.database.upkeep;
  expect(await coordination.holdLease('measures', 'another', now(), 60_000)).toBe(true);
  expect(looks()).toEqual([]);
});
