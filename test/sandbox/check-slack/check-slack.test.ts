import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkSlack } from '../../../sandbox/check-slack/check-slack.ts';
import { everySurface } from '../../../sandbox/check-slack/surfaces.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { BUILDERS } from '../../slack/surfaces/builders.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';

let workspace: Workspace;
let said: string;
let called: string[];

beforeEach(async () => {
  workspace = await aWorkspace();
  said = '';
  called = [];
  workspace.watchCalls({ received: (method) => void called.push(method) });
});
afterEach(() => workspace.stop());

function sink(): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
    },
  });
}

function check(env: Record<string, string>, surfaces?: typeof everySurface): Promise<number> {
  const given = { LANG: 'en', SLACK_BOT_TOKEN: workspace.botToken, SLACK_API_URL: workspace.apiUrl, ...env };
  return checkSlack({ env: given, output: sink(), errors: sink() }, 1, surfaces);
}

const aSection = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const bad = async () => [
  { what: 'a good message', shown: { message: { blocks: [aSection('Hola')] } } },
  { what: 'a message too long', shown: { message: { blocks: [aSection('a'.repeat(3_001))] } } },
];

it('asks about what every builder makes, and about the manifest, and posts nothing', async () => {
  const surfaces = await everySurface(1, 1);
  expect(await check({ SLACK_CONFIG_TOKEN: 'xoxe.xoxp-sandbox' }, async () => surfaces)).toBe(0);
  expect(said).toBe(`Slack takes all ${surfaces.length} messages and forms.\nSlack takes manifest.yml.\n`);
  expect(new Set(called)).toEqual(new Set(['blocks.validate', 'apps.manifest.validate']));
  // In a world some have nothing to show.
  expect(new Set(surfaces.map(({ what }) => what)).size).toBeGreaterThan(BUILDERS.length / 2);
});

it('names what Slack does not take, and where', async () => {
  expect(await check({}, bad)).toBe(1);
  expect(said).toContain('a message too long: /blocks: ');
  expect(said).toContain('Slack does not take 1 of 2 messages and forms.');
  expect(said).toContain('manifest.yml was not checked: set SLACK_CONFIG_TOKEN');
  expect(said).not.toContain('a good message');
});

it('waits when Slack asks for it, and goes on', async () => {
  workspace.faults.add({ method: 'blocks.validate', kind: 'rate_limit', retryAfterS: 0 });
  expect(await check({}, async () => (await bad()).slice(0, 1))).toBe(0);
  expect(workspace.callsOf('blocks.validate')).toBe(2);
});

it.each([
  [{ SLACK_BOT_TOKEN: '' }, /^SLACK_BOT_TOKEN is not set: /],
  [{ SLACK_BOT_TOKEN: 'xoxb-otro' }, /^Slack refuses the token \(invalid_auth\): copy it again/],
  [{ SLACK_API_URL: 'http://127.0.0.1:9/api/' }, /^Slack cannot be reached at 127\.0\.0\.1:9 \(/],
  [{ SLACK_CONFIG_TOKEN: 'xoxe.xoxp-otro' }, /Slack refuses the token \(invalid_auth\)/],
])('says in a sentence why it cannot ask: %j', async (env, sentence) => {
  expect(await check(env, async () => (await bad()).slice(0, 1))).toBe(2);
  expect(said).toMatch(sentence);
});

it('says so where the server knows of no checks', async () => {
  workspace.faults.add({ method: 'blocks.validate', kind: 'slack_error', error: 'unknown_method' });
  expect(await check({}, bad)).toBe(2);
  expect(said).toContain('This server cannot check (unknown_method)');
});
