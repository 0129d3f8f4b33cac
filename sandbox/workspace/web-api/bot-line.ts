import { createHmac } from 'node:crypto';

/** A request to the bot as it went out, to be sent again byte for byte. */
export type SentRequest = { contentType: string; body: string; timestampS: number; signature: string };
/** `status` 0 means that nobody answered. */
export type BotAnswer = { status: number; body: string; tookMs: number; request: SentRequest };
/** How a request differs from an honest one: another time, another signature. */
export type Delivery = { timestampS?: number; signature?: string };

/** The way from Slack to the bot: signed requests to its events URL. */
export type BotLine = {
  connect(url: string): void;
  send(contentType: ContentType, body: string, delivery?: Delivery): Promise<BotAnswer>;
  /** Slack sends again what it had no answer to: the same bytes and signature, with the retry headers. */
  redeliver(request: SentRequest): Promise<BotAnswer>;
};
/** Bolt compares the form's content type exactly: a charset behind it is refused. */
type ContentType = 'application/json' | 'application/x-www-form-urlencoded';

const patienceMs = 10_000;

export function createBotLine(signingSecret: string, firstUrl: string | undefined): BotLine {
  let botUrl: string | undefined;
  const connect = (url: string): void => {
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)) {
      throw new Error('The sandbox talks only to a bot on this machine: give it an address on 127.0.0.1.');
    }
    botUrl = url;
  };
  if (firstUrl !== undefined) connect(firstUrl);

  const post = async (request: SentRequest, extra: Record<string, string> = {}): Promise<BotAnswer> => {
    if (botUrl === undefined) throw new Error('No bot is connected yet: call connectBot with its events URL first.');
    const started = performance.now();
    const headers = {
      'content-type': request.contentType,
      'x-slack-request-timestamp': String(request.timestampS),
      'x-slack-signature': request.signature,
      ...extra,
    };
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(botUrl, { method: 'POST', headers, body: request.body, redirect: 'manual', signal })
      .then(async (response) => ({ status: response.status, body: await response.text() }))
      .catch(() => ({ status: 0, body: '' }));
    return { ...answer, tookMs: performance.now() - started, request };
  };

  return {
    connect,
    send(contentType, body, delivery = {}) {
      const timestampS = delivery.timestampS ?? Math.floor(Date.now() / 1000);
      const signature = delivery.signature ?? sign(signingSecret, timestampS, body);
      return post({ contentType, body, timestampS, signature });
    },
    redeliver: (request) => post(request, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }),
  };
}

/** Slack's v0 signature of a body; https://docs.slack.dev/authentication/verifying-requests-from-slack */
function sign(signingSecret: string, timestampS: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestampS}:${body}`).digest('hex')}`;
}
