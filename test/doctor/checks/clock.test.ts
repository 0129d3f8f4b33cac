import { expect, it } from 'vitest';
import { clock } from '../../../src/doctor/checks/clock.ts';
import { anInstallation, told } from '../a-visit.ts';

it('measures this machine’s clock by Slack’s: ten minutes ahead is red, two behind are yellow', async () => {
  const { findings } = await anInstallation();
  const off = async (ms: number) => (await findings(clock, {}, () => Date.now() + ms)).map(told);
  expect(await off(600_000)).toEqual(['red: This machine’s clock is 10 min ahead.']);
  expect(await off(-120_000)).toEqual(['yellow: This machine’s clock is 2 min behind.']);
  expect(await off(0)).toEqual([expect.stringMatching(/^green: On time \(\d s from Slack’s\)\.$/)]);
});
