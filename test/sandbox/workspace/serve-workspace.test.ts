import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Gesture } from '../../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';
import type { BoltApp } from './a-bolt-app.ts';
import { aBoltApp, aModal } from './a-bolt-app.ts';

let folder: string;
let pageDir: string;
let workspace: Workspace;
let bot: BoltApp;
/** What the bot heard of boxes that were ticked. */
let ticked: (string | undefined)[][];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portavoz-page-'));
  pageDir = join(folder, 'page');
  await mkdir(pageDir);
  await writeFile(join(pageDir, 'index.html'), '<title>Portavoz</title>');
  workspace = await aWorkspace({ pageDir });
  ticked = [];
  bot = await aBoltApp(workspace, (app) => {
    app.command('/flag', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: aModal() });
    });
    app.command('/cases', async ({ ack }) => ack('No hay casos'));
    app.view('post.flag', async ({ ack }) => ack({ response_action: 'errors', errors: { text: 'Es muy corto.' } }));
    app.action('ticks', async ({ ack, action }) => {
      await ack();
      const options = 'selected_options' in action ? action.selected_options : [];
      ticked.push(options.map(({ value }) => value));
    });
    app.action('case.claim', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'Tuyo', response_type: 'ephemeral', replace_original: false });
    });
  });
});
afterEach(async () => {
  await bot.stop();
  await workspace.stop();
  await rm(folder, { recursive: true });
});

type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string };

/** Plain node:http, because fetch does not let a Host or an Origin be forged. */
function ask({
  method = 'GET',
  path,
  headers = {},
  body = '',
}: Asked): Promise<{ status: number; text: string; csp: string }> {
  const { port } = new URL(workspace.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      const csp = String(response.headers['content-security-policy'] ?? '');
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, csp }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function gesture(what: Gesture, headers: Record<string, string> = {}) {
  const own = { origin: workspace.url, 'content-type': 'application/json' };
  return ask({ method: 'POST', path: '/sandbox/gesture', headers: { ...own, ...headers }, body: JSON.stringify(what) });
}

const stateSchema = z.object({
  me: z.object({ key: z.string() }),
  people: z.array(z.object({ key: z.string() })),
  channels: z.array(z.object({ name: z.string() })),
  messages: z.array(z.object({ text: z.string() })),
  views: z.array(z.object({ id: z.string(), errors: z.record(z.string(), z.string()).optional() })),
  drill: z.object({ title: z.string() }).nullable(),
});

async function stateOf(key: string) {
  const { text } = await ask({ path: `/sandbox/state?as=${workspace.person(key).id}` });
  return stateSchema.parse(JSON.parse(text));
}

const id = (key: string): string => workspace.person(key).id;

describe('who gets in', () => {
  it('only this machine under its own names', async () => {
    const forged = await ask({ path: '/sandbox/state', headers: { host: 'evil.example' } });
    expect(forged.status).toBe(403);
    expect(forged.text).toContain('open it there');
    const { port } = new URL(workspace.url);
    expect((await ask({ path: '/sandbox/state', headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  it('gestures only from the page itself, as JSON', async () => {
    const open: Gesture = { kind: 'say', as: id('writer'), channel: workspace.channelId('general'), text: 'hola' };
    const body = JSON.stringify(open);
    const statuses = [
      (await gesture(open, { origin: 'http://evil.example' })).status,
      (await ask({ method: 'POST', path: '/sandbox/gesture', headers: { 'content-type': 'application/json' }, body }))
        .status,
      (await gesture(open, { 'content-type': 'text/plain' })).status,
      (await ask({ method: 'POST', path: '/api/chat.postMessage', headers: { origin: 'null' } })).status,
    ];
    expect(statuses).toEqual([403, 403, 415, 403]);
    expect(workspace.messages('general')).toEqual([]);
  });

  it('nothing outside the folder of the page', async () => {
    await writeFile(join(folder, 'portavoz-secret.txt'), 'secret');
    const page = await ask({ path: '/' });
    expect(page.text).toContain('Portavoz');
    expect(page.csp).toContain("default-src 'none'");
    for (const path of [
      '/../portavoz-secret.txt',
      '/%2e%2e/portavoz-secret.txt',
      '/..%2fportavoz-secret.txt',
      '/%E0%A4%A',
    ]) {
      expect((await ask({ path })).text).not.toContain('secret');
    }
  });
});

describe('what a person sees', () => {
  it('only their own channels, and nobody who left', async () => {
    await workspace.as('writer').say('general', 'para todos');
    await workspace.as('writer').say('sin-bot', 'solo aquí');
    const writer = await stateOf('writer');
    const guest = await stateOf('guest');
    expect(writer.messages.map(({ text }) => text)).toEqual(['para todos', 'solo aquí']);
    expect(guest.messages.map(({ text }) => text)).toEqual(['para todos']);
    expect(guest.channels.map(({ name }) => name)).not.toContain('reservado');
    expect(guest.people.map(({ key }) => key)).not.toContain('former');
  });

  it('what happens, as it happens, and nothing of somebody else', async () => {
    const abort = new AbortController();
    const stream = await fetch(`${workspace.url}/sandbox/events?as=${id('guest')}`, { signal: abort.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined) throw new Error('no stream');
    await workspace.as('writer').command('general', '/cases');
    await workspace.as('writer').say('sin-bot', 'secreto');
    const pace = { pace: 'playing', speed: 1, canRestart: false } as const;
    workspace.setDrill({ title: 'SIMULACRO: riada', arrived: 1, total: 20, ...pace });
    await workspace.as('writer').say('general', 'para todos');
    let seen = '';
    while (!seen.includes('para todos')) seen += (await reader.read()).value ?? '';
    abort.abort();
    expect(seen).toContain('SIMULACRO: riada');
    expect(seen).not.toContain('secreto');
    expect(seen).not.toContain('No hay casos');
    expect((await stateOf('guest')).drill).toEqual({ title: 'SIMULACRO: riada' });
  });
});

describe('what a person does in the page', () => {
  it('types a command, fills in the form, and is told what is wrong', async () => {
    const channel = workspace.channelId('general');
    const cases = await gesture({ kind: 'command', as: id('writer'), channel, command: '/cases', text: '' });
    expect(JSON.parse(cases.text)).toEqual({ ok: true, status: 200, text: 'No hay casos' });

    await gesture({ kind: 'command', as: id('writer'), channel, command: '/flag', text: '' });
    await workspace.waitFor(() => workspace.as('writer').view());
    const [form] = (await stateOf('writer')).views;
    const viewId = form?.id ?? '';
    const empty = await gesture({ kind: 'submit', as: id('writer'), viewId, values: {} });
    expect(JSON.parse(empty.text)).toEqual({ ok: true, status: 0, errors: { text: 'Rellena este campo.' } });
    const values = { text: { 'text.input': { type: 'plain_text_input' as const, value: 'eh' } } };
    const short = await gesture({ kind: 'submit', as: id('writer'), viewId, values });
    expect(JSON.parse(short.text)).toEqual({ ok: true, status: 200, errors: { text: 'Es muy corto.' } });
    expect((await stateOf('writer')).views[0]?.errors).toEqual({ text: 'Es muy corto.' });

    const foreign = await gesture({ kind: 'submit', as: id('lead'), viewId, values });
    expect(JSON.parse(foreign.text)).toEqual({ ok: false, error: 'That form is no longer open.' });
    await gesture({ kind: 'close', as: id('writer'), viewId });
    expect((await stateOf('writer')).views).toEqual([]);
  });

  it('puts away what only they see, and nothing else', async () => {
    const channel = workspace.channelId('general');
    await gesture({ kind: 'command', as: id('writer'), channel, command: '/cases', text: '' });
    await workspace.as('approver').say('general', 'Buenos días');
    const [answer] = workspace.as('writer').ephemerals();
    const [greeting] = workspace.messages('general');
    const putAway = async (key: string, ts = '') =>
      JSON.parse((await gesture({ kind: 'dismiss', as: id(key), channel, ts })).text);
    expect(await putAway('approver', answer?.ts)).toMatchObject({ ok: false });
    expect(await putAway('writer', greeting?.ts)).toMatchObject({ ok: false });
    expect(await putAway('writer', answer?.ts)).toEqual({ ok: true, status: 200 });
    expect(workspace.as('writer').ephemerals()).toEqual([]);
    expect(workspace.messages('general')).toEqual([greeting]);
  });

  it('clicks a button of a card, and may not where they are not', async () => {
    const claim = { type: 'plain_text' as const, text: 'Mío' };
    const elements = [{ type: 'button' as const, action_id: 'case.claim', value: 'c1', text: claim }];
    const channel = workspace.channelId('mancomunidad');
    await bot.client.chat.postMessage({
      channel,
      text: 'caso',
      blocks: [{ type: 'actions', block_id: 'b1', elements }],
    });
    const [card] = workspace.messages('mancomunidad');
    const container = { kind: 'message' as const, channel, ts: card?.ts ?? '' };
    const click = (as: string): Gesture => ({
      kind: 'action',
      as,
      container,
      actionId: 'case.claim',
      blockId: 'b1',
      value: 'c1',
    });
    expect(JSON.parse((await gesture(click(id('writer')))).text)).toEqual({ ok: true, status: 200 });
    await workspace.waitFor(() => workspace.as('writer').ephemerals().length === 1);
    expect((await stateOf('writer')).messages.map(({ text }) => text)).toEqual(['caso', 'Tuyo']);
    const refused = JSON.parse((await gesture(click(id('guest')))).text);
    expect(refused).toEqual({ ok: false, error: 'You are not in that channel.' });
  });

  it('ticks boxes that are an action at once, one or several', async () => {
    const option = (value: string) => ({ value, text: { type: 'plain_text' as const, text: value } });
    const boxes = { type: 'checkboxes' as const, action_id: 'ticks', options: [option('x'), option('bluesky')] };
    const channel = workspace.channelId('general');
    await bot.client.chat.postMessage({
      channel,
      text: 'redes',
      blocks: [{ type: 'actions', block_id: 'b1', elements: [boxes] }],
    });
    const ts = workspace.messages('general').at(-1)?.ts ?? '';
    const container = { kind: 'message' as const, channel, ts };
    const tick = async (value: string[]) => {
      const boxed: Gesture = { kind: 'action', as: id('writer'), container, actionId: 'ticks', blockId: 'b1', value };
      return JSON.parse((await gesture(boxed)).text);
    };
    for (const value of [['x'], ['x', 'bluesky'], []]) expect(await tick(value)).toEqual({ ok: true, status: 200 });
    expect(ticked).toEqual([['x'], ['x', 'bluesky'], []]);
    expect(await tick(['x', 'y'])).toMatchObject({ ok: false });
  });

  it('asks for something the workspace does not know', async () => {
    const headers = { origin: workspace.url, 'content-type': 'application/json' };
    const unknown = await ask({ method: 'POST', path: '/sandbox/gesture', headers, body: '{"kind":"dance"}' });
    expect(unknown.status).toBe(400);
    const { text } = await gesture({ kind: 'open_home', as: 'U0NADIE' });
    expect(JSON.parse(text)).toEqual({ ok: false, error: 'Nobody with that id is in the workspace.' });
  });
});
