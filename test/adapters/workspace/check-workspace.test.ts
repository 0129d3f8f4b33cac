import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { checkWorkspace } from '../../../src/adapters/workspace/check-workspace.ts';
import { createClients } from '../../../src/adapters/workspace/clients.ts';
import { WorkspaceError } from '../../../src/adapters/workspace/workspace-error.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await aWorkspace();
});
afterEach(() => workspace.stop());

it('tells who the bot is when everything is in place', async () => {
  expect(await check({})).toMatchObject({ teamId: workspace.teamId, botUserId: workspace.botUserId });
});

it('says that the token is wrong, and never prints it', async () => {
  const message = await complaint({ token: 'xoxb-equivocado' });
  expect(message).toMatch(/^Slack refuses SLACK_BOT_TOKEN \(invalid_auth\): copy the bot token again/);
  expect(message).not.toContain('equivocado');
});

it.each([
  [
    'a channel that does not exist',
    'C0NOEXISTE',
    /^The channel in SLACK_CASES_CHANNEL \(C0NOEXISTE\) does not exist or/,
  ],
  [
    'a private channel without the bot',
    '#reservado',
    /SLACK_CASES_CHANNEL .* does not exist or the bot is not invited/,
  ],
  ['a channel without the bot', '#sin-bot', /SLACK_CASES_CHANNEL .* does not have the bot in it: type “\/invite/],
  ['a channel shared with others', '#mancomunidad', /SLACK_CASES_CHANNEL .* is shared with another organisation/],
])('refuses %s', async (_, given, sentence) => {
  const casesChannel = given.startsWith('#') ? workspace.channelId(given.slice(1)) : given;
  expect(await complaint({ casesChannel })).toMatch(sentence);
});

it('looks at the channel of the digest too', async () => {
  expect(await complaint({ digestChannel: workspace.channelId('sin-bot') })).toMatch('SLACK_DIGEST_CHANNEL');
});

it('looks at the second channel, where there is one', async () => {
  expect(await complaint({ secondChannel: workspace.channelId('sin-bot') })).toMatch(
    /SLACK_SECOND_CHANNEL .* does not have the bot in it: type “\/invite/,
  );
  await check({ secondChannel: workspace.channelId('general') });
});

it('says which host it could not reach', async () => {
  expect(await complaint({ apiUrl: 'http://127.0.0.1:9/api/' })).toMatch(
    /^Slack cannot be reached at 127\.0\.0\.1:9 \(/,
  );
});

it('says which scope is missing', async () => {
  workspace.faults.add({ method: 'conversations.info', kind: 'slack_error', error: 'missing_scope' });
  expect(await complaint({})).toMatch('scopes of manifest.yml');
});

type Given = { token?: string; apiUrl?: string; casesChannel?: string; digestChannel?: string; secondChannel?: string };

function check({ token = workspace.botToken, apiUrl = workspace.apiUrl, ...channels }: Given) {
  return checkWorkspace({
    client: createClients({ token, apiUrl }).interactive,
    casesChannel: workspace.channelId('portavoz-casos'),
    digestChannel: workspace.channelId('portavoz-resumen'),
    ...channels,
  });
}

async function complaint(given: Given): Promise<string> {
  const error = await check(given).catch((caught: unknown) => caught);
  if (error instanceof WorkspaceError) return error.message;
  throw new Error('the workspace was found to be in order', { cause: error });
}
