import { expect, it } from 'vitest';
import { shifts } from '../../../src/doctor/checks/shifts.ts';
import { userGroups } from '../../../src/doctor/checks/user-groups.ts';
import { anInstallation, rewriteHandbook, told, VISITED_AT } from '../a-visit.ts';

const ROTA = `rota:
  shifts:
    - id: week
      weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
      from: '08:00'
      to: '03:00'
      on_holidays: true
      people: [S0APRUEBA0, S0DIRPLAN0]
    - id: night
      weekdays: [monday, tuesday, wednesday, thursday, friday, saturday]
      from: '03:00'
      to: '08:00'
      on_holidays: true
      people: [S0APRUEBA0, S0DIRPLAN0]
    - id: sunday-night
      weekdays: [sunday]
      from: '03:00'
      to: '08:00'
      on_holidays: true
      people: [S0DIRPLAN0]
`;
const SHIPPED_ROTA = /^rota:\n(?: .*\n)+/m;
const at = () => Date.parse(VISITED_AT);

it('names the hours in which nobody on shift can approve what is most urgent', async () => {
  const { findings, handbook } = await anInstallation();
  expect((await findings(shifts, {}, at)).map(told)).toEqual([
    'green: For the next four weeks somebody can always approve S1.',
  ]);
  await rewriteHandbook(handbook, (text) => text.replace(SHIPPED_ROTA, ROTA));
  const [gap, ...others] = await findings(shifts, {}, at);
  expect(others).toEqual([]);
  expect(gap).toMatchObject({
    level: 'yellow',
    what: {
      es: 'Domingo 03:00 a 08:00 (4 veces): nadie puede aprobar un S1.',
      en: 'Sunday 03:00 to 08:00 (4 times): nobody can approve S1.',
    },
    why: { es: expect.stringContaining('aprobación de comunicación') },
  });
});

it('a group of approvers without people is red, and so is that nobody can ever approve', async () => {
  const { findings, workspace } = await anInstallation();
  expect((await findings(userGroups)).map(({ level }) => level)).toEqual(['green']);
  workspace.changeUserGroup('S0APRUEBA0', []);
  expect((await findings(userGroups)).map(told)).toEqual([
    expect.stringMatching(/^red: Nobody is in the group S0APRUEBA0 \(“.+”\)\.$/),
  ]);
  workspace.changeUserGroup('S0JEFATURA', []);
  expect((await findings(shifts)).map(told)).toEqual(['red: Nobody can approve S1.']);
});

it('a group that the workspace does not have is red', async () => {
  const { findings, handbook } = await anInstallation();
  await rewriteHandbook(handbook, (text) => text.replaceAll('S0LEGAL000', 'S0NOWHERE0'));
  expect((await findings(userGroups)).map(told)).toEqual([
    expect.stringMatching(/^red: The group S0NOWHERE0 \(“.+”\) does not exist in Slack, or is disabled\.$/),
  ]);
});

it('shifts that nobody has filled in are red, until the handbook says that there are none', async () => {
  const { findings, handbook } = await anInstallation();
  await rewriteHandbook(handbook, (text) => text.replace(SHIPPED_ROTA, ''));
  expect((await findings(shifts, {}, at)).map(told)).toEqual(['red: The handbook does not say who is on shift.']);
  await rewriteHandbook(handbook, (text) => text.replace(/^topics:/m, 'no_shifts: true\ntopics:'));
  expect((await findings(shifts, {}, at)).map(told)).toEqual([
    'green: Without shifts, as the handbook says (no_shifts): everybody always counts.',
  ]);
});
