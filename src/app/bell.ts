import type { Database } from '../adapters/database/open-database.ts';
import { ringBell } from '../domain/bell/ring-bell.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import type { TeamPerson } from '../domain/people/team-person.ts';
import { startBellWatch } from '../jobs/bell-watch.ts';
import type { JobLog } from '../jobs/job-log.ts';
import type { OutboxLoop } from '../jobs/outbox/outbox-loop.ts';
import type { WakeLoop } from '../jobs/wake-loop.ts';
import type { Team } from './people.ts';

/** Rings those whose turn it is, in the process that sends. */
export function watchTurns(deps: {
  database: Pick<Database, 'cases' | 'outbox'>;
  cases: CaseDeps;
  team: Pick<Team, 'roster' | 'preferences' | 'silent'>;
  /** Only the process that sends looks; what it rings for is to be sent. */
  sending: Pick<OutboxLoop, 'health' | 'wake'>;
  /** True while people are called again. */
  isOn(): Promise<boolean>;
  log: JobLog;
}): WakeLoop {
  const { database, cases, team, sending, isOn, log } = deps;
  const { preferences, silent } = team;
  const roster = { team: () => membersOnly(team.roster) };
  return startBellWatch({
    isSender: () => sending.health().isSender,
    recorded: async () => (await database.cases.reader.auditHead()).seq,
    look: () =>
      ringBell({ cases, roster, chosen: preferences.chosen, silent, isOn, rungMessages: database.outbox.rungMessages }),
    rung: sending.wake,
    now: cases.now,
    log,
  });
}

/** Maximum number of people of whom it is looked up whether they are guests or former members. */
const MOST_LOOKED_UP = 30;

/** Returns the team without the guests and former members of its groups: they may not act. */
async function membersOnly(roster: Team['roster']): Promise<readonly TeamPerson[]> {
  const people = await roster.team();
  if (people.length > MOST_LOOKED_UP) return people;
  const strangers = await Promise.all(people.map(({ user }) => roster.isStranger(user)));
  return people.filter((_, index) => strangers[index] !== true);
}
