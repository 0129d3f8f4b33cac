import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GivenFile } from '../../../../sandbox/workspace/wire.ts';
import { MOST_FILE_BYTES } from '../../../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../../support/doubles/a-workspace.ts';
import type { BoltApp } from '../a-bolt-app.ts';
import { aBoltApp, aModal } from '../a-bolt-app.ts';

const PICTURE = Buffer.from('the bytes of a picture');

let workspace: Workspace;
let bot: BoltApp;
let heard: unknown[];
let trigger: string;

const form: ModalView = aModal({
  blocks: [
    {
      type: 'input',
      block_id: 'picture',
      label: { type: 'plain_text', text: 'Imagen' },
      element: { type: 'file_input', action_id: 'picture', filetypes: ['png'], max_files: 1 },
    },
  ],
});

/** A workspace whose bot has these scopes, or all. */
async function open(botScopes?: readonly string[]): Promise<void> {
  workspace = await aWorkspace(botScopes === undefined ? {} : { botScopes });
  bot = await aBoltApp(workspace, (app) => {
    app.command('/flag', async ({ ack, body }) => {
      trigger = body.trigger_id;
      await ack();
    });
    app.view('post.flag', async ({ ack, view }) => {
      heard.push(view.state.values['picture']?.['picture']?.files);
      await ack();
    });
  });
}

beforeEach(async () => {
  heard = [];
  await open();
});
afterEach(async () => {
  await bot.stop();
  await workspace.stop();
});

type Sent = { as?: string; name?: string; type?: string; origin?: string; body?: Uint8Array<ArrayBuffer> };

/** Sends a file up, as the page does unless told. */
function send({
  as = 'writer',
  name = 'cartel de Navidad.png',
  type = 'application/octet-stream',
  ...more
}: Sent = {}) {
  const { origin = workspace.url, body = Uint8Array.from(PICTURE) } = more;
  const headers = { 'content-type': type, origin };
  return fetch(`${workspace.url}/sandbox/files?${new URLSearchParams({ as, name })}`, {
    method: 'POST',
    headers,
    body,
  });
}

/** Sends a file up that is taken. */
async function sent(more: Sent = {}): Promise<GivenFile> {
  const { file } = (await (await send(more)).json()) as { file: GivenFile };
  return file;
}

/** Opens the form in front of a person, who sends it with a file. */
async function submitAs(key: string, id: string): Promise<void> {
  await workspace.as(key).command('general', '/flag');
  await bot.client.views.open({ trigger_id: trigger, view: form });
  const values = { picture: { picture: { type: 'file_input', files: [{ id }] } } };
  const gesture = { kind: 'submit', as: workspace.person(key).id, viewId: workspace.as(key).view()?.id, values };
  const headers = { 'content-type': 'application/json', origin: workspace.url };
  await fetch(`${workspace.url}/sandbox/gesture`, { method: 'POST', headers, body: JSON.stringify(gesture) });
}

describe('a file that a person gives in a form', () => {
  it('goes to the bot as Slack describes it, and only the bot may fetch it', async () => {
    const file = await sent();
    expect(file).toEqual({ id: expect.any(String), name: 'cartel de Navidad.png', size: PICTURE.length });
    await submitAs('writer', file.id);
    const [[told]] = heard as [[{ url_private_download: string }]];
    expect(told).toMatchObject({
      id: file.id,
      name: 'cartel de Navidad.png',
      mimetype: 'image/png',
      filetype: 'png',
      size: PICTURE.length,
      mode: 'hosted',
      user: workspace.person('writer').id,
    });
    expect((await bot.client.files.info({ file: file.id })).file).toEqual(told);
    await expect(bot.client.files.delete({ file: file.id })).rejects.toThrow('cant_delete_file');

    const address = told.url_private_download;
    const fetched = await fetch(address, { headers: { authorization: `Bearer ${workspace.botToken}` } });
    expect(fetched.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PICTURE);
    for (const headers of [{}, { authorization: 'Bearer xoxb-another' }]) {
      expect((await fetch(address, { headers, redirect: 'manual' })).status).toBe(302);
    }
    expect((await fetch(`${workspace.url}/sandbox/files/${file.id}?as=approver`)).status).toBe(404);
  });

  it('is not there for another person to give', async () => {
    const file = await sent({ as: 'writer' });
    await submitAs('approver', file.id);
    expect(heard).toEqual([[]]);
  });

  it('is refused with a sentence where it is above the limit of Slack, has no name or comes from another page', async () => {
    const large = await send({ body: new Uint8Array(MOST_FILE_BYTES + 1) });
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({ ok: false, error: expect.stringContaining('10 MB') });
    expect((await send({ body: new Uint8Array(MOST_FILE_BYTES) })).status).toBe(200);
    expect((await send({ name: '' })).status).toBe(400);
    expect((await send({ type: 'image/png' })).status).toBe(415);
    expect((await send({ as: 'nobody' })).status).toBe(404);
    expect((await send({ origin: 'http://elsewhere.example' })).status).toBe(403);
  });

  it('needs files:read: without it the form does not open, and nothing is told or handed over', async () => {
    const file = await sent();
    await submitAs('writer', file.id);
    await bot.stop();
    await workspace.stop();
    await open(['commands', 'chat:write']);
    await workspace.as('writer').command('general', '/flag');
    await expect(bot.client.views.open({ trigger_id: trigger, view: form })).rejects.toThrow('missing_scope');
    await expect(bot.client.files.info({ file: file.id })).rejects.toThrow('missing_scope');
    const address = workspace.fileAtHand(PICTURE, 'cartel.png');
    const headers = { authorization: `Bearer ${workspace.botToken}` };
    expect((await fetch(address, { headers, redirect: 'manual' })).status).toBe(302);
  });

  it('is forgotten once there are many after it', async () => {
    const file = await sent();
    for (let count = 0; count < 20; count += 1) await send();
    await submitAs('writer', file.id);
    expect(heard).toEqual([[]]);
  });
});
