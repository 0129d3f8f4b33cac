import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** Reason why a call to Slack's Web API failed. */
export type SlackTrouble =
  /** Slack understood and refuses; `error` is its word for it, such as `channel_not_found`. */
  | { kind: 'refused'; error: string }
  | { kind: 'throttled'; retryAfterMs: number }
  /** No answer, or none of Slack's: nobody knows whether the call was carried out. */
  | { kind: 'no_answer'; what: string };

const SLACK_WORD = /^[a-z][a-z0-9_]{1,60}$/;

/**
 * Returns the reason for a failure, without any content that was sent or that a foreign server
 * answered. Null when the error is not Slack's.
 */
export function slackTroubleOf(error: unknown): SlackTrouble | null {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'throttled', retryAfterMs: boundedMs(error.retryAfter) };
  if (error instanceof WebAPIHTTPError) return { kind: 'no_answer', what: `HTTP ${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return { kind: 'no_answer', what: causeOf(error.original) };
  if (!(error instanceof WebAPIPlatformError)) return null;
  // The client takes any body that is no JSON, such as a proxy's page, for the name of an error.
  const word: unknown = error.data.error;
  return typeof word === 'string' && SLACK_WORD.test(word)
    ? { kind: 'refused', error: word }
    : { kind: 'no_answer', what: 'an answer that is not of the Web API' };
}

/** Slack counts by the minute. A proxy that says a day must not silence us for a day. */
const LONGEST_WAIT_MS = 120_000;

function boundedMs(seconds: number): number {
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1000, LONGEST_WAIT_MS) : LONGEST_WAIT_MS;
}

/** Words with which Slack says that it is unwell itself. */
const UNWELL = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'];

/** Returns true for a refusal that can pass without a person. */
export function isUnwell(word: string): boolean {
  return UNWELL.includes(word);
}

/** The trouble in one word, for a log line. */
export function troubleWord(trouble: SlackTrouble): string {
  switch (trouble.kind) {
    case 'refused':
      return trouble.error;
    case 'throttled':
      return 'ratelimited';
    case 'no_answer':
      return trouble.what;
  }
}

/** `ECONNREFUSED` and the like, which `fetch` hides one level down. */
function causeOf(error: Error): string {
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name === 'TimeoutError' ? 'a time-out' : 'a broken connection';
}
