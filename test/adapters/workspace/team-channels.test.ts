import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { createClients } from '../../../src/adapters/workspace/clients.ts';
import { createTeamChannels } from '../../../src/adapters/workspace/team-channels.ts';
import type { TeamChannels } from '../../../src/domain/crises/model/team-channels.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';
import { writtenLog } from './written-log.ts';

let workspace: Workspace;
let channels: TeamChannels;
let written: ReturnType<typeof writtenLog>;

beforeEach(async () => {
  workspace = await aWorkspace();
  written = writtenLog();
  const { posting } = createClients({ token: workspace.botToken, apiUrl: workspace.apiUrl });
  channels = createTeamChannels({ client: posting, log: written.log });
});
afterEach(() => workspace.stop());

describe('a pin', () => {
  it('that Slack refuses is logged and harmless; one that is there already is none', async () => {
    const message = await workspace.as('writer').say('portavoz-casos', 'El tablero');
    const place = { channel: message.channel, ts: message.ts };
    await channels.pin(place);
    await channels.pin(place);
    expect(workspace.latest(message)?.pinnedBy).toBe(workspace.botUserId);
    expect(written.lines()).toEqual([]);
    workspace.faults.add({ method: 'pins.*', kind: 'slack_error', error: 'not_pinnable' });
    await channels.pin(place);
    expect(written.text()).toContain('not_pinnable');
    await channels.unpin(place);
    await channels.unpin(place);
    expect(workspace.latest(message)?.pinnedBy).toBeUndefined();
  });
});

describe('a channel', () => {
  it('gets the next free name', async () => {
    const opened = [await channels.open('crisis-flood'), await channels.open('crisis-flood')];
    expect(opened).toEqual([
      { kind: 'opened', channel: workspace.channelId('crisis-flood') },
      { kind: 'opened', channel: workspace.channelId('crisis-flood-2') },
    ]);
  });

  it('is refused in Slack’s own word, or tried again when Slack asks to wait or does not answer', async () => {
    workspace.faults.add({ method: 'conversations.create', kind: 'slack_error', error: 'restricted_action' });
    expect(await channels.open('crisis-flood')).toEqual({ kind: 'refused', error: 'restricted_action' });
    workspace.faults.add({ method: 'conversations.create', kind: 'rate_limit', retryAfterS: 7 });
    expect(await channels.open('crisis-flood')).toMatchObject({ kind: 'retry', afterMs: 7_000 });
    workspace.faults.add({ method: 'conversations.create', kind: 'drop_request' });
    expect(await channels.open('crisis-flood')).toMatchObject({ kind: 'retry', afterMs: 30_000 });
  });

  it('takes all whom it can take', async () => {
    const people = ['lead', 'director'].map((key) => workspace.person(key).id);
    const opened = await channels.open('crisis-flood');
    const channel = opened.kind === 'opened' ? opened.channel : '';
    expect(await channels.invite(channel, [])).toBe(true);
    expect(await channels.invite(channel, [...people, 'U0NADIE000'])).toBe(true);
    expect(await channels.invite(channel, people)).toBe(true);
    expect(await channels.invite(channel, ['U0NADIE000'])).toBe(false);
  });
});
