import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import type { UserGroups } from '../../../src/adapters/workspace/ask-slack.ts';
import { askUserGroups } from '../../../src/adapters/workspace/ask-slack.ts';
import { createClients } from '../../../src/adapters/workspace/clients.ts';
import type { Lookup } from '../../../src/adapters/workspace/lookup.ts';
import { createLookup } from '../../../src/adapters/workspace/lookup.ts';
import { createRoster } from '../../../src/adapters/workspace/roster.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';

let workspace: Workspace;
let team: { slack: string; roles: Role[] }[];
let nowMs: number;
let groups: Lookup<UserGroups>;

beforeEach(async () => {
  workspace = await aWorkspace();
  nowMs = Date.parse('2026-11-24T09:00:00Z');
  team = [
    { slack: 'S0COMUNICA', roles: ['writer'] },
    { slack: 'S0LEGAL000', roles: ['legal', 'dpo'] },
    { slack: 'S0NOEXISTE', roles: ['area'] },
  ];
});
afterEach(() => workspace.stop());

const idOf = (key: string) => workspace.person(key).id;

function aRoster() {
  const { interactive: client } = createClients({ token: workspace.botToken, apiUrl: workspace.apiUrl });
  groups = createLookup({ now: () => nowMs, ttlMs: 60_000, ask: () => askUserGroups(client) });
  return createRoster({ client, groups, teamId: workspace.teamId, members: () => team, now: () => nowMs });
}

it('the team is everybody whom the handbook names, by themselves or by a group, each once with the roles of all', async () => {
  team.push({ slack: idOf('writer'), roles: ['lead', 'writer'] });
  workspace.changeUserGroup('S0LEGAL000', ['legal', 'writer']);
  const people = new Map((await aRoster().team()).map(({ user, ...person }) => [user, person]));
  expect(people).toEqual(
    new Map([
      [
        idOf('writer'),
        {
          team: workspace.teamId,
          roles: ['writer', 'legal', 'dpo', 'lead'],
          entries: ['S0COMUNICA', 'S0LEGAL000', idOf('writer')],
        },
      ],
      [idOf('legal'), { team: workspace.teamId, roles: ['legal', 'dpo'], entries: ['S0LEGAL000'] }],
    ]),
  );
});

it('who is in a group is asked anew a minute later, or when a group has changed', async () => {
  const roster = aRoster();
  const users = async () => (await roster.team()).map(({ user }) => user);
  expect(await users()).not.toContain(idOf('outsider'));
  workspace.changeUserGroup('S0COMUNICA', ['outsider']);
  expect(await users()).not.toContain(idOf('outsider'));
  nowMs += 60_000;
  expect(await users()).toContain(idOf('outsider'));
  workspace.changeUserGroup('S0COMUNICA', ['writer']);
  groups.forget();
  expect(await users()).not.toContain(idOf('outsider'));
});

it('nothing is said when Slack does not answer about groups; where the handbook names people alone it is not asked', async () => {
  workspace.faults.add({ method: 'usergroups.list', kind: 'slack_error', error: 'internal_error', times: 9 });
  await expect(aRoster().team()).rejects.toThrow();
  team = [{ slack: 'U0SOLA0000', roles: ['writer'] }];
  expect(await aRoster().team()).toMatchObject([{ user: 'U0SOLA0000', roles: ['writer'] }]);
});

it('guests, bots, those who have left and those of another workspace are strangers; of whom Slack does not tell, nothing is said', async () => {
  const roster = aRoster();
  const isStranger = (key: string) => roster.isStranger(idOf(key));
  expect(await Promise.all(['writer', 'guest', 'former', 'robot', 'neighbour'].map(isStranger))).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
  workspace.faults.add({ method: 'users.info', kind: 'slack_error', error: 'internal_error', times: 9 });
  expect(await isStranger('outsider')).toBe(false);
});
