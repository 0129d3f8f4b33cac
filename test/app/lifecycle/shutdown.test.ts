import { rm } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { commands } from '../../../src/cli/commands.ts';
import { runCommand } from '../../../src/cli/run-command.ts';
import { inATerminal } from '../../cli/in-a-terminal.ts';
import type { StartingPlace } from '../a-started-bot.ts';
import { aStartingPlace } from '../a-started-bot.ts';

const POST =
  'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza de ayuntamiento.';
const REPLY =
  'Hola. Sentimos lo de la farola. Alumbrado la cambia esta semana. Si quieres reclamar: https://riudalba.example';
const CASES = 'portavoz-casos';
/** Never over while a process lives, however slow the machine: it ends when a minute passes. */
const LONG_HOLD = { HOLD_SECONDS: '60' };

describe.concurrent('a stop', () => {
  it.for(['SIGTERM', 'SIGINT'] as const)('by %s while idle ends with 0 and leaves one whole file', async (signal) => {
    await using place = await aStartingPlace();
    await using running = await place.started();
    running.kill(signal);
    expect(await running.ended).toMatchObject({ code: 0, signal: null });
    expect(running.errors()).toBe('');
    expect(await recordOf(place)).toContain('The record is whole');
    expect(leaseHolders(place)).toBe(0);
  });

  it('with a gesture in flight finishes it: what was acknowledged is not lost', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started();
    await flag(place.workspace);
    await cardSays(place.workspace, 'Por atender');
    // The gesture has been acknowledged and waits for what Slack says of the person.
    place.workspace.faults.add({ method: 'users.info', kind: 'delay', delayMs: 700 });
    const asked = place.workspace.callsOf('users.info');
    const clicked = place.workspace.as('approver').click(card(place.workspace), 'case.claim');
    await place.workspace.waitFor(() => place.workspace.callsOf('users.info') > asked, { what: 'the lookup' });
    running.kill('SIGTERM');
    expect((await clicked).status).toBe(200);
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(await eventsOf(place)).toContain('gesture.claim');
  });

  it('that a gesture holds up, for which Slack is silent, leaves nobody waiting for its leases', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started();
    place.workspace.faults.add({ method: 'views.open', kind: 'delay', delayMs: 20_000, times: 3 });
    const asked = place.workspace.as('writer').command(CASES, '/flag');
    const isAsked = () => place.workspace.callsOf('views.open') > 0;
    await place.workspace.waitFor(isAsked, { what: 'the form asked for' });
    running.kill('SIGTERM');
    // It is given up after 15 s.
    expect(await running.ended).toMatchObject({ code: 1 });
    expect(leaseHolders(place)).toBe(0);
    await asked.catch(() => {});
  });

  it('in the hold: the next start updates the same card, and the reply leaves the hold', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started(LONG_HOLD);
    await approved(place.workspace);
    const before = card(place.workspace);
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(cardText(place.workspace)).toContain('Publicar ya');

    aMinutePasses(place);
    await using again = await place.started(LONG_HOLD);
    await cardSays(place.workspace, 'Copiar y publicar');
    expect(card(place.workspace).ts).toBe(before.ts);
    expect(await recordOf(place)).toContain('The record is whole');
    expect(claimsOf(await eventsOf(place))).toBe(1);
    again.kill('SIGTERM');
    expect(await again.ended).toMatchObject({ code: 0 });
  });
});

describe.concurrent('kill -9', () => {
  it('between flag and card: the card appears once', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started({ DIGEST_AT: '23:59' });
    place.workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 50 });
    await flag(place.workspace);
    await place.workspace.waitFor(() => place.workspace.callsOf('chat.postMessage') > 0, { what: 'the first attempt' });
    running.kill('SIGKILL');
    expect(await running.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(place.workspace.messages(CASES)).toEqual([]);

    aMinutePasses(place);
    await using again = await place.started({ DIGEST_AT: '23:59' });
    await cardSays(place.workspace, 'Por atender', POST);
    expect(await recordOf(place)).toContain('The record is whole');
    again.kill('SIGTERM');
    expect(await again.ended).toMatchObject({ code: 0 });
    expect(place.workspace.messages(CASES)).toHaveLength(1);
  });

  it('in the hold: the reply leaves it once, on the same card', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started(LONG_HOLD);
    await approved(place.workspace);
    running.kill('SIGKILL');
    await running.ended;

    aMinutePasses(place);
    await using again = await place.started(LONG_HOLD);
    await cardSays(place.workspace, 'Copiar y publicar');
    again.kill('SIGTERM');
    expect(await again.ended).toMatchObject({ code: 0 });
    expect(place.workspace.messages(CASES)).toHaveLength(1);
    expect(claimsOf(await eventsOf(place))).toBe(1);
    expect(await recordOf(place)).toContain('The record is whole');
  });
});

describe.concurrent('an accident that nobody caught', () => {
  const accident = `process.on('SIGUSR2', () => void Promise.reject(new Error(process.env.SLACK_SIGNING_SECRET)));`;

  it('is logged without its words and ends the process in order, with a code that asks for another start', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started({}, await place.preloaded(accident));
    running.kill('SIGUSR2');
    expect(await running.ended).toMatchObject({ code: 1, signal: null });
    expect(running.output()).toContain('"accident":"unhandledRejection"');
    expect(running.output() + running.errors()).not.toContain(place.settings['SLACK_SIGNING_SECRET']);
    expect(leaseHolders(place)).toBe(0);
    expect(await recordOf(place)).toContain('The record is whole');
  });

  it('during a stop changes nothing of it', async () => {
    await using place = await aStartingPlace();
    const both = `${accident} process.on('SIGTERM', () => process.emit('SIGUSR2'));`;
    await using running = await place.started({}, await place.preloaded(`process.on('SIGUSR2', () => {}); ${both}`));
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(running.output()).toContain('"accident":"unhandledRejection"');
  });
});

describe.concurrent('Slack failing once more right after the start', () => {
  it('does not end the bot: it asks who it is only once', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started();
    expect(place.workspace.callsOf('auth.test')).toBe(1);
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
  });
});

describe.concurrent('GET /health', () => {
  it('is 200 while well, tells no secrets, and is 503 once the database is gone', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started();
    const look = async () => {
      const answer = await fetch(`http://127.0.0.1:${running.port}/health`);
      return { status: answer.status, text: await answer.text() };
    };
    await place.workspace.waitFor(async () => (await look()).status === 200, { what: 'a well bot' });
    const { text } = await look();
    for (const secret of [place.workspace.botToken, place.settings['SLACK_SIGNING_SECRET'] ?? '', place.folder]) {
      expect(text).not.toContain(secret);
    }
    await rm(path.dirname(place.file), { recursive: true });
    expect((await look()).status).toBe(503);
  });
});

function card(workspace: Workspace): Message {
  const [only, ...more] = workspace.messages(CASES);
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} cards, or none`);
  return only;
}

function cardText(workspace: Workspace): string {
  return workspace.messages(CASES).map(workspace.plainText).join('\n');
}

async function cardSays(workspace: Workspace, ...words: string[]): Promise<void> {
  const says = () => words.every((word) => cardText(workspace).includes(word));
  await workspace.waitFor(says, { what: `a card with ${words.join(', ')}` });
}

async function fill(workspace: Workspace, key: string, filled: Record<string, string>): Promise<void> {
  await workspace.waitFor(() => workspace.as(key).view() !== null, { what: 'a form' });
  await workspace.as(key).submit(filled);
}

async function flag(workspace: Workspace): Promise<void> {
  await workspace.as('writer').command(CASES, '/flag');
  await fill(workspace, 'writer', { text: POST, network: 'x', author: '@vecina_enfadada', url: '' });
}

/** From the flag to the approval; the reply is in its hold. */
async function approved(workspace: Workspace): Promise<void> {
  await flag(workspace);
  await cardSays(workspace, 'Por atender');
  await workspace.as('writer').click(card(workspace), 'facts.enter');
  await fill(workspace, 'writer', {
    'fact.action': 'Alumbrado la cambia esta semana.',
    source: 'Área de Vía pública, Pau Sempere',
  });
  await cardSays(workspace, 'Alumbrado la cambia esta semana.');
  await workspace.as('writer').click(card(workspace), 'draft.edit');
  await fill(workspace, 'writer', { text: REPLY });
  await cardSays(workspace, 'Pendiente de aprobación');
  await workspace.as('approver').click(card(workspace), 'draft.approve');
  await cardSays(workspace, 'Publicar ya');
}

async function audit(place: StartingPlace, ...args: string[]): Promise<string> {
  const env = { DATABASE_URL: `sqlite:${place.file}` };
  const given = { env, directory: place.folder, dir: place.settings['PLAYBOOKS_DIR'] ?? '' };
  const { output, errors } = await inATerminal((terminal) => runCommand(commands, ['audit', ...args], terminal), given);
  return output + errors;
}

function recordOf(place: StartingPlace): Promise<string> {
  return audit(place, 'verify');
}

/** What was done, as the record says. */
async function eventsOf(place: StartingPlace): Promise<string[]> {
  const rows = (await audit(place, 'export', '--format', 'ndjson')).trim().split('\n');
  const read = rows.map((row): { event: string; result: string } => JSON.parse(row));
  return read.filter(({ result }) => result === 'done').map(({ event }) => event);
}

function claimsOf(events: readonly string[]): number {
  return events.filter((event) => event === 'publication.claimed').length;
}

function leaseHolders(place: StartingPlace): number {
  const database = new Sqlite(place.file, { readonly: true });
  try {
    return Number(database.prepare('select count(*) from leases').pluck().get());
  } finally {
    database.close();
  }
}

/** Nobody was there for a minute: what the killed process had taken, its lease and the hold have run out. */
function aMinutePasses(place: StartingPlace): void {
  const database = new Sqlite(place.file);
  try {
    database.exec(`
      update leases set until = strftime('%Y-%m-%dT%H:%M:%fZ', until, '-60 seconds');
      update outbox set due_at = strftime('%Y-%m-%dT%H:%M:%fZ', due_at, '-60 seconds');
      update publications set hold_until = strftime('%Y-%m-%dT%H:%M:%fZ', hold_until, '-60 seconds');`);
  } finally {
    database.close();
  }
}
