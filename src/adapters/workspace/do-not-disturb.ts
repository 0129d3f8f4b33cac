import type { WebClient } from '@slack/web-api';
import { inTime } from './in-time.ts';
import { slackTroubleOf } from './slack-answer.ts';

/** Number of people whom Slack tells about in one call. */
const AT_ONCE = 50;
const TTL_MS = 60_000;
/** Interval in milliseconds before a bot without the scope asks again: the app may have been installed again. */
const WITHOUT_SCOPE_MS = 600_000;
/** A ring waits for it. */
const TIMEOUT_MS = 1_000;

/**
 * Returns who of these people is in Do Not Disturb now. Nobody where the app has no scope `dnd:read`, or
 * Slack does not answer: people are then rung as without the question.
 */
export function createDoNotDisturb(deps: {
  client: WebClient;
  /** Milliseconds since the epoch. */
  now(): number;
}): (users: readonly string[]) => Promise<ReadonlySet<string>> {
  const { client, now } = deps;
  let known: { users: string; until: number; silent: ReadonlySet<string> } | null = null;

  return async (users) => {
    const asked = [...users].sort().join(',');
    if (known !== null && now() < known.until && (known.users === asked || known.users === '')) return known.silent;
    try {
      const silent = await inTime(ask(users), TIMEOUT_MS);
      known = { users: asked, until: now() + TTL_MS, silent };
      return silent;
    } catch (error) {
      const trouble = slackTroubleOf(error);
      const isWithout = trouble?.kind === 'refused' && trouble.error === 'missing_scope';
      known = { users: '', until: now() + (isWithout ? WITHOUT_SCOPE_MS : TTL_MS), silent: new Set() };
      return known.silent;
    }
  };

  async function ask(users: readonly string[]): Promise<ReadonlySet<string>> {
    const silent = new Set<string>();
    const seconds = now() / 1000;
    for (let start = 0; start < users.length; start += AT_ONCE) {
      const { users: answered = {} } = await client.dnd.teamInfo({
        users: users.slice(start, start + AT_ONCE).join(','),
      });
      for (const [user, { next_dnd_start_ts: from = 0, next_dnd_end_ts: to = 0 }] of Object.entries(answered)) {
        if (from <= seconds && seconds < to) silent.add(user);
      }
    }
    return silent;
  }
}
