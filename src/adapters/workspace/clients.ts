import type { FetchFunction, WebClientOptions } from '@slack/web-api';
import { WebClient } from '@slack/web-api';
import { quietLogger } from './quiet-logger.ts';

/** How the bot calls Slack. Two clients, so that a throttled posting never makes a person wait for a form. */
export type Clients = {
  /** What a person waits for: forms, lookups. Tries again twice, at once. */
  interactive: WebClient;
  /** Cards and threads: one attempt a call, since Slack cannot tell a message from its repetition. */
  posting: WebClient;
  /** How the interactive client was made, for the clients that Bolt makes of its own. */
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
