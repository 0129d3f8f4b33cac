import type { WebClient } from '@slack/web-api';
import { WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../../support/doubles/a-workspace.ts';
import { aClient } from '../a-bolt-app.ts';
import { slackError } from './slack-error.ts';

let workspace: Workspace;
let client: WebClient;

beforeEach(async () => {
  workspace = await aWorkspace();
  client = aClient(workspace);
});
afterEach(() => workspace.stop());

const post = (channel = 'portavoz-casos', more: object = {}) =>
  client.chat.postMessage({ channel: workspace.channelId(channel), text: 'hola', ...more });

describe('faults', () => {
  it('rate-limit the calls asked for, and no more', async () => {
    workspace.faults.add({ kind: 'rate_limit', method: 'chat.*', retryAfterS: 7 });
    const error: unknown = await post().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WebAPIRateLimitedError);
    expect(error).toMatchObject({ retryAfter: 7 });
    await post();
    expect(workspace.messages('portavoz-casos')).toHaveLength(1);
  });

  it('drop an answer after the message landed, or the request before it did', async () => {
    workspace.faults.add({ kind: 'drop_answer', method: 'chat.postMessage' });
    await expect(post()).rejects.toBeInstanceOf(WebAPIRequestError);
    expect(workspace.messages('portavoz-casos')).toHaveLength(1);
    workspace.faults.add({ kind: 'drop_request', method: 'chat.postMessage' });
    await expect(post()).rejects.toBeInstanceOf(WebAPIRequestError);
    expect(workspace.messages('portavoz-casos')).toHaveLength(1);
    expect(workspace.callsOf('chat.postMessage')).toBe(2);
  });

  it('answer with an error of choice, or late', async () => {
    workspace.faults.add({ kind: 'slack_error', method: 'chat.postMessage', error: 'fatal_error' });
    expect(await slackError(post())).toBe('fatal_error');
    workspace.faults.add({ kind: 'http_error', method: 'chat.postMessage', status: 503 });
    await expect(post()).rejects.toMatchObject({ statusCode: 503 });
    workspace.faults.add({ kind: 'delay', method: 'chat.postMessage', delayMs: 120 });
    const started = performance.now();
    await post();
    expect(performance.now() - started).toBeGreaterThanOrEqual(119);
  });

  it('know no method that Slack does not have', async () => {
    expect(await slackError(client.apiCall('chat.shout'))).toBe('unknown_method');
  });
});
