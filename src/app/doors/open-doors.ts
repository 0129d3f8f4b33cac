import type { WrongSetting } from '../../config/wrong-settings.ts';
import { startWatchFront } from '../../http/watch-front.ts';
import type { Job } from '../../jobs/job.ts';
import { openDrills } from '../drills/drill-runtime.ts';
import type { createHealth } from '../health/create-health.ts';
import { createWatch } from '../health/create-watch.ts';
import { startIntake } from '../intake.ts';
import type { InHand } from '../lifecycle/in-hand.ts';
import type { StartWaits } from '../lifecycle/start-waits.ts';
import type { StopStack } from '../lifecycle/stop-stack.ts';
import type { Needed } from '../needed.ts';
import type { Runtime, SharedParts } from '../runtime.ts';
import { slackDepsOf } from '../slack-parts.ts';
import { trialPartsOf } from '../trial/trial-parts.ts';
import { startFront } from './front.ts';

type Doors = {
  port: number;
  jobs: Job[];
  wrong: WrongSetting[];
  /** From now on no more requests should come. */
  beginStop(): void;
  /** Begins to let other processes take posts in, and play drills. */
  handOver(): void;
};

/** Opens the drills, the front, the intake, and the address at which the process is watched. */
export async function openDoors(
  needed: Needed,
  parts: {
    shared: SharedParts;
    live: Runtime;
    health: Awaited<ReturnType<typeof createHealth>>;
    inHand: InHand;
    stops: StopStack;
    waits: StartWaits;
  },
): Promise<Doors> {
  const { config, source, outside, slack, opened } = needed;
  const { shared, live, health, inHand, stops, waits } = parts;
  const { now, elapsed, log } = shared;
  const { botToken, appToken, signingSecret, intakeSources: sources } = config.secrets;
  const { databaseUrl, intakePostsPerMinute: postsPerMinute } = config;
  const { apiUrl, drillChannel: channel } = config.slack;
  const { database, connections } = opened;
  const { requests, slackFetch: fetch } = outside;
  const { ofBot: botHealth } = health;
  const { cases, wake, outbox } = live;
  const place = { channel, databaseUrl, connections, botToken, apiUrl, fetch };
  const { drill, wrong } = await openDrills(shared, { place, live: cases, botHealth, stops, waits });
  const trial = trialPartsOf(needed, live, shared);
  const drills = drill?.desk ?? null;
  const app = slackDepsOf(live.app, { stored: database.team, source, drills, health: botHealth, trial });
  const { intakeTriaged: triaged } = outside.metrics.heard;
  const plannedStore = config.plan.isOn ? database.intake.planned : null;
  const arriving = { sources, postsPerMinute, database, cases, wake, requests, inHand };
  const intake = stops.add(startIntake({ ...arriving, planned: plannedStore, elapsed, triaged, log }));
  const { isReady, beginStop, metrics } = createWatch({
    database,
    outbox,
    metrics: outside.metrics,
    hasPlan: config.plan.isOn,
    now,
    log,
  });
  const front = await startFront({
    port: config.port,
    slack,
    keys: { botToken, appToken, signingSecret },
    apiUrl,
    app,
    drill,
    health: health.ofProcess,
    isReady,
    intake: intake.door,
    planned: intake.plannedDoor,
    inHand,
    outside,
    log,
    stops,
    waits,
  });
  if (config.healthAddress !== null) {
    const watched = { health: front.health, isReady, metrics: () => metrics(front.health) };
    stops.add(await startWatchFront(config.healthAddress, watched, log));
  }
  const handOver = () => {
    void intake.stop();
    drill?.outbox.handOver();
  };
  return { port: front.port, jobs: drill?.jobs ?? [], wrong, beginStop, handOver };
}
