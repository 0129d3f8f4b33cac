import { expect, it } from 'vitest';
import { fieldReports } from '../../../src/doctor/checks/field-reports.ts';
import { anOpen311System } from '../../support/doubles/networks/an-open311-system.ts';
import { anInstallation, told } from '../a-visit.ts';

it('tells whether the works system says which kinds of faults it takes', async () => {
  const { findings } = await anInstallation();
  await using works = await anOpen311System();
  const look = async (changes: Record<string, string> = {}) => (await findings(fieldReports, changes)).map(told);
  expect(await look()).toEqual(['green: There are none: FIELD_REPORTS_URL is empty.']);
  const set = {
    FIELD_REPORTS_URL: works.account.url,
    FIELD_REPORTS_KEY: works.account.key,
    FIELD_REPORTS_PRIVATE: 'on',
  };
  expect(await look(set)).toEqual(['green: The works system takes 2 kinds.']);
  const elsewhere = { ...set, FIELD_REPORTS_URL: `${works.server.url}/v3` };
  expect(await look(elsewhere)).toEqual(['red: The works system does not say which kinds it takes.']);
});
