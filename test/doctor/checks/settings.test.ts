import { expect, it } from 'vitest';
import { settings } from '../../../src/doctor/checks/settings.ts';
import { openParts } from '../../../src/doctor/parts.ts';
import { anInstallation, told } from '../a-visit.ts';

it('names what is missing, wrong, misspelt and unknown', async () => {
  const { findings, settings: good } = await anInstallation();
  expect((await findings(settings)).map(told)).toEqual(['green: All are understood.']);
  const file = { OPENAI_MODLE: 'a-model', FAVOURITE_COLOUR: 'blue', HTTPS_PROXY: 'http://proxy:3128', PORT: 'x' };
  const environment = { ...good, ...file, SLACK_CASES_CHANNEL: '' };
  expect((await settings.run(openParts({ environment, file }))).map(told)).toEqual([
    'red: SLACK_CASES_CHANNEL is missing.',
    'red: PORT must be a number.',
    'yellow: OPENAI_MODLE does not exist.',
    'yellow: .env names FAVOURITE_COLOUR, which is no setting.',
  ]);
});

it('names the calendar on a network that the handbook does not have', async () => {
  const { settings: good } = await anInstallation();
  const calendar = (network: string) => ({ PLAN_CALENDARS: `fairs | https://calendar.example/f.ics | ${network}` });
  const look = async (network: string) =>
    (await settings.run(openParts({ environment: { ...good, PLAN: 'on', ...calendar(network) }, file: null }))).map(
      told,
    );
  expect(await look('instagran')).toEqual([
    'yellow: PLAN_CALENDARS: the handbook has no network "instagran", of the calendar fairs.',
  ]);
  expect(await look('x')).toEqual(['green: All are understood.']);
});

it('names the secrets of a file that every user of the machine may read', async () => {
  const { settings: good } = await anInstallation();
  const look = async (file: Record<string, string>, isFileOpen: boolean) =>
    (await settings.run(openParts({ environment: good, file, isFileOpen }))).map(told);
  const file = { SLACK_BOT_TOKEN: 'xoxb-made-up', DATABASE_URL: 'sqlite:./data/portavoz.db', PORT: '3000' };
  expect(await look(file, false)).toEqual(['green: All are understood.']);
  expect(await look(file, true)).toEqual([
    'yellow: Every user of this machine may read .env, which holds SLACK_BOT_TOKEN.',
  ]);
  expect(await look({ ...file, SLACK_BOT_TOKEN: '' }, true)).toEqual(['green: All are understood.']);
});
