import { WebAPIPlatformError } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';
import type { BoltApp } from './a-bolt-app.ts';
import { aBoltApp, aModal } from './a-bolt-app.ts';

let workspace: Workspace;
let bot: BoltApp;
let triggers: string[];
let closed: string[];
let acted: unknown[];

const network = {
  type: 'input' as const,
  block_id: 'network',
  optional: true,
  label: { type: 'plain_text' as const, text: 'Red' },
  element: {
    type: 'static_select' as const,
    action_id: 'network.choose',
    options: ['mastodon', 'x'].map((value) => ({ text: { type: 'plain_text' as const, text: value }, value })),
  },
};
const more = {
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id: 'form.more', text: { type: 'plain_text' as const, text: 'Más' } }],
};

beforeEach(async () => {
  workspace = await aWorkspace();
  triggers = [];
  closed = [];
  acted = [];
  bot = await aBoltApp(workspace, (app) => {
    app.command('/flag', async ({ ack, body }) => {
      triggers.push(body.trigger_id);
      await ack();
    });
    app.view('post.flag', async ({ ack, view }) => {
      acted.push(view.state.values);
      await ack();
    });
    app.view({ type: 'view_closed', callback_id: 'post.flag' }, async ({ ack, view }) => {
      closed.push(view.id);
      await ack();
    });
    app.action('form.more', async ({ ack, body }) => {
      if (body.type !== 'block_actions') throw new Error('not a click');
      triggers.push(body.trigger_id);
      acted.push(body.view?.state.values['text']?.['text.input']?.value);
      await ack();
    });
  });
});
afterEach(async () => {
  await bot.stop();
  await workspace.stop();
});

async function freshTrigger(): Promise<string> {
  await workspace.as('writer').command('general', '/flag');
  return triggers.at(-1) ?? '';
}

async function pushTrigger(): Promise<string> {
  await workspace.as('writer').clickInView('form.more', { 'text.input': 'a medias' });
  return triggers.at(-1) ?? '';
}

async function slackError(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof WebAPIPlatformError)) throw new Error('the call was not refused by Slack');
  return error.data.error;
}

describe('triggers', () => {
  it('work once, and not when they have lapsed', async () => {
    const view = aModal();
    const trigger_id = await freshTrigger();
    await bot.client.views.open({ trigger_id, view });
    expect(await slackError(bot.client.views.open({ trigger_id, view }))).toBe('exchanged_trigger_id');
    const late = await freshTrigger();
    workspace.expireTriggers();
    expect(await slackError(bot.client.views.open({ trigger_id: late, view }))).toBe('expired_trigger_id');
    expect(await slackError(bot.client.views.open({ trigger_id: 'x', view }))).toBe('invalid_trigger_id');
  });
});

describe('views', () => {
  it('are refused beyond the limits of Block Kit', async () => {
    const title = { type: 'plain_text' as const, text: 'Un título de más de veinticuatro letras' };
    const call = bot.client.views.open({ trigger_id: await freshTrigger(), view: aModal({ title }) });
    expect(await slackError(call)).toBe('invalid_arguments');
    expect(workspace.as('writer').view()).toBeNull();
  });

  it('conflict when they changed since', async () => {
    const { view } = await bot.client.views.open({ trigger_id: await freshTrigger(), view: aModal() });
    const change = { view_id: view?.id ?? '', hash: view?.hash ?? '', view: aModal() };
    await bot.client.views.update(change);
    expect(await slackError(bot.client.views.update(change))).toBe('hash_conflict');
  });

  it('stack three high, counting only what is open', async () => {
    const writer = workspace.as('writer');
    const view = aModal({ blocks: [...aModal().blocks, more] });
    await bot.client.views.open({ trigger_id: await freshTrigger(), view });
    await bot.client.views.push({ trigger_id: await pushTrigger(), view });
    await bot.client.views.push({ trigger_id: await pushTrigger(), view });
    expect(await slackError(bot.client.views.push({ trigger_id: await pushTrigger(), view }))).toBe(
      'push_limit_reached',
    );
    const top = writer.view();
    await writer.close();
    await bot.client.views.push({ trigger_id: await pushTrigger(), view });
    expect(writer.views()).toHaveLength(3);
    expect(await slackError(bot.client.views.update({ view_id: top?.id ?? '', view }))).toBe('not_found');
    expect(acted).toEqual(['a medias', 'a medias', 'a medias', 'a medias']);
  });

  it('tell the bot that they were closed when it asked to hear of it', async () => {
    const writer = workspace.as('writer');
    await bot.client.views.open({ trigger_id: await freshTrigger(), view: aModal() });
    expect(await writer.close()).toBeUndefined();
    const asked = aModal({ notify_on_close: true });
    const { view } = await bot.client.views.open({ trigger_id: await freshTrigger(), view: asked });
    expect((await writer.close())?.status).toBe(200);
    expect(closed).toEqual([view?.id]);
    expect(writer.view()).toBeNull();
  });

  it('carry what was filled in, and what was left as it was drawn', async () => {
    const writer = workspace.as('writer');
    const view = aModal({ blocks: [...aModal().blocks, network] });
    await bot.client.views.open({ trigger_id: await freshTrigger(), view });
    await expect(writer.submit({})).rejects.toThrow('required: text');
    await expect(writer.submit({ 'text.input': 'a', 'network.choose': 'tuenti' })).rejects.toThrow(
      'no option “tuenti”',
    );
    await expect(writer.submit({ nada: 'a' })).rejects.toThrow('no field “nada”');
    await writer.submit({ text: 'hola', 'network.choose': 'mastodon' });
    expect(acted).toEqual([
      {
        text: { 'text.input': { type: 'plain_text_input', value: 'hola' } },
        network: {
          'network.choose': { type: 'static_select', selected_option: { text: expect.anything(), value: 'mastodon' } },
        },
      },
    ]);
  });
});
