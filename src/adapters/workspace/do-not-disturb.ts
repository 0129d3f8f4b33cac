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

/** Next stretch of Do Not Disturb of a person, in seconds since 1970; it may have begun. */
type Stretch = { from: number; to: number };

/**
 * Returns who of these people is in Do Not Disturb now. Each person is asked about once a minute, by whichever list. While Slack does
 * not answer, its last word of them holds. Nobody is where the app has no scope `dnd:read`: people are then rung as without the question.
 */
export function createDoNotDisturb(deps: {
  client: WebClient;
  /** Milliseconds since the epoch. */
  now(): number;
}): (users: readonly string[]) => Promise<ReadonlySet<string>> {
  const { client, now } = deps;
  const known = new Map<string, Stretch & { until: number }>();
  let askAgainAt = 0;

  return async (users) => {
    const unknown = users.filter((user) => (known.get(user)?.until ?? 0) <= now());
    if (unknown.length > 0 && now() >= askAgainAt) await learn(unknown);
    const seconds = now() / 1000;
    return new Set(
      users.filter((user) => {
        const stretch = known.get(user);
        return stretch !== undefined && stretch.from <= seconds && seconds < stretch.to;
      }),
    );
  };

  async function learn(users: readonly string[]): Promise<void> {
    try {
      const stretches = await inTime(ask(users), TIMEOUT_MS);
      const until = now() + TTL_MS;
      for (const user of users) known.set(user, { ...(stretches.get(user) ?? { from: 0, to: 0 }), until });
    } catch (error) {
      const trouble = slackTroubleOf(error);
      const isWithout = trouble?.kind === 'refused' && trouble.error === 'missing_scope';
      if (isWithout) known.clear();
      askAgainAt = now() + (isWithout ? WITHOUT_SCOPE_MS : TTL_MS);
    }
  }

  async function ask(users: readonly string[]): Promise<ReadonlyMap<string, Stretch>> {
    const stretches = new Map<string, Stretch>();
    for (let start = 0; start < users.length; start += AT_ONCE) {
      const { users: answered = {} } = await client.dnd.teamInfo({
        users: users.slice(start, start + AT_ONCE).join(','),
      });
      for (const [user, { next_dnd_start_ts: from = 0, next_dnd_end_ts: to = 0 }] of Object.entries(answered))
        stretches.set(user, { from, to });
    }
    return stretches;
  }
}
