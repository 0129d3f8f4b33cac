import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../../support/doubles/a-workspace.ts';
import { aClient } from '../a-bolt-app.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await aWorkspace();
});
afterEach(() => workspace.stop());

/** As the library itself does it, which calls the alt text by a name that Slack does not know. */
async function shared(filename: string, channel = 'portavoz-casos') {
  await aClient(workspace).filesUploadV2({
    filename,
    file: Buffer.from('bytes'),
    title: 'Un fichero',
    alt_text: 'no llega',
    channel_id: workspace.channelId(channel),
  });
  const file = workspace.messages(channel).at(-1)?.files?.[0];
  if (file === undefined) throw new Error('nothing was shared');
  return file;
}

const fetchAs = (key: string, id: string) => fetch(`${workspace.url}/sandbox/files/${id}?as=${key}`);

it('shows a picture to those who are in its channel, and to nobody else', async () => {
  const file = await shared('uno.png', 'mancomunidad');
  expect(file).toMatchObject({ name: 'uno.png', title: 'Un fichero', alt: '', size: 5 });
  const seen = await fetchAs('writer', file.id);
  expect(seen.headers.get('content-type')).toBe('image/png');
  expect(await seen.text()).toBe('bytes');
  expect((await fetchAs('lead', file.id)).status).toBe(404);
  expect((await fetchAs('nobody', file.id)).status).toBe(404);
  expect((await fetchAs('writer', 'F0NOTHING')).status).toBe(404);
});

it('shows a picture whatever its kind, as the bot names it', async () => {
  for (const [name, type] of [
    ['dos.jpeg', 'image/jpeg'],
    ['tres.JPG', 'image/jpeg'],
    ['cuatro.webp', 'image/webp'],
  ] as const) {
    const file = await shared(name);
    expect(file.mimetype).toBe(type);
    const { headers } = await fetchAs('writer', file.id);
    expect([headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]]).toEqual([type, 'inline']);
  }
});

it('hands anything else over to be saved, so that it never runs in the page', async () => {
  const file = await shared('informe.html');
  const { headers } = await fetchAs('writer', file.id);
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-disposition')).toMatch(/^attachment/);
  expect(headers.get('content-security-policy')).toContain('sandbox');
});

it('answers missing_scope where the app may not write files', async () => {
  const narrow = await aWorkspace({ botScopes: ['chat:write'] });
  try {
    const asked = aClient(narrow).files.getUploadURLExternal({ filename: 'uno.png', length: 5 });
    await expect(asked).rejects.toThrow('missing_scope');
  } finally {
    await narrow.stop();
  }
});
