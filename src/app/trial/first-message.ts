import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Coordination } from '../../domain/cases/ports/coordination.ts';
import type { Card } from '../../domain/cases/ports/team-messenger.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Roster } from '../../domain/people/team-person.ts';
import type { Examined } from '../../domain/trial/stage.ts';
import { traceOf } from '../../errors.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { Job } from '../../jobs/job.ts';
import { createLease } from '../../jobs/lease.ts';
import { setTimer } from '../../jobs/timer.ts';
import { startWakeLoop } from '../../jobs/wake-loop.ts';
import { firstMessage } from '../../slack/trial/first-message.ts';

const AGAIN_MS = 60_000;
const REST_MS = 86_400_000;
/** Longer than doctor and a post take. */
const LEASE_MS = 120_000;
/** Key in the database by which it is remembered, without a name: a new lead does not get it again. */
const RUN = 'first_message';

/**
 * Sends the first message to the lead of a new installation, once a database. Slack that takes nothing, or
 * a handbook whose lead nobody is yet, is tried again.
 */
export function firstMessageJob(deps: {
  isLive(): Promise<boolean>;
  coordination: Coordination;
  handbook(): Handbook;
  roster: Pick<Roster, 'team'>;
  examine(): Promise<readonly Examined[]>;
  /** Writes to a person directly. @returns false when Slack did not take it */
  post(user: string, card: Card): Promise<boolean>;
  /** ISO 8601 UTC. */
  now(): string;
  againMs?: number;
  log: Pick<Logger, 'warn'>;
}): Job {
  const { coordination, now, againMs = AGAIN_MS, log } = deps;
  const holder = randomUUID();
  const lease = createLease({ coordination, name: 'first_message', holder, ttlMs: LEASE_MS, kept: 'during_work', now });
  const isOver = async () => (await deps.isLive()) || (await coordination.lastRun(RUN)) !== null;

  /** @returns false when it is still to be sent */
  async function send(): Promise<boolean> {
    if (await isOver()) return true;
    const sent = await lease.during(async () => {
      // Another process may have sent it just before.
      if (await isOver()) return true;
      const lead = await firstLead(deps.handbook(), deps.roster);
      if (lead === null) return false;
      const card = firstMessage(await deps.examine(), textsOfHouse(deps.handbook()));
      if (!(await deps.post(lead, card))) return false;
      await coordination.beginRun(RUN, now());
      return true;
    });
    return sent ?? false;
  }

  return {
    start: () =>
      startWakeLoop(async () => {
        const isSent = await send().catch((error: unknown) => {
          log.warn(traceOf(error), 'The first message could not be sent to the lead');
          return false;
        });
        return isSent ? REST_MS : againMs;
      }, setTimer),
  };
}

/** Returns the first lead of the handbook: a person, or the first one of a group; null while nobody is. */
async function firstLead({ institution }: Handbook, roster: Pick<Roster, 'team'>): Promise<string | null> {
  const team = await roster.team();
  for (const { slack, roles } of institution.team.members) {
    if (!roles.includes('lead')) continue;
    const found = team.find(({ entries }) => entries.includes(slack));
    if (found !== undefined) return found.user;
  }
  return null;
}
