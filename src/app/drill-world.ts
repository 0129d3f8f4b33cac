import { manualPublisher } from '../adapters/networks/manual-publisher.ts';
import type { Clients } from '../adapters/workspace/clients.ts';
import { createClients } from '../adapters/workspace/clients.ts';
import { drillFetch } from '../adapters/workspace/drill-fetch.ts';
import type { Config } from '../config/config.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { finishDrill } from '../domain/crises/drill/direct-drill.ts';
import { isUnderWay, playedOf } from '../domain/crises/drill/drill-run.ts';
import type { Drill } from '../domain/handbook/drill.ts';
import { homeLanguage } from '../domain/handbook/handbook.ts';
import { RefusedError } from '../errors.ts';
import { textsIn } from '../i18n/texts.ts';
import { startDrillClock } from '../jobs/drill-clock.ts';
import type { DrillDesk, SlackDeps } from '../slack/bolt/slack-deps.ts';
import { drillBegins, drillEnded, drillPostMessage } from '../slack/crises/messages/drill-messages.ts';
import { drillScore } from '../slack/crises/senders/drill-score.ts';
import type { DrawnCard } from '../slack/kit/with-watermark.ts';
import { openDrillDatabase } from './drills/drill-database.ts';
import { lostConnections } from './health/lost-connections.ts';
import { startJobs } from './jobs.ts';
import type { RuntimeParts } from './runtime.ts';
import { createRuntime } from './runtime.ts';

/** The world of drills, as far as the front and the real app know of it. */
export type OpenDrills = {
  desk: DrillDesk;
  app: SlackDeps;
  /** Through which all that is said in it goes. */
  clients: Clients;
  /** The word above all that is said in it. */
  watermark: string;
};

/**
 * Opens the world of drills where the institution has a channel for it: everything that the real one is made of, but with a database,
 * a channel and clients of its own, without a model and without publishers.
 * @throws DatabaseError when its database cannot be opened, or is of the real world
 */
export async function openDrills(
  given: Omit<RuntimeParts, 'database' | 'client' | 'publisher' | 'model' | 'isOn'> & {
    /** By whose record it is told that there was a drill. */
    real: CaseDeps;
    /** What the bot as a whole is, for either world. */
    ofBot: Pick<SlackDeps, 'peopleChanged' | 'botHealth'>;
  },
): Promise<OpenDrills | null> {
  const { config, real, ofBot, handbook, now, log, onStop } = given;
  const channel = config.slack.drillChannel;
  if (channel === null) return null;
  const database = await openDrillDatabase(config.databaseUrl, lostConnections(log));
  onStop(database.close);
  const { drillRuns: runs, drills: reader, handbooks } = database;
  const texts = () => textsIn(homeLanguage(handbook.current()));
  const watermark = texts().t('drill.stamp');
  const { apiUrl } = config.slack;
  const clients = createClients({
    ...{ token: config.secrets.botToken, apiUrl },
    fetch: drillFetch({ watermark, channel, apiUrl }),
  });
  const isOn = async () => {
    const run = await runs.latest();
    return run !== null && isUnderWay(run);
  };
  const world = createRuntime('drill', {
    ...{
      ...given,
      config: configOfDrills(config, channel),
      database,
      client: clients.posting,
      publisher: manualPublisher(),
      model: null,
      isOn,
    },
  });
  const { cases, sending, app } = world;
  const post = (card: DrawnCard) => sending.messenger.post({ channel, card, outboxId: null });
  const deps = { ...real, runs };
  const clock = startDrillClock({
    ...{ runs, now, log, isSender: () => sending.loop.health().isSender, drillOf },
    arrive: (drill, at) => post(drillPostMessage(drill, at, handbook.current(), texts())),
    end: (run) => finishDrill(deps, run),
    score: async (run, drill) =>
      post(
        drill === null
          ? drillEnded(run.drill, texts())
          : await drillScore(playedOf(run, drill, now()), { reader, handbook: handbook.current(), texts: texts() }),
      ),
  });
  onStop(clock.stop);
  const calling = { roster: given.roster, calledDirectly: given.preferences.calledDirectly };
  onStop(
    startJobs({ database, calling, cases, config: configOfDrills(config, channel), isOn, wake: sending.wake, log })
      .stop,
  );
  const desk: DrillDesk = {
    ...{ ...deps, channel, wake: clock.wake },
    async announce(run) {
      const drill = drillOf(run.drill);
      if (drill !== null) await post(drillBegins(run, drill, texts()));
    },
  };
  // The handbook is that of both worlds, and changed in the real one alone.
  const source = { load: async () => notInADrill(), understand: notInADrill };
  return {
    desk,
    clients,
    watermark,
    app: { ...app, ...ofBot, handbook: { ...cases, handbooks, source }, drills: desk },
  };

  function drillOf(id: string): Drill | null {
    return handbook.current().drills.find((one) => one.id === id) ?? null;
  }
}

/** One channel for everything; what goes beyond it is off. */
function configOfDrills(config: Config, channel: string): Config {
  const slack = { ...config.slack, casesChannel: channel, digestChannel: channel, secondChannel: null };
  return { ...config, slack, crisisChannels: false, watermark: null };
}

function notInADrill(): never {
  throw new RefusedError('refusal.not_in_a_drill');
}
