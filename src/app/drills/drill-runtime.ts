import type { FetchFunction } from '@slack/web-api';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import type { Database, DatabaseOptions } from '../../adapters/database/open-database.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { manualPublisher } from '../../adapters/networks/manual-publisher.ts';
import type { Clients } from '../../adapters/workspace/clients.ts';
import { createClients } from '../../adapters/workspace/clients.ts';
import { drillFetch } from '../../adapters/workspace/drill-fetch.ts';
import type { WrongSetting } from '../../config/wrong-settings.ts';
import type { CaseDeps } from '../../domain/cases/decision/case-deps.ts';
import { finishDrill } from '../../domain/crises/drill/direct-drill.ts';
import { isUnderWay, playedOf } from '../../domain/crises/drill/drill-run.ts';
import type { Drill } from '../../domain/handbook/drill.ts';
import { RefusedError } from '../../errors.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { startDrillClock } from '../../jobs/drill-clock.ts';
import type { Job } from '../../jobs/job.ts';
import type { DrillDesk, SlackDeps } from '../../slack/bolt/slack-deps.ts';
import { drillBegins, drillEnded, drillPostMessage } from '../../slack/crises/messages/drill-messages.ts';
import { drillScore } from '../../slack/crises/senders/drill-score.ts';
import type { DrawnCard } from '../../slack/kit/with-watermark.ts';
import type { StartWaits } from '../lifecycle/start-waits.ts';
import type { StopStack } from '../lifecycle/stop-stack.ts';
import type { Runtime, SharedParts } from '../runtime.ts';
import { createRuntime } from '../runtime.ts';
import { slackDepsOf } from '../slack-parts.ts';

/** Schema of PostgreSQL for drills, beside that of the live mode. */
const SCHEMA = 'portavoz_drill';

type Connections = Pick<DatabaseOptions, 'poolSize' | 'connectionLost' | 'foundOpen'>;

/** The mode of drills, as far as the front and the live app know of it. */
export type DrillRuntime = {
  desk: DrillDesk;
  app: SlackDeps;
  /** Through which all that is said in it goes. */
  clients: Clients;
  /** The word above all that is said in it. */
  watermark: string;
  outbox: Pick<Runtime['outbox'], 'handOver'>;
  jobs: Job[];
};

type DrillsGiven = {
  place: {
    /** Null where the institution has none. */
    channel: string | null;
    /** URL of the live bot's database; the database of drills lies beside it. */
    databaseUrl: string;
    connections: Connections;
    botToken: string;
    apiUrl: string;
    /** Way to Slack. */
    fetch: FetchFunction;
  };
  /** Cases of the live mode, whose audit log records that there was a drill. */
  live: CaseDeps;
  /** Returns the health of the bot as a whole. */
  botHealth: SlackDeps['bot']['health'];
  stops: StopStack;
  waits: Pick<StartWaits, 'until'>;
};

/**
 * Opens the drill mode if the institution has a channel for it. Without a usable database there are
 * no drills: the live bot goes on.
 */
export async function openDrills(
  shared: SharedParts,
  given: DrillsGiven,
): Promise<{ drill: DrillRuntime | null; wrong: WrongSetting[] }> {
  try {
    return { drill: await given.waits.until(() => openDrillRuntime(shared, given)), wrong: [] };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { message } = error;
    shared.log.error({ why: message }, 'No drills can be played: their database cannot be used');
    return { drill: null, wrong: [{ variable: 'SLACK_DRILL_CHANNEL', message, consequence: 'drills', instead: null }] };
  }
}

/**
 * Opens the drill mode. It has a database, a channel and clients of its own, no model and no publishers.
 * @throws DatabaseError when its database cannot be opened, or is of the live bot
 */
async function openDrillRuntime(shared: SharedParts, given: DrillsGiven): Promise<DrillRuntime | null> {
  const { place, live, botHealth, stops } = given;
  const { channel, databaseUrl, connections, botToken, apiUrl, fetch } = place;
  const { handbook, now, log } = shared;
  if (channel === null) return null;
  const database = stops.add(await openDrillDatabase(databaseUrl, connections));
  const { drillRuns: runs, drills: reader } = database.crises;
  const texts = () => textsOfHouse(handbook.current());
  const drillOf = (id: string): Drill | null => handbook.current().drills.find((one) => one.id === id) ?? null;
  const watermark = texts().t('drill.stamp');
  const marking = drillFetch({ watermark, channel, apiUrl }, fetch);
  const clients = createClients({ token: botToken, apiUrl, fetch: marking });
  const { outbox, messenger, app, jobs } = stops.add(
    createRuntime(shared, {
      mode: 'drill',
      database,
      client: clients.posting,
      publisher: manualPublisher(),
      model: null,
      // One channel for everything; what goes beyond it is off.
      channels: { cases: channel, digest: channel, second: null, ofCrises: false },
      ...UNMARKED,
      ...NOT_IN_DRILLS,
      isOn: async () => {
        const run = await runs.latest();
        return run !== null && isUnderWay(run);
      },
      learning: 'off',
    }),
  );
  const post = (card: DrawnCard) => messenger.post({ channel, card, outboxId: null });
  const directing = { ...live, runs };
  const clock = stops.add(
    startDrillClock({
      isSender: () => outbox.health().isSender,
      runs,
      play: {
        drillOf,
        arrive: (drill, at) => post(drillPostMessage(drill, at, handbook.current(), texts())),
        end: (run) => finishDrill(directing, run),
        score: async (run, drill) =>
          post(
            drill === null
              ? drillEnded(run.drill, texts())
              : await drillScore(playedOf(run, drill, now()), { reader, handbook: handbook.current(), texts: texts() }),
          ),
      },
      now,
      log,
    }),
  );
  const desk: DrillDesk = {
    ...directing,
    channel,
    wake: clock.wake,
    async announce(run) {
      const drill = drillOf(run.drill);
      if (drill !== null) await post(drillBegins(run, drill, texts()));
    },
  };
  return {
    desk,
    clients,
    watermark,
    app: slackDepsOf(app, { stored: database.team, source: NO_FILES, drills: desk, health: botHealth, trial: null }),
    outbox,
    jobs,
  };
}

/** The clients put the word for a drill above everything. */
const UNMARKED = { watermark: null, mark: async () => null };

/** Work that the live bot alone does at its hours. */
const NOT_IN_DRILLS = {
  digestHours: null,
  handbookPrintAt: null,
  measures: null,
  pinned: () => new Map(),
  reports: null,
};

// The handbook is that of both modes, and changed in the live one alone.
const NO_FILES = { load: async () => notInADrill(), understand: notInADrill };

function notInADrill(): never {
  throw new RefusedError('refusal.not_in_a_drill');
}

/**
 * Opens the database of drills beside the real one: `portavoz.drill.db` beside the file `portavoz.db`; behind PostgreSQL a schema.
 * @throws DatabaseError when it cannot be opened, or is of the real world
 */
export function openDrillDatabase(databaseUrl: string, connections: Connections = {}): Promise<Database> {
  return databaseUrl.startsWith('sqlite:')
    ? openDatabase(besideFile(databaseUrl), { mode: 'drill' })
    : openDatabase(databaseUrl, { ...connections, mode: 'drill', schema: SCHEMA });
}

function besideFile(url: string): string {
  if (url === 'sqlite::memory:') return url;
  const ending = /\.[^./\\]+$/.exec(url)?.[0] ?? '';
  return `${url.slice(0, url.length - ending.length)}.drill${ending}`;
}
