import type { Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Health } from '../../http/health.ts';
import type { SignedDoor } from '../../http/intake/signed-door.ts';
import type { SlackDeps } from '../../slack/bolt/slack-deps.ts';
import { routeDrill } from '../drills/drill-router.ts';
import type { DrillRuntime } from '../drills/drill-runtime.ts';
import { workInFlight } from '../lifecycle/in-flight.ts';
import type { InHand } from '../lifecycle/in-hand.ts';
import type { StartWaits } from '../lifecycle/start-waits.ts';
import type { StopStack } from '../lifecycle/stop-stack.ts';
import type { Outside } from '../outside.ts';
import { createApp } from '../slack-app.ts';
import type { ConnectedSlack } from '../workspace.ts';
import { openReceiver } from './receiver.ts';

/**
 * Opens the front to which gestures come. What stops it stops the receiver first, then waits for what is under way.
 * A port that is taken, and a Slack that does not greet, are waited for.
 * @returns its port, and the health of the bot with that of its connection to Slack
 */
export async function startFront(deps: {
  /** 0 picks a free one. */
  port: number;
  slack: Pick<ConnectedSlack, 'clients' | 'botUserId' | 'botId'>;
  apiUrl: string;
  /** Slack reaches us in Socket Mode where there is an app token. */
  keys: { botToken: string; appToken: string | null; signingSecret: string | null };
  app: SlackDeps;
  /** Null where there are no drills. */
  drill: DrillRuntime | null;
  health(): Promise<Health>;
  isReady(): Promise<boolean>;
  intake: SignedDoor | null;
  planned: SignedDoor | null;
  inHand: InHand;
  outside: Pick<Outside, 'egress' | 'slackFetch' | 'requests'>;
  log: Logger;
  stops: StopStack;
  waits: StartWaits;
}): Promise<{ port: number; health(): Promise<Health> }> {
  const { port, slack, apiUrl, keys, drill, log, health, isReady, intake, planned, inHand, outside, stops, waits } =
    deps;
  const { appToken, signingSecret } = keys;
  const receiver = openReceiver(
    { apiUrl, appToken, signingSecret, fetch: outside.slackFetch, dispatcher: outside.egress.dispatcher },
    { port, log, health, isReady, intake, planned, requests: outside.requests },
  );
  // Without both ids Bolt requests them itself. A failure there is rejected where no code catches
  // it, and kept for every action.
  const itself = { token: keys.botToken, botUserId: slack.botUserId, botId: slack.botId };
  const app = createApp({ ...receiver.appOptions, ...itself, clientOptions: slack.clients.options }, deps.app);
  const flight = workInFlight(inHand);
  flight.watch(app);
  const drillApp =
    drill === null ? null : createApp({ ...itself, receiver: deaf, clientOptions: drill.clients.options }, drill.app);
  if (drillApp !== null) flight.watch(drillApp);
  routeDrill(app, drillApp, { channel: drill?.desk.channel ?? null, watermark: drill?.watermark ?? '' });
  stops.add({ stop: flight.idle });
  stops.add(receiver);
  await waits.leavePort();
  const bound = await waits.until(receiver.open);
  await waits.until(receiver.connect);
  return { port: bound, health: receiver.health };
}

/** Receiver of the drill app, which accepts nothing itself: the live app passes events to it. */
const deaf: Receiver = {
  init() {},
  start: async () => undefined,
  stop: async () => undefined,
};
