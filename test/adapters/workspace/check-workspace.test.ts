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
    /^SLACK_CASES_CHANNEL names a channel \(C0NOEXISTE\) that does not exist or/,
  ],
  [
    'a private channel without the bot',
    '#reservado',
    /SLACK_CASES_CHANNEL .* does not exist or the bot is not invited/,
  ],
  ['a channel without the bot', '#sin-bot', /SLACK_CASES_CHANNEL .* does not have the bot in it: type “\/invite/],
])('finds %s, and goes on', async (_, given, sentence) => {
  const casesChannel = given.startsWith('#') ? workspace.channelId(given.slice(1)) : given;
  expect(await faults({ casesChannel })).toMatch(sentence);
});

it('refuses a channel of the cases that is shared with others', async () => {
  const shared = workspace.channelId('mancomunidad');
  expect(await complaint({ casesChannel: shared })).toMatch(
    /SLACK_CASES_CHANNEL .* is shared with another organisation/,
  );
  expect(await faults({ secondChannel: shared })).toMatch(
    /^SLACK_SECOND_CHANNEL .* is shared with another organisation/,
  );
});

it('looks at the channel of the digest too', async () => {
  expect(await faults({ digestChannel: workspace.channelId('sin-bot') })).toMatch('SLACK_DIGEST_CHANNEL');
});

it('looks at the second channel, where there is one', async () => {
  expect(await faults({ secondChannel: workspace.channelId('sin-bot') })).toMatch(
    /SLACK_SECOND_CHANNEL .* does not have the bot in it: type “\/invite/,
  );
  expect(await faults({ secondChannel: workspace.channelId('general') })).toBe('');
});

it('says which host it could not reach', async () => {
  expect(await complaint({ apiUrl: 'http://127.0.0.1:9/api/' })).toMatch(
    /^Slack cannot be reached at 127\.0\.0\.1:9 \(/,
  );
});

it('says which scope is missing', async () => {
  workspace.faults.add({ method: 'conversations.info', kind: 'slack_error', error: 'missing_scope' });
  expect(await faults({})).toMatch('scopes of manifest.yml');
});

it.each([
  { kind: 'http_error', status: 503 },
  { kind: 'rate_limit', retryAfterS: 7 },
  { kind: 'slack_error', error: 'internal_error' },
] as const)('knows that $kind can pass, and a refused token cannot', async (fault) => {
  workspace.faults.add({ method: 'auth.test', times: 3, ...fault });
  await expect(check({})).rejects.toMatchObject({ name: 'WorkspaceError', canPass: true });
  workspace.faults.clear();
  await expect(check({ token: 'xoxb-equivocado' })).rejects.toMatchObject({ canPass: false });
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

async function faults(given: Given): Promise<string> {
  const found = (await check(given)).faults;
  return found.map(({ variable, message }) => `${variable} ${message}`).join('\n');
}

async function complaint(given: Given): Promise<string> {
  const error = await check(given).catch((caught: unknown) => caught);
  if (error instanceof WorkspaceError) return error.message;
  throw new Error('the workspace was found to be in order', { cause: error });
}
