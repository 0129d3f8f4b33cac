import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { createClients } from '../../../src/adapters/workspace/clients.ts';
import { createPacer } from '../../../src/adapters/workspace/pacer.ts';
import { createTeamMessenger } from '../../../src/adapters/workspace/team-messenger.ts';
import type { Card, TeamMessenger } from '../../../src/domain/cases/ports/team-messenger.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';
import { writtenLog } from './written-log.ts';

let workspace: Workspace;
let messenger: TeamMessenger;
let channel: string;
let elapsedMs: number;
const written = writtenLog();
const heard: [channel: string, end: string][] = [];

beforeEach(async () => {
  workspace = await aWorkspace();
  channel = workspace.channelId('portavoz-casos');
  elapsedMs = 0;
  const { posting } = createClients({ token: workspace.botToken, apiUrl: workspace.apiUrl });
  messenger = createTeamMessenger({
    client: posting,
    pacer: createPacer(() => elapsedMs),
    log: written.log,
    heard: (...told) => heard.push(told),
  });
  heard.length = 0;
});
afterEach(() => workspace.stop());

describe('a message to the team', () => {
  it('lands in the channel and in its thread, unfurls nothing, and carries only the id of its errand', async () => {
    const posted = await messenger.post({ channel, card: aCard('No sale agua'), outboxId: 7 });
    const [card] = workspace.messages('portavoz-casos');
    if (card === undefined) throw new Error('nothing landed');
    expect(posted).toEqual({ kind: 'posted', message: { channel, ts: card.ts } });
    expect(workspace.raw(card)).toMatchObject({
      text: 'No sale agua',
      metadata: { event_type: 'portavoz_outbox', event_payload: { outbox_id: 7 } },
      unfurl_links: false,
      unfurl_media: false,
    });
    await messenger.post({ channel, threadTs: card.ts, card: aCard('Lucía lo lleva'), outboxId: 8 });
    expect(workspace.thread(card).map(({ text }) => text)).toEqual(['Lucía lo lleva']);
  });

  it('stands in the channel too, where it is asked to be seen by all', async () => {
    const { channel: place, ts } = await aPlace();
    const below = { channel: place, threadTs: ts, card: aCard('Nadie se encarga'), outboxId: 9 };
    await messenger.post({ ...below, broadcast: true });
    const [root] = workspace.messages('portavoz-casos');
    if (root === undefined) throw new Error('nothing landed');
    const [line] = workspace.thread(root);
    expect(line).toMatchObject({ text: 'Nadie se encarga', isBroadcast: true });
  });

  it('is redrawn where it stands, and is gone once somebody deleted it', async () => {
    const message = await aPlace();
    expect(await messenger.update(message, aCard('Ya sale agua'))).toEqual({ kind: 'done' });
    expect(workspace.messages('portavoz-casos').map(({ text }) => text)).toEqual(['Ya sale agua']);
    const deleted = { ...message, ts: '1700000000.000001' };
    expect(await messenger.update(deleted, aCard('Nada'))).toEqual({ kind: 'gone', shut: null });
  });

  it.each(['is_archived', 'is_inactive', 'not_in_channel', 'channel_not_found'])(
    'is gone with its channel after %s, which takes no new one either',
    async (error) => {
      const message = await aPlace();
      workspace.faults.add({ method: 'chat.update', kind: 'slack_error', error });
      const shut = { kind: 'retry', afterMs: 30_000, why: expect.any(String) };
      expect(await messenger.update(message, aCard('Ya sale agua'))).toEqual({ kind: 'gone', shut });
    },
  );
});

describe('the pace', () => {
  it('lets what can wait use half of what Slack takes at once, so that the others find room', async () => {
    const message = await aPlace();
    const kinds = [];
    for (let count = 0; count < 6; count += 1)
      kinds.push(await messenger.update(message, aCard('Borrado'), 'can_wait'));
    expect(kinds.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done', 'done', 'retry']);
    expect(kinds.at(-1)).toMatchObject({ afterMs: 1_500 });
    for (let count = 0; count < 5; count += 1) {
      expect(await messenger.update(message, aCard('Urgente'))).toEqual({ kind: 'done' });
    }
    expect((await messenger.update(message, aCard('Urgente'))).kind).toBe('retry');
  });

  it('lets five messages go at once, then says when the next one may, a channel apart', async () => {
    const kinds = [];
    for (let count = 0; count < 6; count += 1) kinds.push(await postOne());
    expect(kinds.map(({ kind }) => kind)).toEqual(['posted', 'posted', 'posted', 'posted', 'posted', 'retry']);
    expect(kinds.at(-1)).toMatchObject({ afterMs: 1_100 });
    expect(workspace.callsOf('chat.postMessage')).toBe(5);

    const digest = workspace.channelId('portavoz-resumen');
    expect(await messenger.post({ channel: digest, card: aCard('Hoy'), outboxId: null })).toMatchObject({
      kind: 'posted',
    });
    elapsedMs += 1_100;
    expect((await postOne()).kind).toBe('posted');
    expect((await postOne()).kind).toBe('retry');
  });

  it('makes no more than 50 changes in a minute', async () => {
    const message = await aPlace();
    let done = 0;
    for (const end = elapsedMs + 59_999; elapsedMs <= end; elapsedMs += 500) {
      if ((await messenger.update(message, aCard('Otra vez'))).kind === 'done') done += 1;
    }
    expect(done).toBeGreaterThan(45);
    expect(done).toBeLessThanOrEqual(50);
  });

  it('makes no more than 60 messages a minute in a channel', async () => {
    let posted = 0;
    for (const end = elapsedMs + 59_999; elapsedMs <= end; elapsedMs += 500)
      if ((await postOne()).kind === 'posted') posted += 1;
    expect(posted).toBeGreaterThan(55);
    expect(posted).toBeLessThanOrEqual(60);
  });

  it('lets no other channel and no change wait for the channel in which Slack asks to wait', async () => {
    const message = await aPlace();
    workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 30 });
    const held = await postOne();
    expect(held).toMatchObject({ kind: 'retry', afterMs: 30_000, gate: `post ${channel}` });
    const digest = workspace.channelId('portavoz-resumen');
    const elsewhere = await messenger.post({ channel: digest, card: aCard('Hoy'), outboxId: null });
    expect(elsewhere.kind).toBe('posted');
    expect(await messenger.update(message, aCard('Ya sale agua'))).toEqual({ kind: 'done' });
    expect((await postOne()).kind).toBe('retry');
  });

  it('waits two minutes at most, where it is told to wait a day', async () => {
    workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 86_400 });
    expect(await postOne()).toMatchObject({ kind: 'retry', afterMs: 120_000 });
    elapsedMs += 120_000;
    expect(await postOne()).toMatchObject({ kind: 'posted' });
  });

  it('waits as long as Slack asks, and asks nothing meanwhile', async () => {
    workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 7 });
    expect(await postOne()).toMatchObject({ kind: 'retry', afterMs: 7_000 });
    elapsedMs += 6_999;
    expect(await postOne()).toMatchObject({ kind: 'retry', afterMs: 1 });
    expect(workspace.callsOf('chat.postMessage')).toBe(1);
    elapsedMs += 1;
    expect(await postOne()).toMatchObject({ kind: 'posted' });
  });
});

describe('what does not arrive', () => {
  it.each([
    ['not_in_channel', 'invite it there'],
    ['channel_not_found', 'invite it, or correct'],
    ['is_archived', 'restore it'],
    ['invalid_auth', 'copy the bot token again'],
    ['account_inactive', 'copy the bot token again'],
    ['internal_error', '(internal_error)'],
  ])('is tried again in 30 s after %s, with a sentence for operators', async (error, sentence) => {
    workspace.faults.add({ method: 'chat.postMessage', kind: 'slack_error', error });
    expect(await postOne()).toEqual({
      kind: 'retry',
      afterMs: 30_000,
      why: expect.stringContaining(sentence),
    });
  });

  it('is given up when the message itself is what Slack refuses', async () => {
    const tooLong = { text: 'Larga', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) };
    expect(await messenger.post({ channel, card: tooLong, outboxId: 1 })).toMatchObject({ kind: 'failed' });
    expect(workspace.messages('portavoz-casos')).toEqual([]);
  });

  it('is sent again after a broken answer: at least once to the team', async () => {
    workspace.faults.add({ method: 'chat.postMessage', kind: 'drop_answer' });
    expect(await postOne()).toMatchObject({ kind: 'retry', afterMs: 30_000 });
    elapsedMs += 30_000;
    expect((await postOne()).kind).toBe('posted');
    expect(workspace.messages('portavoz-casos')).toHaveLength(2);
  });

  it('is one attempt a call, also when the server is down', async () => {
    workspace.faults.add({ method: 'chat.update', kind: 'http_error', status: 503, times: 5 });
    const outcome = await messenger.update(await aPlace(), aCard('Nada'));
    expect(outcome).toMatchObject({ kind: 'retry', why: expect.stringContaining('HTTP 503') });
    expect(workspace.callsOf('chat.update')).toBe(1);
  });

  it('leaves neither its words nor the token in the log', async () => {
    workspace.faults.add({ method: 'chat.postMessage', kind: 'slack_error', error: 'invalid_blocks' });
    await messenger.post({ channel, card: aCard('Palabras de una vecina'), outboxId: 9 });
    expect(written.lines().at(-1)).toMatchObject({ channel, slack: 'invalid_blocks' });
    expect(written.text()).not.toContain('vecina');
    expect(written.text()).not.toContain(workspace.botToken);
  });
});

function aCard(text: string): Card {
  return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
}

function postOne() {
  return messenger.post({ channel, card: aCard('No sale agua'), outboxId: 1 });
}

async function aPlace() {
  const posted = await postOne();
  if (posted.kind !== 'posted') throw new Error('nothing landed');
  return posted.message;
}

describe('of each attempt', () => {
  it.each([
    ['is_archived', 'archived'],
    ['channel_not_found', 'not_in_channel'],
    ['not_in_channel', 'not_in_channel'],
    ['account_inactive', 'refused'],
    ['team_access_not_granted', 'refused'],
    ['msg_blocks_too_long', 'reached'],
  ])('is told what “%s” says of the channel: %s', async (error, end) => {
    workspace.faults.add({ method: 'chat.postMessage', kind: 'slack_error', error });
    await messenger.post({ channel, card: aCard('No sale agua'), outboxId: 1 });
    expect(heard).toEqual([[channel, end]]);
  });

  it('is told when the channel was reached or silent, and nothing when Slack asks to wait', async () => {
    const message = await aPlace();
    workspace.faults.add({ method: 'chat.update', kind: 'drop_request' });
    await messenger.update(message, aCard('Ya sale agua'));
    workspace.faults.add({ method: 'chat.update', kind: 'slack_error', error: 'is_archived' });
    expect((await messenger.update(message, aCard('Ya sale agua'))).kind).toBe('gone');
    await messenger.update(message, aCard('Ya sale agua'));
    workspace.faults.add({ method: 'chat.update', kind: 'rate_limit', retryAfterS: 1 });
    await messenger.update(message, aCard('Ya sale agua'));
    expect(heard.map(([, end]) => end)).toEqual(['reached', 'silent', 'archived', 'reached']);
  });
});
