/**
 * Headers with which networks name the end of a rate limit, each with the header for the remaining
 * requests.
 */
const LIMITS = [
  // https://docs.joinmastodon.org/api/rate-limits/
  ['x-ratelimit-reset', 'x-ratelimit-remaining'],
  // https://docs.bsky.app/docs/advanced-guides/rate-limits
  ['ratelimit-reset', 'ratelimit-remaining'],
  // https://docs.x.com/x-api/fundamentals/rate-limits
  ['x-rate-limit-reset', 'x-rate-limit-remaining'],
  ['x-user-limit-24hour-reset', 'x-user-limit-24hour-remaining'],
  ['x-app-limit-24hour-reset', 'x-app-limit-24hour-remaining'],
] as const;

const LONGEST_WAIT_MS = 31 * 86_400_000;
/** Smaller numbers are seconds from now. */
const FIRST_EPOCH_SECOND = 1_000_000_000;

/**
 * Returns when a network accepts requests again after a rate limit, according to its headers. Null
 * if they give no plausible time.
 * @param now ISO 8601 UTC
 * @returns ISO 8601 UTC
 */
export function waitUntil(headers: Headers, now: string): string | null {
  const said = [
    headers.get('retry-after'),
    ...LIMITS.map(([reset, remaining]) => (isSpent(headers.get(remaining)) ? headers.get(reset) : null)),
    pageWait(headers.get('x-business-use-case-usage')),
  ];
  const from = Date.parse(now);
  const moments = said.map((value) => momentOf(value, from));
  const latest = Math.max(...moments.filter((at) => at > from && at - from <= LONGEST_WAIT_MS));
  return Number.isFinite(latest) ? new Date(latest).toISOString() : null;
}

function isSpent(remaining: string | null): boolean {
  return remaining === null || Number(remaining) <= 0;
}

function momentOf(value: string | null, from: number): number {
  if (value === null || value.trim() === '') return Number.NaN;
  const seconds = Number(value);
  if (Number.isNaN(seconds)) return Date.parse(value);
  return seconds >= FIRST_EPOCH_SECOND ? seconds * 1000 : from + seconds * 1000;
}

/**
 * Returns the wait of a Facebook Page; Graph gives it in minutes:
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting
 */
function pageWait(usage: string | null): string | null {
  const minutes = [...(usage ?? '').matchAll(/"estimated_time_to_regain_access"\s*:\s*(\d+)/g)].map(([, found]) =>
    Number(found),
  );
  return minutes.length === 0 ? null : String(Math.max(...minutes) * 60);
}
