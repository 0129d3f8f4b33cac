import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await aWorkspace();
});
afterAll(() => workspace.stop());

async function call(method: string, args: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${workspace.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${workspace.botToken}` },
    body: JSON.stringify(args),
  });
  return (await answer.json()) as Record<string, unknown>;
}

/** Whom the message rang for, and why. */
function rungBy(ts: unknown): string[] {
  const names = new Map(workspace.people().map(({ id, key }) => [id, key]));
  return workspace
    .notifications()
    .filter((one) => one.ts === ts)
    .map(({ user, why, isSilenced }) => `${names.get(user)} ${why}${isSilenced ? ' silenced' : ''}`)
    .sort();
}

const section = (text: string) => [{ type: 'section', text: { type: 'mrkdwn', text } }];

describe('the bell of the workspace', () => {
  it('rings for who is mentioned, by name or by group, and for nobody else in the channel', async () => {
    const channel = workspace.channelId('portavoz-casos');
    const { id } = workspace.person('writer');
    const { ts } = await call('chat.postMessage', {
      channel,
      text: 'Caso 1',
      blocks: section(`<@${id}> y <!subteam^S0APRUEBA0>`),
    });
    expect(rungBy(ts)).toEqual(['approver mention', 'writer mention']);
    const plain = await call('chat.postMessage', { channel, text: 'Nada', blocks: section('Nada') });
    expect(rungBy(plain['ts'])).toEqual([]);
  });

  it('rings for a direct message, and for who follows a thread, but never for an update', async () => {
    const channel = workspace.channelId('portavoz-casos');
    const { id } = workspace.person('director');
    const direct = await call('chat.postMessage', { channel: id, text: 'Para ti' });
    expect(rungBy(direct['ts'])).toEqual(['director direct']);

    const { ts } = await call('chat.postMessage', { channel, text: 'Tarjeta' });
    const quiet = await call('chat.postMessage', { channel, thread_ts: ts, text: 'Nadie la sigue' });
    expect(rungBy(quiet['ts'])).toEqual([]);
    await call('chat.postMessage', { channel, thread_ts: ts, text: 'x', blocks: section(`<@${id}>`) });
    const later = await call('chat.postMessage', { channel, thread_ts: ts, text: 'Sigue' });
    expect(rungBy(later['ts'])).toEqual(['director thread']);
    await call('chat.update', { channel, ts, text: 'Otra', blocks: section(`<@${id}>`) });
    expect(rungBy(ts)).toEqual([]);
  });

  it('is silent for who does not want to be disturbed, and says so to a bot that may ask', async () => {
    const channel = workspace.channelId('portavoz-casos');
    const { id } = workspace.person('lead');
    workspace.setDoNotDisturb('lead', true);
    const { ts } = await call('chat.postMessage', { channel, text: 'x', blocks: section(`<@${id}>`) });
    expect(rungBy(ts)).toEqual(['lead mention silenced']);
    const { users } = await call('dnd.teamInfo', { users: id });
    const { next_dnd_start_ts: from, next_dnd_end_ts: to } =
      (users as Record<string, Record<string, number>>)[id] ?? {};
    expect((from ?? 0) * 1000).toBeLessThanOrEqual(Date.now());
    expect((to ?? 0) * 1000).toBeGreaterThan(Date.now());
    workspace.setDoNotDisturb('lead', false);
  });

  it('refuses to say who is in Do Not Disturb to a bot without the scope', async () => {
    await using without = await withoutScope();
    const answer = await without.ask();
    expect(answer).toMatchObject({ ok: false, error: 'missing_scope', needed: 'dnd:read' });
  });
});

async function withoutScope() {
  const other = await aWorkspace({ botScopes: ['chat:write'] });
  return {
    ask: async () =>
      (
        await fetch(`${other.apiUrl}dnd.teamInfo`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${other.botToken}` },
          body: JSON.stringify({ users: other.person('lead').id }),
        })
      ).json(),
    [Symbol.asyncDispose]: () => other.stop(),
  };
}
