import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { askUserGroups } from '../../../src/adapters/workspace/ask-slack.ts';
import { createClients } from '../../../src/adapters/workspace/clients.ts';
import { createLookup } from '../../../src/adapters/workspace/lookup.ts';
import type { PeopleDeps, WorkspacePeople } from '../../../src/adapters/workspace/people.ts';
import { createWorkspacePeople } from '../../../src/adapters/workspace/people.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { aWorkspace, workspaceOptions } from '../../support/doubles/a-workspace.ts';
import { writtenLog } from './written-log.ts';

let workspace: Workspace;
let team: { slack: string; roles: Role[] }[];
let nowMs: number;
const written = writtenLog();

beforeEach(async () => {
  workspace = await aWorkspace();
  nowMs = Date.parse('2026-11-24T09:00:00Z');
  team = [
    { slack: 'S0COMUNICA', roles: ['writer'] },
    { slack: 'S0APRUEBA0', roles: ['approver'] },
    { slack: 'S0LEGAL000', roles: ['legal', 'dpo'] },
  ];
});
afterEach(() => workspace.stop());

describe('whose roles they are', () => {
  it('come from every group and line that names the person, each once', async () => {
    const lucia = workspace.person('writer').id;
    team.push({ slack: lucia, roles: ['lead', 'writer'] });
    workspace.changeUserGroup('S0LEGAL000', ['legal', 'writer']);
    const membership = await somePeople().standingOf(actorOf('writer'), null);
    expect(membership).toEqual({ kind: 'member', roles: ['writer', 'legal', 'dpo', 'lead'] });
  });

  it('are none for a member of the workspace whom the handbook does not name', async () => {
    expect(await somePeople().standingOf(actorOf('outsider'), null)).toEqual({ kind: 'stranger', why: 'no_role' });
  });

  it.each([
    ['guest', 'guest'],
    ['former', 'deleted'],
    ['robot', 'bot'],
    ['neighbour', 'other_team'],
  ])('are none for %s, whatever the handbook says', async (key, why) => {
    team.push({ slack: workspace.person(key).id, roles: ['approver'] });
    expect(await somePeople().standingOf(actorOf(key), null)).toEqual({ kind: 'stranger', why });
  });

  it('are those of a person at home in another workspace of our organisation, who is a member of ours', async () => {
    workspace.changePerson('writer', { homeTeamId: 'T0CONSEJER' });
    expect(await somePeople().standingOf(actorOf('writer'), null)).toEqual({ kind: 'member', roles: ['writer'] });
  });

  it('are none while Slack does not tell whether a person is a guest, and the log says what is missing', async () => {
    for (const key of ['writer', 'approver']) workspace.changePerson(key, { untold: ['is_restricted'] });
    const people = somePeople();
    const before = written.lines().length;
    for (const key of ['writer', 'approver']) {
      expect(await people.standingOf(actorOf(key), null)).toEqual({ kind: 'stranger', why: 'lookup_failed' });
    }
    expect(written.lines().slice(before)).toMatchObject([{ fields: ['is_restricted'] }]);
  });

  it('are none for the clock, or for a payload that comes from another workspace', async () => {
    const people = somePeople();
    expect(await people.standingOf({ kind: 'clock' }, null)).toEqual({ kind: 'stranger', why: 'lookup_failed' });
    const elsewhere = { kind: 'slack', team: 'T0OTRO', user: workspace.person('writer').id } as const;
    expect(await people.standingOf(elsewhere, null)).toEqual({ kind: 'stranger', why: 'other_team' });
  });

  it('are none from a group that Slack does not know, which is logged once', async () => {
    team.push({ slack: 'S0NOEXISTE', roles: ['approver'] });
    const people = somePeople();
    const before = written.lines().length;
    for (const key of ['writer', 'approver', 'outsider']) await people.standingOf(actorOf(key), null);
    expect(await people.standingOf(actorOf('writer'), null)).toEqual({ kind: 'member', roles: ['writer'] });
    expect(written.lines().slice(before)).toMatchObject([{ group: 'S0NOEXISTE' }]);
  });

  it('need no user groups where the handbook names people alone', async () => {
    team = [{ slack: workspace.person('writer').id, roles: ['writer'] }];
    workspace.faults.add({ method: 'usergroups.*', kind: 'slack_error', error: 'plan_upgrade_required', times: 9 });
    expect(await somePeople().standingOf(actorOf('writer'), null)).toEqual({ kind: 'member', roles: ['writer'] });
  });
});

describe('where it is asked', () => {
  it('refuses a channel shared with another organisation', async () => {
    const shared = workspace.channelId('mancomunidad');
    expect(await somePeople().standingOf(actorOf('writer'), shared)).toEqual({
      kind: 'stranger',
      why: 'shared_channel',
    });
  });

  it.each([null, 'general'])(
    'refuses everybody in %s while the channel of the cards itself is shared',
    async (name) => {
      const people = somePeople({ casesChannel: workspace.channelId('mancomunidad') });
      const channel = name === null ? null : workspace.channelId(name);
      expect(await people.standingOf(actorOf('approver'), channel)).toEqual({
        kind: 'stranger',
        why: 'shared_channel',
      });
    },
  );

  it.each(['portavoz-casos', 'sin-bot', 'reservado'])('takes the person as such in #%s', async (name) => {
    const membership = await somePeople().standingOf(actorOf('writer'), workspace.channelId(name));
    expect(membership).toEqual({ kind: 'member', roles: ['writer'] });
  });

  it('takes the person as such in a direct message', async () => {
    expect(await somePeople().standingOf(actorOf('writer'), 'D0CONELLA0')).toMatchObject({ kind: 'member' });
  });

  it('takes the person as such in a channel of several workspaces of one organisation, and in a message of a few', async () => {
    await workspace.stop();
    const members = ['writer', 'approver'];
    workspace = await aWorkspace({
      channels: [
        ...workspaceOptions().channels,
        { name: 'entre-consejerias', topic: 'De la misma casa', isOrgShared: true, members },
        { name: 'mpdm-lucia-andres', topic: '', isPrivate: true, hasBot: false, isGroupMessage: true, members },
      ],
    });
    for (const name of ['entre-consejerias', 'mpdm-lucia-andres']) {
      const membership = await somePeople().standingOf(actorOf('writer'), workspace.channelId(name));
      expect([name, membership]).toEqual([name, { kind: 'member', roles: ['writer'] }]);
    }
  });

  it('refuses everybody where the app may look at no channel at all', async () => {
    const error = 'missing_scope';
    workspace.faults.add({ method: 'conversations.info', kind: 'slack_error', error, times: 2 });
    const membership = await somePeople().standingOf(actorOf('writer'), workspace.channelId('general'));
    expect(membership).toEqual({ kind: 'stranger', why: 'lookup_failed' });
  });

  it('refuses everybody while Slack does not say what kind of channel it is', async () => {
    workspace.faults.add({ method: 'conversations.info', kind: 'slack_error', error: 'internal_error' });
    const membership = await somePeople().standingOf(actorOf('writer'), workspace.channelId('portavoz-casos'));
    expect(membership).toEqual({ kind: 'stranger', why: 'lookup_failed' });
  });
});

describe('what was learnt', () => {
  it('holds for a minute, then is asked anew', async () => {
    const people = somePeople();
    await people.standingOf(actorOf('writer'), null);
    workspace.changePerson('writer', { isDeleted: true });
    nowMs += 59_999;
    expect(await people.standingOf(actorOf('writer'), null)).toMatchObject({ kind: 'member' });
    nowMs += 1;
    expect(await people.standingOf(actorOf('writer'), null)).toEqual({ kind: 'stranger', why: 'deleted' });
  });

  it('holds for seconds only, where a text is about to go out', async () => {
    const people = somePeople();
    await people.standingOf(actorOf('writer'), null);
    workspace.changePerson('writer', { isDeleted: true });
    nowMs += 6_000;
    expect(await people.standingOf(actorOf('writer'), null, 'anew')).toEqual({ kind: 'stranger', why: 'deleted' });
  });

  it('is asked anew at once of the one person who has changed', async () => {
    const people = somePeople();
    for (const key of ['writer', 'approver']) await people.standingOf(actorOf(key), null);
    for (const key of ['writer', 'approver']) workspace.changePerson(key, { isDeleted: true });
    people.forgetPerson(workspace.person('writer').id);
    expect(await people.standingOf(actorOf('writer'), null)).toEqual({ kind: 'stranger', why: 'deleted' });
    expect(await people.standingOf(actorOf('approver'), null)).toMatchObject({ kind: 'member' });
    expect([workspace.callsOf('usergroups.list'), workspace.callsOf('conversations.info')]).toEqual([1, 1]);
  });

  it('never stands in for an answer that does not come', async () => {
    const people = somePeople();
    await people.standingOf(actorOf('writer'), null);
    nowMs += 60_000;
    workspace.faults.add({ method: 'usergroups.list', kind: 'slack_error', error: 'internal_error', times: 3 });
    expect(await people.standingOf(actorOf('writer'), null)).toEqual({ kind: 'stranger', why: 'lookup_failed' });
    workspace.faults.clear();
    expect(await people.standingOf(actorOf('writer'), null)).toMatchObject({ kind: 'member' });
  });

  it('holds on while Slack asks to wait, and is asked anew after that', async () => {
    const people = somePeople();
    await people.standingOf(actorOf('writer'), null);
    workspace.changeUserGroup('S0COMUNICA', []);
    nowMs += 60_000;
    workspace.faults.add({ method: 'usergroups.list', kind: 'rate_limit', retryAfterS: 30 });
    expect(await people.standingOf(actorOf('writer'), null)).toMatchObject({ kind: 'member' });
    nowMs += 29_000;
    expect(await people.standingOf(actorOf('writer'), null, 'anew')).toMatchObject({ kind: 'member' });
    expect(workspace.callsOf('usergroups.list')).toBe(2);
    nowMs += 1_000;
    expect(await people.standingOf(actorOf('writer'), null)).toEqual({ kind: 'stranger', why: 'no_role' });
  });

  it('does not hold on for ever, nor for a person of whom nothing was known or who has changed', async () => {
    const people = somePeople();
    await people.standingOf(actorOf('writer'), null);
    workspace.faults.add({ method: '*', kind: 'rate_limit', retryAfterS: 30, times: 99 });
    people.forgetPerson(workspace.person('writer').id);
    for (const key of ['writer', 'approver']) {
      expect(await people.standingOf(actorOf(key), null)).toEqual({ kind: 'stranger', why: 'lookup_failed' });
    }
    workspace.faults.clear();
    nowMs += 30_000;
    expect(await people.standingOf(actorOf('writer'), null)).toMatchObject({ kind: 'member' });
    workspace.faults.add({ method: '*', kind: 'rate_limit', retryAfterS: 30, times: 99 });
    nowMs += 200_000;
    expect(await people.standingOf(actorOf('writer'), null)).toEqual({ kind: 'stranger', why: 'lookup_failed' });
  });

  it('is asked once for all who ask at the same time', async () => {
    const people = somePeople();
    await Promise.all(['writer', 'approver', 'legal'].map((key) => people.standingOf(actorOf(key), null)));
    expect(workspace.callsOf('usergroups.list')).toBe(1);
  });

  it('comes too late when Slack is slow: the gesture is refused, and the next one knows', async () => {
    workspace.faults.add({ method: 'usergroups.list', kind: 'delay', delayMs: 150 });
    const people = somePeople({ timeoutMs: 50 });
    expect(await people.standingOf(actorOf('writer'), null)).toEqual({ kind: 'stranger', why: 'lookup_failed' });
    await expect.poll(() => people.standingOf(actorOf('writer'), null)).toMatchObject({ kind: 'member' });
    expect(workspace.callsOf('usergroups.list')).toBe(1);
  });
});

describe('the directory', () => {
  it('tells names and languages', async () => {
    const people = somePeople();
    const [writer, outsider] = [workspace.person('writer').id, workspace.person('outsider').id];
    expect(await people.nameOf(writer)).toBe('Lucía Ferrer');
    expect([await people.localeOf(writer), await people.localeOf(outsider)]).toEqual(['es-ES', 'en-GB']);
  });

  it('rejects for somebody whom Slack does not know', async () => {
    await expect(somePeople().nameOf('U0NADIE000')).rejects.toThrow('user_not_found');
  });
});

function actorOf(key: string): Actor {
  return { kind: 'slack', team: workspace.teamId, user: workspace.person(key).id };
}

function somePeople({
  casesChannel = workspace.channelId('portavoz-casos'),
  ...changes
}: Partial<PeopleDeps> & { casesChannel?: string } = {}): WorkspacePeople {
  const { interactive: client } = createClients({ token: workspace.botToken, apiUrl: workspace.apiUrl });
  const now = () => nowMs;
  const groups = createLookup({ now, ttlMs: 60_000, ask: () => askUserGroups(client) });
  const ours = { client, teamId: workspace.teamId, casesChannel };
  const given = { workspace: ours, groups, team: () => ({ members: team }), now, log: written.log };
  return createWorkspacePeople({ ...given, ...changes });
}
