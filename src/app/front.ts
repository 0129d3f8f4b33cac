import type { Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Workspace } from '../adapters/workspace/check-workspace.ts';
import type { Clients } from '../adapters/workspace/clients.ts';
import type { Config } from '../config/config.ts';
import type { Health } from '../http/health.ts';
import type { IntakeDoor } from '../http/intake/intake-door.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';
import type { OpenDrills } from './drill-world.ts';
import { routeDrill } from './drills/drill-router.ts';
import { workInFlight } from './lifecycle/in-flight.ts';
import { openReceiver } from './receiver.ts';
import { createApp } from './slack-app.ts';

/**
 * Opens the front to which gestures come. What stops it stops the receiver first, then waits for what is under way.
 * @returns its port
 */
export async function startFront(deps: {
  config: Config;
  clients: Clients;
  workspace: Workspace;
  app: SlackDeps;
  /** The world of drills; null where there is none. */
  drill: OpenDrills | null;
  health(): Promise<Health>;
  intake: IntakeDoor | null;
  log: Logger;
  onStop(stop: () => Promise<void> | void): void;
}): Promise<number> {
  const { config, clients, workspace, drill, log, health, intake, onStop } = deps;
  const receiver = openReceiver(config, { log, health, intake });
  // Without both ids Bolt asks for them by itself: a failure there is rejected where nobody catches it, and kept for every gesture.
  const itself = {
    token: config.secrets.botToken,
    botUserId: workspace.botUserId,
    botId: workspace.botId,
  };
  const app = createApp({ ...receiver.appOptions, ...itself, clientOptions: clients.options }, deps.app);
  const flight = workInFlight();
  flight.watch(app);
  const drillApp =
    drill === null ? null : createApp({ ...itself, receiver: deaf, clientOptions: drill.clients.options }, drill.app);
  if (drillApp !== null) flight.watch(drillApp);
  routeDrill(app, drillApp, { channel: drill?.desk.channel ?? null, watermark: drill?.watermark ?? '' });
  onStop(flight.idle);
  onStop(receiver.stop);
  return receiver.start(app);
}

/** What reaches the app of drills is handed over by the other one. */
const deaf: Receiver = {
  init() {},
  start: async () => undefined,
  stop: async () => undefined,
};
