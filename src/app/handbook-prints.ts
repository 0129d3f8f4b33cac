import type { Database } from '../adapters/database/open-database.ts';
import { handbookPrint } from '../documents/handbook-print/handbook-print.ts';
import { namedByHandbook } from '../documents/handbook-print/named-by-handbook.ts';
import type { TeamMessenger } from '../domain/cases/ports/team-messenger.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import { formatDay } from '../i18n/dates.ts';
import { textsOfHouse } from '../i18n/texts.ts';
import { startDailyClock } from '../jobs/daily-clock.ts';
import type { Job } from '../jobs/job.ts';
import type { JobLog } from '../jobs/job-log.ts';
import { sectionBlock } from '../slack/kit/blocks.ts';

export type PrintDeps = {
  /** `HH:MM` in the institution's time zone. */
  at: string;
  database: Pick<Database, 'team' | 'cases' | 'upkeep'>;
  handbook(): Handbook;
  /** Place of the file. */
  to: {
    messenger: TeamMessenger;
    channel: string;
  };
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  ticks?: (tick: () => Promise<void>) => () => void;
};

/** Puts the handbook in force into the channel every day, as a file for the day when the network is down. */
export function printJob(deps: PrintDeps): Job {
  return { start: () => startPrints(deps) };
}

function startPrints(deps: PrintDeps): { stop(): Promise<void> } {
  const { at, database, handbook, now, log, ticks } = deps;
  return startDailyClock({
    at,
    timeZone: handbook().institution.timeZone,
    task: {
      name: 'handbook_print',
      failed: 'The handbook was not posted as a file and will be tried again in a minute',
      async perform(date) {
        const sent = await deps.to.messenger.upload(await printed(date, deps));
        if (sent.kind === 'retry') throw new Error('The channel did not take the file');
        if (sent.kind === 'failed') await sayFailed(deps);
        else log.info({ date }, 'The handbook was posted as a file');
        return true;
      },
    },
    now,
    log,
    ...(ticks === undefined ? {} : { ticks }),
    coordination: database.upkeep.coordination,
  });
}

async function printed(date: string, { database, handbook, to: { channel }, now }: PrintDeps) {
  const active = await database.team.handbooks.active();
  const current = handbook();
  const printedAt = now();
  const page = handbookPrint({
    handbook: current,
    from: { kind: 'in_force', since: active?.since ?? printedAt },
    facts: await database.cases.facts.liveOfCrises(printedAt),
    printedAt,
    whoIs: namedByHandbook(current),
  });
  const texts = textsOfHouse(current);
  return {
    channel,
    name: `${current.institution.id}-handbook-${date}.html`,
    title: texts.t('print.posted', { date: formatDay(date, texts) }),
    alt: null,
    bytes: Buffer.from(page, 'utf8'),
  };
}

/**
 * Posts that the print-out failed. A retry cannot help until a person has changed the app; the log
 * says why.
 */
async function sayFailed({ to: { messenger, channel }, handbook, log }: PrintDeps): Promise<void> {
  const texts = textsOfHouse(handbook());
  const text = texts.t('print.not_posted');
  const said = await messenger.post({ channel, card: { text, blocks: [sectionBlock(text)] }, outboxId: null });
  log.warn({ said: said.kind }, 'The handbook could not be posted as a file today');
}
