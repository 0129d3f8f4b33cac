import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { createClients } from '../../../src/adapters/workspace/clients.ts';
import { createPacer } from '../../../src/adapters/workspace/pacer.ts';
import { createTeamMessenger } from '../../../src/adapters/workspace/team-messenger.ts';
import type { TeamFile, TeamMessenger } from '../../../src/domain/cases/ports/team-messenger.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';
import { writtenLog } from './written-log.ts';

const CASES = 'portavoz-casos';

let workspace: Workspace;
let messenger: TeamMessenger;
let elapsedMs: number;
const written = writtenLog();
const heard: string[] = [];

beforeEach(async () => {
  workspace = await aWorkspace();
  elapsedMs = 0;
  const { posting } = createClients({ token: workspace.botToken, apiUrl: workspace.apiUrl });
  const told = (_: string, end: string) => heard.push(end);
  messenger = createTeamMessenger({
    client: posting,
    pacer: createPacer(() => elapsedMs),
    log: written.log,
    heard: told,
  });
  heard.length = 0;
});
afterEach(() => workspace.stop());

function aFile(over: Partial<TeamFile> = {}): TeamFile {
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10]);
  const file = { name: 'semana.png', title: 'La semana', alt: 'Pregunta 40, Queja 55', bytes };
  return { channel: workspace.channelId(CASES), ...file, ...over };
}

describe('a file for the team', () => {
  it('stands in the channel with its title and what is on it, byte for byte', async () => {
    expect(await messenger.upload(aFile())).toEqual({ kind: 'uploaded' });
    const [message] = workspace.messages(CASES);
    expect(message).toMatchObject({
      user: workspace.botUserId,
      files: [{ name: 'semana.png', title: 'La semana', alt: 'Pregunta 40, Queja 55', size: 8 }],
    });
    expect(workspace.bytesOf({ id: message?.files?.[0]?.id ?? '' }).equals(Buffer.from(aFile().bytes))).toBe(true);
  });

  it('stands in a thread when it belongs there, also without a picture', async () => {
    const card = await workspace.as('writer').say(CASES, 'El informe');
    const report = { name: 'informe.html', title: 'Informe', alt: null, bytes: Buffer.from('<h1>Informe</h1>') };
    await messenger.upload(aFile({ threadTs: card.ts, ...report }));
    const [reply] = workspace.thread(card);
    expect(reply?.files).toMatchObject([{ name: 'informe.html', alt: '' }]);
    expect(workspace.messages(CASES)).toHaveLength(1);
  });

  it('keeps the pace of messages to the channel, and is counted among them', async () => {
    const kinds = [];
    for (let count = 0; count < 4; count += 1) kinds.push((await messenger.upload(aFile())).kind);
    await messenger.post({ channel: workspace.channelId(CASES), card: { text: 'Y esto', blocks: [] }, outboxId: null });
    const late = await messenger.upload(aFile());
    expect([...kinds, late.kind]).toEqual(['uploaded', 'uploaded', 'uploaded', 'uploaded', 'retry']);
    expect(late).toMatchObject({ afterMs: 1_100 });
    elapsedMs += 1_100;
    expect((await messenger.upload(aFile())).kind).toBe('uploaded');
  });

  it('waits as long as Slack asks, while messages go on', async () => {
    workspace.faults.add({ method: 'files.getUploadURLExternal', kind: 'rate_limit', retryAfterS: 20 });
    expect(await messenger.upload(aFile())).toMatchObject({ kind: 'retry', afterMs: 20_000 });
    expect(await messenger.upload(aFile())).toMatchObject({ kind: 'retry', afterMs: 20_000 });
    expect(workspace.callsOf('files.getUploadURLExternal')).toBe(1);
    const card = { text: 'Hola', blocks: [] };
    expect(await messenger.post({ channel: workspace.channelId(CASES), card, outboxId: 1 })).toMatchObject({
      kind: 'posted',
    });
  });
});

describe('a file that does not get there', () => {
  it.each([
    ['files.getUploadURLExternal', 'missing_scope', 'compare its scopes with manifest.yml'],
    ['files.getUploadURLExternal', 'file_upload_size_restricted', 'semana.png'],
    ['files.completeUploadExternal', 'not_in_channel', 'invite it there'],
  ])('is given up when %s says %s, in a sentence for operators', async (method, error, sentence) => {
    workspace.faults.add({ method, kind: 'slack_error', error });
    expect(await messenger.upload(aFile())).toEqual({ kind: 'failed', why: expect.stringContaining(sentence) });
    expect(workspace.messages(CASES)).toEqual([]);
    expect(heard).toEqual([]);
  });

  it.each([
    { method: 'files.getUploadURLExternal', kind: 'drop_request' },
    { method: 'upload', kind: 'http_error', status: 500 },
    { method: 'upload', kind: 'drop_request' },
    { method: 'files.completeUploadExternal', kind: 'http_error', status: 503 },
  ] as const)('may be tried again after a broken $method', async (fault) => {
    workspace.faults.add(fault);
    expect(await messenger.upload(aFile())).toMatchObject({ kind: 'retry', afterMs: 30_000 });
    expect(workspace.messages(CASES)).toEqual([]);
    elapsedMs += 30_000;
    expect((await messenger.upload(aFile())).kind).toBe('uploaded');
  });

  it('leaves neither its words nor the token in the log', async () => {
    workspace.faults.add({ method: 'files.completeUploadExternal', kind: 'slack_error', error: 'invalid_arguments' });
    await messenger.upload(aFile({ alt: 'Palabras de una vecina' }));
    expect(written.lines().at(-1)).toMatchObject({ lane: 'upload', slack: 'invalid_arguments' });
    expect(written.text()).not.toContain('vecina');
    expect(written.text()).not.toContain(workspace.botToken);
  });

  it('is refused by a channel that the bot is not in', async () => {
    const elsewhere = aFile({ channel: workspace.channelId('sin-bot') });
    expect(await messenger.upload(elsewhere)).toMatchObject({ kind: 'failed' });
    expect(workspace.messages('sin-bot')).toEqual([]);
  });
});

describe('a file that is to go', () => {
  async function uploaded() {
    const ids: string[] = [];
    await messenger.upload(aFile({ announce: async (id) => void ids.push(id) }));
    return ids[0] ?? '';
  }

  it('is known before anybody sees it, and is not seen any more once it is deleted; twice is as well', async () => {
    const seen: number[] = [];
    const announce = async () => void seen.push(workspace.messages(CASES).length);
    await messenger.upload(aFile({ announce }));
    expect(seen).toEqual([0]);
    const id = await uploaded();
    expect(await messenger.deleteFile(id)).toEqual({ kind: 'done' });
    expect(workspace.messages(CASES).at(-1)?.files).toMatchObject([{ id, title: '', alt: '', isDeleted: true }]);
    expect(workspace.bytesOf({ id })).toHaveLength(0);
    expect(await messenger.deleteFile(id)).toEqual({ kind: 'done' });
    expect(await messenger.deleteFile('F0NOWHERE')).toEqual({ kind: 'done' });
  });

  it('stays where Slack does not let the bot delete it, and the log says who can', async () => {
    const id = await uploaded();
    workspace.faults.add({ method: 'files.delete', kind: 'slack_error', error: 'cant_delete_file' });
    expect(await messenger.deleteFile(id)).toEqual({ kind: 'failed', why: expect.stringContaining('by hand') });
  });

  it('is tried again where the scope or an answer is missing, or Slack asks to wait', async () => {
    const id = await uploaded();
    workspace.faults.add({ method: 'files.delete', kind: 'slack_error', error: 'missing_scope' });
    expect(await messenger.deleteFile(id)).toMatchObject({
      kind: 'retry',
      afterMs: 30_000,
      why: expect.stringContaining(id),
    });
    workspace.faults.add({ method: 'files.delete', kind: 'rate_limit', retryAfterS: 20 });
    expect(await messenger.deleteFile(id)).toMatchObject({ kind: 'retry', afterMs: 20_000, gate: 'delete' });
  });
});
