import { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { quietLogger } from '../../../src/adapters/workspace/quiet-logger.ts';
import type { SocketReceiver } from '../../../src/adapters/workspace/socket-receiver.ts';
import { createSocketReceiver } from '../../../src/adapters/workspace/socket-receiver.ts';
import type { SocketModeServer } from '../../support/doubles/a-socket-mode-server.ts';
import { aSocketModeServer } from '../../support/doubles/a-socket-mode-server.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';
import { writtenLog } from './written-log.ts';

let server: SocketModeServer;
let socket: SocketReceiver | undefined;
let nowMs: number;
const written = writtenLog();

beforeEach(async () => {
  server = await aSocketModeServer();
  nowMs = Date.parse('2026-11-24T09:00:00Z');
});
afterEach(async () => {
  await socket?.stop();
  socket = undefined;
  await server[Symbol.asyncDispose]();
});

describe('a gesture over Socket Mode', () => {
  it('reaches its listener, and is answered with what the listener acknowledges', async () => {
    const bot = await aBot();
    const typed: string[] = [];
    bot.command('/flag', async ({ ack, command }) => {
      typed.push(command.text);
      await ack('Anotado');
    });
    expect(await server.deliver('slash_commands', aCommand('No sale agua'))).toEqual({ text: 'Anotado' });
    expect(typed).toEqual(['No sale agua']);
  });

  it('is the same one when Slack delivers it again', async () => {
    const bot = await aBot();
    const seen: unknown[] = [];
    bot.command('/flag', async ({ ack, context }) => {
      seen.push(context['envelopeId']);
      await ack();
    });
    for (const id of ['sobre-1', 'sobre-1', 'sobre-2']) await server.deliver('slash_commands', aCommand('Hola'), id);
    expect(seen).toEqual(['sobre-1', 'sobre-1', 'sobre-2']);
  });

  it('goes the whole way of a workspace whose requests are made into envelopes', async () => {
    const workspace = await aWorkspace();
    onTestFinished(() => workspace.stop());
    await using front = await aSocketModeServer(workspace.apiUrl);
    const bot = await aBot(front);
    bot.command('/flag', async ({ ack, client, command }) => {
      await ack();
      await client.chat.postMessage({ channel: command.channel_id, text: `Aviso: ${command.text}` });
    });
    workspace.connectBot(front.eventsUrl);
    await workspace.as('writer').command('portavoz-casos', '/flag', 'No sale agua');
    const said = await workspace.waitFor(() => workspace.messages('portavoz-casos')[0]);
    expect(said.text).toBe('Aviso: No sale agua');
  });
});

describe('a connection', () => {
  it('that breaks is opened again, and gestures arrive', async () => {
    const bot = await aBot();
    bot.command('/flag', async ({ ack }) => ack('Aquí sigo'));
    server.drop();
    await server.connected(2);
    expect(await server.deliver('slash_commands', aCommand('¿Hay alguien?'))).toEqual({ text: 'Aquí sigo' });
  });

  it('that Slack recycles is replaced', async () => {
    await aBot();
    server.recycle();
    await server.connected(2);
    expect(server.asked()).toBe(2);
  });

  it.each(['warning', 'refresh_requested'] as const)(
    'that Slack will close (%s) brings gestures until another does, and takes their answers after that',
    async (reason) => {
      const bot = await aBot();
      const slow = Promise.withResolvers<void>();
      bot.command('/flag', async ({ ack, command }) => {
        if (command.text === 'despacio') await slow.promise;
        await ack(`Oído: ${command.text}`);
      });
      const release = server.hold();
      server.recycle(reason);
      await expect.poll(() => server.asked()).toBe(2);
      const begun = server.deliver('slash_commands', aCommand('despacio'));
      expect(await server.deliver('slash_commands', aCommand('mientras tanto'))).toEqual({
        text: 'Oído: mientras tanto',
      });
      expect(socket?.health().connectedS).not.toBeNull();
      release();
      await server.connected(2);
      slow.resolve();
      expect(await begun).toEqual({ text: 'Oído: despacio' });
      expect(await server.deliver('slash_commands', aCommand('después'))).toEqual({ text: 'Oído: después' });
      server.closeRecycled();
      expect(await server.deliver('slash_commands', aCommand('y al final'))).toEqual({ text: 'Oído: y al final' });
      expect(server.asked()).toBe(2);
    },
  );

  it('is asked for until Slack gives one, whatever it answers meanwhile', async () => {
    await aBot();
    server.refuse('internal_error', 'invalid_auth', 'ratelimited');
    server.drop();
    await server.connected(2);
    expect(server.asked()).toBe(5);
  });

  it('is not opened any more once stopped, also when one was being asked for', async () => {
    await aBot();
    const release = server.hold();
    server.drop();
    await expect.poll(() => server.asked()).toBe(2);
    await socket?.stop();
    release();
    await expect(server.deliver('slash_commands', aCommand('Hola'))).rejects.toThrow('not connected');
    expect(socket?.health().connectedS).toBeNull();
  });

  it('is not waited for when stopped in the pause after a failure', async () => {
    await aBot(server, () => 3_600_000);
    server.refuse('internal_error');
    server.drop();
    await expect.poll(() => written.lines().at(-1)).toMatchObject({ slack: 'internal_error', waitMs: 3_600_000 });
    await socket?.stop();
    expect(server.asked()).toBe(2);
  });

  it('tells how long it has stood and how long it has been quiet', async () => {
    const bot = await aBot();
    bot.command('/flag', async ({ ack }) => ack());
    expect(socket?.health()).toEqual({ connectedS: 0, lastEnvelopeS: null });
    nowMs += 60_000;
    await server.deliver('slash_commands', aCommand('Hola'));
    nowMs += 5_000;
    expect(socket?.health()).toEqual({ connectedS: 65, lastEnvelopeS: 5 });
  });
});

describe('a start that fails', () => {
  it('says that the token is wrong, and never prints it', async () => {
    socket = aReceiver(server, { appToken: 'xapp-equivocado' });
    const problem = await socket.start().catch((error: unknown) => error);
    expect(String(problem)).toMatch(/^WorkspaceError: Slack refuses SLACK_APP_TOKEN \(invalid_auth\): switch Socket/);
    expect(String(problem) + written.text()).not.toContain('equivocado');
  });

  it('says which host it could not reach', async () => {
    socket = aReceiver(server, { apiUrl: 'http://127.0.0.1:9/api/' });
    await expect(socket.start()).rejects.toThrow(/^Slack cannot be reached at 127\.0\.0\.1:9 \(/);
  });
});

function aReceiver(from: SocketModeServer, changes: { appToken?: string; apiUrl?: string; pauseMs?(): number } = {}) {
  const { appToken, apiUrl } = from;
  return createSocketReceiver({ appToken, apiUrl, log: written.log, now: () => nowMs, pauseMs: () => 1, ...changes });
}

async function aBot(from = server, pauseMs = () => 1): Promise<App> {
  socket = aReceiver(from, { pauseMs });
  const app = new App({
    receiver: socket.receiver,
    convoStore: false,
    logger: quietLogger,
    clientOptions: { slackApiUrl: from.apiUrl },
    authorize: async () => ({ botToken: 'xoxb-sandbox-portavoz', botId: 'B0PORTAVOZ', botUserId: 'U0PORTAVOZ' }),
  });
  await socket.start();
  return app;
}

function aCommand(text: string) {
  return {
    command: '/flag',
    text,
    team_id: 'T000000001',
    user_id: 'U000000002',
    channel_id: 'C000000003',
    response_url: 'http://127.0.0.1:9/respond',
    trigger_id: '1.2.3',
  };
}
