import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';
import type { BoltApp } from './a-bolt-app.ts';
import { aBoltApp } from './a-bolt-app.ts';

let workspace: Workspace;
let bot: BoltApp;
let heard: string[];

beforeEach(async () => {
  workspace = await aWorkspace();
  heard = [];
  bot = await aBoltApp(workspace, (app) => {
    app.command('/cases', async ({ ack, body }) => {
      heard.push(body.trigger_id);
      await ack();
    });
    app.action('case.approve', async ({ ack, payload }) => {
      heard.push(payload.type === 'button' ? (payload.value ?? '') : '');
      await ack();
    });
  });
});
afterEach(async () => {
  await bot.stop();
  await workspace.stop();
});

describe('what reaches the bot', () => {
  it('is refused with a wrong signature or an old time', async () => {
    const forged = await workspace.as('writer', { signature: 'v0=00' }).command('general', '/cases');
    const anHourAgo = Math.floor(Date.now() / 1000) - 3600;
    const old = await workspace.as('writer', { timestampS: anHourAgo }).command('general', '/cases');
    expect([forged.status, old.status]).toEqual([401, 401]);
    expect(heard).toEqual([]);
  });

  it('is taken by Bolt with a time a year ahead, well signed: a bot must check that itself', async () => {
    const nextYear = Math.floor(Date.now() / 1000) + 365 * 24 * 3600;
    const ahead = await workspace.as('writer', { timestampS: nextYear }).command('general', '/cases');
    expect(ahead.status).toBe(200);
  });

  it('comes again byte for byte when it is redelivered', async () => {
    const first = await workspace.as('writer').command('general', '/cases');
    const again = await workspace.redeliver(first.request);
    expect(again.status).toBe(200);
    expect(again.request).toEqual(first.request);
    expect(heard).toHaveLength(2);
    expect(new Set(heard).size).toBe(1);
  });

  it('can be the click on a card that has changed since', async () => {
    const button = (value: string) => ({
      type: 'actions' as const,
      elements: [
        {
          type: 'button' as const,
          action_id: 'case.approve',
          value,
          text: { type: 'plain_text' as const, text: 'Aprobar' },
        },
      ],
    });
    const channel = workspace.channelId('portavoz-casos');
    const sent = await bot.client.chat.postMessage({ channel, text: 'v1', blocks: [button('digest-1')] });
    const [outdated] = workspace.messages('portavoz-casos');
    if (outdated === undefined) throw new Error('nothing landed');
    await bot.client.chat.update({ channel, ts: sent.ts ?? '', text: 'v2', blocks: [button('digest-2')] });
    await workspace.as('approver').click(outdated, 'case.approve');
    await workspace.as('approver').click(workspace.latest(outdated) ?? outdated, 'case.approve');
    expect(heard).toEqual(['digest-1', 'digest-2']);
  });

  it('never leaves this machine', () => {
    expect(() => workspace.connectBot('https://bot.example/slack/events')).toThrow('on this machine');
  });

  it('says so when no bot answers', async () => {
    await bot.stop();
    const result = await workspace.as('writer').command('general', '/cases');
    expect(result).toMatchObject({ status: 0, problem: 'The bot did not answer.' });
  });
});
