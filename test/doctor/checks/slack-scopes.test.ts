import { expect, it } from 'vitest';
import { SCOPES } from '../../../src/adapters/workspace/scopes.ts';
import { slackScopes } from '../../../src/doctor/checks/slack-scopes.ts';
import { anInstallation, told } from '../a-visit.ts';

const without = (...missing: string[]) => SCOPES.map(({ scope }) => scope).filter((scope) => !missing.includes(scope));

it('a scope without which the bot does nothing is red, one for less is yellow', async () => {
  const { findings } = await anInstallation({ botScopes: without('chat:write', 'pins:write') });
  expect((await findings(slackScopes)).map(told)).toEqual([
    'red: chat:write is missing.',
    'yellow: pins:write is missing.',
  ]);
});

it('the scopes of a crisis’s own channel count only where it is switched on', async () => {
  const { findings } = await anInstallation({ botScopes: without('channels:manage') });
  expect((await findings(slackScopes)).map(({ level }) => level)).toEqual(['green']);
  expect((await findings(slackScopes, { CRISIS_CHANNELS: 'on' })).map(told)).toEqual([
    'yellow: channels:manage is missing.',
  ]);
});

it('names a scope that nothing needs', async () => {
  const { findings } = await anInstallation({ botScopes: [...without(), 'admin'] });
  expect((await findings(slackScopes)).map(told)).toEqual(['green: All are there; admin is not needed.']);
});

it('is not checked where the token is refused', async () => {
  const { findings } = await anInstallation();
  const [finding] = await findings(slackScopes, { SLACK_BOT_TOKEN: 'xoxb-of-another' });
  expect(finding).toMatchObject({ level: 'unchecked', why: { en: 'Slack refuses (invalid_auth).' } });
});
