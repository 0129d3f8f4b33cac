import type { FetchFunction, WebClientOptions } from '@slack/web-api';
import { WebClient } from '@slack/web-api';
import { quietLogger } from './quiet-logger.ts';

/**
 * Clients with which the bot calls Slack. There are two, so that throttled posting never delays a
 * modal for a person.
 */
export type Clients = {
  /** Client for calls on which a person waits: modals and lookups. It retries twice, at once. */
  interactive: WebClient;
  /** Cards and threads: one attempt a call, since Slack cannot tell a message from its repetition. */
  posting: WebClient;
  /** Options of the interactive client, for the clients that Bolt creates itself. */
  options: WebClientOptions;
};

/** @param account the bot's token, where Slack's Web API is, and through what every call goes */
export function createClients(account: { token: string; apiUrl: string; fetch?: FetchFunction }): Clients {
  const base: WebClientOptions = {
    slackApiUrl: account.apiUrl,
    timeout: 10_000,
    // Otherwise one 429 silently holds up every other call of the client.
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: quietLogger,
    ...(account.fetch === undefined ? {} : { fetch: account.fetch }),
  };
  const options = { ...base, retryConfig: { retries: 2, minTimeout: 200, factor: 2 } };
  return {
    interactive: new WebClient(account.token, { ...options }),
    posting: new WebClient(account.token, { ...base, retryConfig: { retries: 0 } }),
    options,
  };
}

const SLACK = /(?:^|\.)slack(?:-gov)?\.com$/;

/** Returns true if a Web API is Slack's own, and no sandbox or double. */
export function isOfSlack(apiUrl: string): boolean {
  return SLACK.test(new URL(apiUrl).hostname);
}
