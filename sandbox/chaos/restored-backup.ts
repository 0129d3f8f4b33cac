import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aMastodonDouble, MASTODON_TOKEN } from '../doubles/a-mastodon-double.ts';
import { aProcess } from '../processes/a-process.ts';
import { until } from '../processes/until.ts';
import { CASES_CHANNEL } from '../town.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Place } from './places.ts';
import type { Row } from './result.ts';
import type { Engine } from './scene.ts';
import { NAMES, observe, openScene } from './scene.ts';

export const RESTORED_BACKUP = 'a backup with a held reply is restored after the reply went out';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const PATIENCE_MS = 60_000;
const STEP_MS = 10_000;
const TRIES = 5;
/** The hold of the backup is over by then. */
const HOLD_S = 20;

/** `isOurs`: the server of PostgreSQL is one that chaos started. */
type Of = { engine: Engine; isOurs: boolean };

/** A reply waits out its hold, a backup is made, the reply goes out, and the backup is restored: nothing may go out again. */
export async function restoredBackup({ engine, isOurs }: Of, placeOf: () => Promise<Place>): Promise<Row> {
  const accident = RESTORED_BACKUP;
  if (engine === 'postgres' && !isOurs) return { accident, engine, notRun: 'the server is not ours' };
  await using mastodon = await aMastodonDouble(() => new Date().toISOString());
  await using place = await placeOf();
  const settings = { MASTODON_URL: mastodon.url, MASTODON_TOKEN, HOLD_SECONDS: String(HOLD_S) };
  await using scene = await openScene({ engine, url: place.url }, settings);
  const posts = () => mastodon.requests.filter(({ method }) => method === 'POST').length;
  const [name] = NAMES;

  const first = await scene.start(name);
  await approvedReply(scene.workspace, first.port, mastodon.citizenPosts(LAMP));
  await scene.end(first, 'SIGTERM');
  const copy = await copied(place.url);
  const second = await scene.start(name);
  connected(scene.workspace, second.port);
  await until(() => posts() === 1, { timeoutMs: PATIENCE_MS, what: 'the reply on Mastodon' });
  await scene.end(second, 'SIGTERM');

  await markedAsRestored(copy);
  // Slack, the handbook and the way to the database are there before the bot starts.
  await using restored = await openScene({ engine, url: copy }, settings);
  const since = performance.now();
  const third = await restored.start(name);
  const isWell = () => fetch(`http://127.0.0.1:${third.port}/health`).then(({ ok }) => ok);
  const well = await until(isWell, { timeoutMs: PATIENCE_MS, what: 'health' }).catch(() => false);
  const seconds = well ? (performance.now() - since) / 1_000 : null;
  await pause((HOLD_S + 5) * 1_000);
  const dead = scene.dead() + restored.dead();
  return { accident, engine, lost: 1 - Math.min(posts(), 1), doubled: posts() - 1, dead, seconds };
}

function connected(workspace: Workspace, port: number): void {
  workspace.connectBot(`http://127.0.0.1:${port}/slack/events`);
}

/** A person flags the post, writes a reply and asks for approval; another approves it. */
async function approvedReply(workspace: Workspace, port: number, url: string): Promise<void> {
  connected(workspace, port);
  const writer = workspace.as('writer');
  const fill = async (filled: Record<string, string>) => {
    await until(() => writer.view(), { timeoutMs: STEP_MS, what: 'a form' });
    await writer.submit(filled);
  };
  const card = () => {
    const found = cardOf(workspace, '#1 ·');
    if (found === null) throw new Error('There is no card.');
    return found;
  };
  const flag = async () => {
    await writer.command(CASES_CHANNEL, '/flag');
    await fill({ text: LAMP, network: 'mastodon', author: '@vecina', url });
  };
  const write = async () => {
    await writer.click(card(), 'draft.edit');
    await fill({ text: REPLY });
  };
  const approve = async () => workspace.as('approver').click(card(), 'draft.approve');
  await step(flag, () => cardOf(workspace, 'Por atender'));
  await step(write, () => cardOf(workspace, 'Pendiente de aprobación'));
  await step(approve, () => cardOf(workspace, 'Publicar ya'));
}

/** Does it again until the card shows it: on a busy machine Slack does not wait long enough for an answer. */
async function step(act: () => Promise<unknown>, look: () => object | null): Promise<void> {
  for (let tries = 0; tries < TRIES && look() === null; tries += 1) {
    await act().catch(() => {});
    await until(look, { timeoutMs: STEP_MS, what: 'what was done' }).catch(() => {});
  }
  if (look() === null) throw new Error('The reply could not be approved.');
}

function cardOf(workspace: Workspace, words: string) {
  return workspace.messages(CASES_CHANNEL).find((message) => workspace.plainText(message).includes(words)) ?? null;
}

/** Copies the database as a snapshot does. @returns the address of the copy */
async function copied(url: string): Promise<string> {
  if (url.startsWith('sqlite:')) {
    const file = `${url.replace('sqlite:', '')}.copy.gz`;
    await cli(['backup', file], url);
    const restored = `${url}.restored`;
    await cli(['restore', file], restored);
    return restored;
  }
  const from = new URL(url);
  const name = from.pathname.slice(1);
  const to = new URL(url);
  to.pathname = `/${name}_restored`;
  from.pathname = '/postgres';
  const admin = await observe(from.href);
  try {
    await admin.query(`create database ${name}_restored template ${name}`);
  } finally {
    await admin.end();
  }
  return to.href;
}

/** A backup of ours is marked by itself; a copy made by other means is marked by the command. */
async function markedAsRestored(url: string): Promise<void> {
  if (!url.startsWith('sqlite:')) await cli(['restore', '--in-place'], url);
}

async function cli(args: string[], databaseUrl: string): Promise<void> {
  const cwd = databaseUrl.startsWith('sqlite:') ? path.dirname(databaseUrl.slice('sqlite:'.length)) : '/';
  const { ended, errors } = aProcess('src/cli.ts', { args, env: { DATABASE_URL: databaseUrl }, cwd });
  const { code } = await ended;
  if (code !== 0) throw new Error(`./portavoz ${args.join(' ')} ended with ${code}: ${errors()}`);
}
