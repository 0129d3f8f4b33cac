import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../adapters/database/open-database.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import type { LearnedNews } from '../domain/lessons/learn-from-decisions.ts';
import { learnFromDecisions } from '../domain/lessons/learn-from-decisions.ts';
import { textsOfHouse } from '../i18n/texts.ts';
import { startWeeklyTask } from '../jobs/digests/weekly-clock.ts';
import type { Job } from '../jobs/job.ts';
import { learnedMessage, SHOWN_CALLS } from '../slack/playbooks/layer-messages.ts';
import type { DigestHours, Digests } from './digests.ts';
import { sha256 } from './handbook/own-layer.ts';

/** Once a week, at the hour of the weekly digest: learns from the team's decisions, and tells the team. */
export function learningJob(deps: {
  mode: 'propose' | 'on';
  hour: DigestHours['weekly'];
  database: Pick<Database, 'team' | 'upkeep'>;
  cases: Pick<CaseDeps, 'handbook' | 'now'>;
  cardLink(caseId: number): Promise<string | null>;
  digests: Pick<Digests, 'postToTeam'>;
  log: Logger;
}): Job {
  const { mode, hour, database, cases, cardLink, digests, log } = deps;
  const { handbook, now } = cases;
  const { lessons, layers } = database.team;
  const { coordination } = database.upkeep;
  /** News that the channel did not take: it is tried again. */
  let untold: LearnedNews | null = null;
  let isStopping = false;

  async function rest(): Promise<void> {
    if (isStopping) throw new Error('The bot stops');
    await setImmediate();
  }

  async function perform(date: string): Promise<boolean> {
    untold ??= await learnFromDecisions({ lessons, layers, mode, handbook: handbook.current, sha256, rest, now });
    await handbook.follow();
    if (untold !== null) {
      const shown = { handbook: handbook.current(), links: await linksOf(untold, cardLink) };
      const card = learnedMessage(untold, shown, textsOfHouse(shown.handbook));
      if (!(await digests.postToTeam(card))) throw new Error('The channel did not take what was learned');
    }
    log.info({ date, news: untold?.kind ?? 'none' }, 'The decisions of the team were looked at to learn from');
    untold = null;
    return true;
  }

  return {
    start() {
      const { timeZone } = handbook.current().institution;
      const failed = 'Nothing was learned from the decisions of the team; it will be tried again in a minute';
      const task = { name: 'weekly_lessons', failed, perform };
      const running = startWeeklyTask({ hour: { ...hour, timeZone }, task, coordination, now, log });
      return {
        stop() {
          isStopping = true;
          return running.stop();
        },
      };
    },
  };
}

async function linksOf(
  news: LearnedNews,
  cardLink: (caseId: number) => Promise<string | null>,
): Promise<Map<number, string>> {
  const links = new Map<number, string>();
  for (const { caseId } of news.kind === 'shipped' ? [] : news.calls.slice(0, SHOWN_CALLS)) {
    const link = await cardLink(caseId);
    if (link !== null) links.set(caseId, link);
  }
  return links;
}
