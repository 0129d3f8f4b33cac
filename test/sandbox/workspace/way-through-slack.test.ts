import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';
import type { BoltApp } from './a-bolt-app.ts';
import { aBoltApp, aModal } from './a-bolt-app.ts';

let workspace: Workspace;
let bot: BoltApp | undefined;

beforeEach(async () => {
  workspace = await aWorkspace();
});
afterEach(async () => {
  await bot?.stop();
  await workspace.stop();
});

describe('a bot that takes flags', () => {
  it('goes from the command to the card, and a click redraws the card', async () => {
    bot = await aBoltApp(workspace, registerFlagging);
    const writer = workspace.as('writer');

    const command = await writer.command('general', '/flag', 'No sale agua');
    expect(command).toMatchObject({ status: 200, body: '' });
    const form = await workspace.waitFor(() => writer.view());
    expect(workspace.plainText(form.view)).toContain('Avisar');

    const sent = await writer.submit({ 'text.input': 'No sale agua en mi calle' });
    expect(sent.status).toBe(200);
    expect(writer.view()).toBeNull();
    const card = await workspace.waitFor(() => workspace.messages('portavoz-casos')[0]);
    expect(workspace.plainText(card)).toContain('No sale agua en mi calle');
    expect(card.user).toBe(workspace.botUserId);

    await workspace.as('approver').click(card, 'case.claim');
    const claimed = await workspace.waitFor(() => workspace.messages('portavoz-casos').find((one) => one.editedTs));
    expect(workspace.plainText(claimed)).toContain(`Lo lleva @${workspace.person('approver').id}`);
    expect(claimed.ts).toBe(card.ts);
  });

  it('keeps the form open with the errors that the bot found, and clears them when it is redrawn', async () => {
    bot = await aBoltApp(workspace, (app) => {
      app.command('/flag', async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: aModal() });
      });
      app.view('post.flag', async ({ ack, view }) => {
        const text = view.state.values['text']?.['text.input']?.value ?? '';
        if (text.length < 5) await ack({ response_action: 'errors', errors: { text: 'Es muy corto.' } });
        else await ack({ response_action: 'update', view: aModal({ callback_id: 'post.flagged' }) });
      });
    });
    const writer = workspace.as('writer');
    await writer.command('general', '/flag');
    await workspace.waitFor(() => writer.view());

    const refused = await writer.submit({ 'text.input': 'eh' });
    expect(refused.errors).toEqual({ text: 'Es muy corto.' });
    expect(writer.view()?.errors).toEqual({ text: 'Es muy corto.' });

    await writer.submit({ 'text.input': 'No sale agua' });
    expect(writer.view()?.view.callback_id).toBe('post.flagged');
    expect(writer.view()?.errors).toBeUndefined();
  });

  it('sends a message with its attachments through the shortcut, and tells the bot who', async () => {
    const seen: unknown[] = [];
    bot = await aBoltApp(workspace, (app) => {
      app.shortcut({ type: 'message_action', callback_id: 'post.flag' }, async ({ ack, shortcut }) => {
        await ack();
        seen.push(shortcut.user.id, shortcut.message.text, shortcut.message['attachments'], shortcut.channel.name);
      });
    });
    const attachments = [{ text: 'Se ha ido la luz', title_link: 'https://red.example/1' }];
    const message = await workspace.as('outsider').say('general', 'Mirad esto', { attachments });
    const result = await workspace.as('writer').shortcut('post.flag', message);
    expect(result.status).toBe(200);
    expect(seen).toEqual([workspace.person('writer').id, 'Mirad esto', attachments, 'general']);
  });

  it('shows what the bot answers at once, or later at the response_url, to that person alone', async () => {
    bot = await aBoltApp(workspace, (app) => {
      app.command('/cases', async ({ ack, respond }) => {
        await ack('Buscando…');
        await respond({ text: 'No hay casos', response_type: 'ephemeral' });
      });
    });
    const result = await workspace.as('writer').command('general', '/cases');
    expect(result.text).toBe('Buscando…');
    await workspace.waitFor(() => workspace.as('writer').ephemerals().length === 2);
    expect(
      workspace
        .as('writer')
        .ephemerals()
        .map(({ text }) => text),
    ).toEqual(['Buscando…', 'No hay casos']);
    expect(workspace.as('approver').ephemerals()).toEqual([]);
    expect(workspace.messages('general')).toEqual([]);
  });

  it('takes five answers at a response_url, and none after it lapsed', async () => {
    const urls: string[] = [];
    bot = await aBoltApp(workspace, (app) => {
      app.command('/cases', async ({ ack, body }) => {
        urls.push(body.response_url);
        await ack();
      });
    });
    const answer = async (url: string | undefined): Promise<number> =>
      (await fetch(url ?? '', { method: 'POST', body: JSON.stringify({ text: 'hola' }) })).status;
    await workspace.as('writer').command('general', '/cases');
    await workspace.as('writer').command('general', '/cases');

    const first = [];
    for (let count = 0; count < 6; count += 1) first.push(await answer(urls[0]));
    workspace.expireResponseUrls();

    expect(first).toEqual([200, 200, 200, 200, 200, 404]);
    expect(await answer(urls[1])).toBe(404);
    expect(workspace.as('writer').ephemerals()).toHaveLength(5);
  });

  it('draws an App Home for the person who opens it', async () => {
    bot = await aBoltApp(workspace, (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const text = { type: 'plain_text' as const, text: 'Tus casos' };
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'header', text }] } });
      });
    });
    await workspace.as('lead').openHome();
    const home = await workspace.waitFor(() => workspace.as('lead').home());
    expect(workspace.plainText(home)).toBe('Tus casos');
    expect(workspace.as('writer').home()).toBeNull();
  });

  it('says when the bot lets a gesture wait or fails', async () => {
    bot = await aBoltApp(workspace, (app) => {
      app.command('/cases', () => Promise.reject(new Error('broken')));
    });
    const result = await workspace.as('writer').command('general', '/cases');
    expect(result.status).toBe(500);
    expect(result.problem).toContain('HTTP 500');
  });
});

function registerFlagging(app: App): void {
  const claim = {
    type: 'actions' as const,
    elements: [
      {
        type: 'button' as const,
        action_id: 'case.claim',
        value: 'c1',
        text: { type: 'plain_text' as const, text: 'Mío' },
      },
    ],
  };
  app.command('/flag', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: aModal() });
  });
  app.view('post.flag', async ({ ack, view, client }) => {
    await ack();
    const text = view.state.values['text']?.['text.input']?.value ?? '';
    const section = { type: 'section' as const, text: { type: 'plain_text' as const, text } };
    await client.chat.postMessage({ channel: workspace.channelId('portavoz-casos'), text, blocks: [section, claim] });
  });
  app.action('case.claim', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || body.message === undefined) throw new Error('not from a message');
    const section = {
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: `Lo lleva <@${body.user.id}>` },
    };
    const channel = body.channel?.id ?? '';
    await client.chat.update({ channel, ts: body.message.ts, text: 'Lo lleva alguien', blocks: [section] });
  });
}
