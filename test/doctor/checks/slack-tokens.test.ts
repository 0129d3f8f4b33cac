import { expect, it } from 'vitest';
import { freePort } from '../../../sandbox/processes/free-port.ts';
import { slackTokens } from '../../../src/doctor/checks/slack-tokens.ts';
import { aSocketModeServer } from '../../support/doubles/a-socket-mode-server.ts';
import { anInstallation, told } from '../a-visit.ts';

it('says in which workspace the bot is, and that it is not the real Slack', async () => {
  const { findings } = await anInstallation();
  expect((await findings(slackTokens)).map(told)).toEqual([
    'yellow: portavoz is in “Ayuntamiento de Villaclara”, which is not the real Slack.',
    'green: Clicks come over HTTP. Only a click shows whether SLACK_SIGNING_SECRET is right.',
  ]);
});

it('a wrong token is red, and is not shown', async () => {
  const { findings } = await anInstallation();
  const found = await findings(slackTokens, { SLACK_BOT_TOKEN: 'xoxb-of-another' });
  expect(found[0]).toMatchObject({ level: 'red', what: { en: 'SLACK_BOT_TOKEN is not valid.' } });
  expect(JSON.stringify(found)).not.toContain('of-another');
});

it('Slack out of reach is red once, whatever the token of Socket Mode: both may be right', async () => {
  const { findings } = await anInstallation();
  const apiUrl = `http://127.0.0.1:${await freePort()}/api/`;
  const found = await findings(slackTokens, { SLACK_API_URL: apiUrl, SLACK_APP_TOKEN: 'xapp-made-up' });
  expect(found).toMatchObject([{ level: 'red', why: { en: 'Slack does not answer (ECONNREFUSED).' } }]);
});

it('tries the token of Socket Mode without taking a connection', async () => {
  const { findings, workspace } = await anInstallation();
  await using server = await aSocketModeServer(workspace.apiUrl);
  const overSocket = { SLACK_API_URL: server.apiUrl, SLACK_SIGNING_SECRET: '' };
  expect((await findings(slackTokens, { ...overSocket, SLACK_APP_TOKEN: server.appToken })).map(told)[1]).toBe(
    'green: Clicks come over Socket Mode.',
  );
  expect((await findings(slackTokens, { ...overSocket, SLACK_APP_TOKEN: 'xapp-of-another' })).map(told)[1]).toBe(
    'red: SLACK_APP_TOKEN is not valid.',
  );
});
