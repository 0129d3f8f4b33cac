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
  const options = {
    ...base,
    retryConfig: { retries: 2, minTimeout: 200, factor: 2 },
    ...(account.fetch === undefined ? {} : { fetch: answerTwice(account.apiUrl, account.fetch) }),
  };
  return {
    interactive: new WebClient(account.token, { ...options }),
    posting: new WebClient(account.token, { ...base, retryConfig: { retries: 0 } }),
    options,
  };
}

/** Time in milliseconds within which Slack must take an answer to a gesture. */
const ANSWER_TIMEOUT_MS = 10_000;

/** Ways in which a connection ends without an answer: cut, or closed at rest just as it was used again. */
const CUT: readonly unknown[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/**
 * Wraps `fetch` so that an answer at the address that Slack gave for a gesture (`response_url`) is sent once
 * more if the connection breaks. A person may read it twice, and would else not read it. An answer that the
 * whole channel reads is sent once.
 */
function answerTwice(apiUrl: string, send: FetchFunction): FetchFunction {
  return async (url, init) => {
    // The client repeats calls of the Web API itself.
    if (String(url).startsWith(apiUrl)) return send(url, init);
    const attempt = () => send(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS), ...init });
    try {
      return await attempt();
    } catch (error) {
      if (!isCut(error) || isForAll(init?.body)) throw error;
      return attempt();
    }
  };
}

function isCut(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && CUT.includes(cause.code);
}

function isForAll(body: unknown): boolean {
  return typeof body !== 'string' || body.includes('"in_channel"');
}

const SLACK = /(?:^|\.)slack(?:-gov)?\.com$/;

/** Returns true if a Web API is Slack's own, and no sandbox or double. */
export function isOfSlack(apiUrl: string): boolean {
  return SLACK.test(new URL(apiUrl).hostname);
}
