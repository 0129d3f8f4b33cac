import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import type { MinuteCount } from '../../cases/model/joining/spike.ts';
import { CLOCK } from '../../people/actor.ts';
import { daysAfter } from '../../time/calendar-days.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import { localTime } from '../../time/local-time.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { PostMinutes } from './post-minutes.ts';
import type { Usual } from './usual-posts.ts';
import { usualPosts } from './usual-posts.ts';
import type { Belongs } from './watch-spikes.ts';
import { watchSpikes } from './watch-spikes.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEKS = 8;

/**
 * Counts the posts that came in, and has the team notified of spikes. Each spike is reported once,
 * however often and by whichever process the check runs.
 */
export async function checkSpikes(deps: CaseDeps, minutes: PostMinutes): Promise<void> {
  const now = deps.now();
  await minutes.countUpTo(now);
  // The minute that is under way is not over yet.
  const to = new Date(Math.floor(Date.parse(now) / MINUTE_MS) * MINUTE_MS).toISOString();
  const from = momentAfter(to, -HOUR_MS);
  const recent = await minutes.between({ from, to });
  const usualOf = await usualAt(to, deps.handbook.current().institution.timeZone, minutes);
  await deps.store.transact(async (transaction) => {
    const lasting = await transaction.posts.spikes();
    const seen = watchSpikes({ now: to, recent, usualOf, lasting, newId: deps.keys.newId });
    if (seen.spikes.length === 0) return;
    const context = await contextIn(deps, transaction, CLOCK);
    const audit = { spikes: seen.spikes.map(({ id, playbook, told }) => ({ id, playbook, perMinute: told })) };
    const changes = seen.spikes.map((row) => ({ kind: 'spike', row }) as const);
    const effects = seen.news.map((told) => ({ kind: 'spike', ...told }) as const);
    await transaction.save(decisionOf('posts.spike', null, { kind: 'done', changes, effects, audit }, context));
  });
}

/** By the same hour around this time of the same weekday, on the clocks there, of as many weeks as there were any posts. */
async function usualAt(at: string, timeZone: string, minutes: PostMinutes): Promise<(belongs: Belongs) => Usual> {
  const first = await minutes.firstMinute();
  const [date, hour] = [localDate(at, timeZone), localTime(at, timeZone)];
  const weeks: MinuteCount[][] = [];
  for (let week = 1; week <= WEEKS; week += 1) {
    const middle = instantAt(daysAfter(date, -7 * week), hour, timeZone);
    const [from, to] = [middle - HOUR_MS / 2, middle + HOUR_MS / 2].map((ms) => new Date(ms).toISOString());
    if (first === null || from === undefined || to === undefined || from < first) break;
    weeks.push(await minutes.between({ from, to }));
  }
  const perMinute = (week: readonly MinuteCount[], belongs: Belongs) =>
    week.filter(({ playbook }) => belongs(playbook)).reduce((sum, { count }) => sum + count, 0) / 60;
  return (belongs) => usualPosts(weeks.map((week) => perMinute(week, belongs)));
}
