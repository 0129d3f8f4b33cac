import { expect, it } from 'vitest';
import { userGroups } from '../../../src/doctor/checks/user-groups.ts';
import { anInstallation, rewriteHandbook, told } from '../a-visit.ts';

it('looks the people of the groups up: guests are named, and red where nobody else is there', async () => {
  const { findings, workspace } = await anInstallation();
  expect((await findings(userGroups)).map(told)).toEqual([
    expect.stringMatching(/^green: All \d+ groups of the handbook exist and have people of the team\.$/),
  ]);
  const guest = workspace.person('guest').id;
  workspace.changeUserGroup('S0APRUEBA0', ['approver', 'guest']);
  const [mixed, ...others] = await findings(userGroups);
  expect(others).toEqual([]);
  expect(mixed).toMatchObject({
    level: 'yellow',
    what: { es: expect.stringContaining(`${guest} (invitado)`), en: expect.stringContaining(`${guest} (guest)`) },
    why: { es: expect.stringContaining('aunque el grupo tenga estas funciones: approver') },
    todo: { es: expect.stringContaining('Sácalos del grupo') },
  });

  workspace.changeUserGroup('S0APRUEBA0', ['guest', 'former']);
  expect((await findings(userGroups)).map(told)).toEqual([
    expect.stringMatching(/^red: In the group S0APRUEBA0 .+ \(guest\), .+ \(deactivated\)\.$/),
  ]);
});

it('says why people were not looked up', async () => {
  const { findings, workspace } = await anInstallation();
  workspace.faults.add({ method: 'users.info', kind: 'slack_error', error: 'missing_scope', times: 1_000 });
  const [finding] = await findings(userGroups);
  expect(finding).toMatchObject({
    level: 'unchecked',
    what: { en: 'The people were not checked.' },
    why: { en: 'Slack refuses (missing_scope).' },
  });
});

it('a group without people is red, and so is one that the workspace does not have', async () => {
  const { findings, workspace, handbook } = await anInstallation();
  workspace.changeUserGroup('S0APRUEBA0', []);
  await rewriteHandbook(handbook, (text) => text.replaceAll('S0LEGAL000', 'S0NOWHERE0'));
  expect((await findings(userGroups)).map(told).toSorted()).toEqual([
    expect.stringMatching(/^red: Nobody is in the group S0APRUEBA0 \(“.+”\)\.$/),
    expect.stringMatching(/^red: The group S0NOWHERE0 \(“.+”\) does not exist in Slack, or is disabled\.$/),
  ]);
});
