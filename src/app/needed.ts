import type { Logger } from 'pino';
import { handbookSource } from '../adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../adapters/language/load-language-detector.ts';
import type { Config } from '../config/config.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import { localDate } from '../domain/time/local-date.ts';
import { openLiveDatabase } from './database/live-database.ts';
import { requireHandbookFiles } from './handbook/follow-handbook.ts';
import { openHandbookAndWeights } from './handbook/own-layer.ts';
import type { StartWaits } from './lifecycle/start-waits.ts';
import type { StopStack } from './lifecycle/stop-stack.ts';
import { logWrongSettings } from './lifecycle/tell-wrong-settings.ts';
import { openOutside } from './outside.ts';
import { connectSlack } from './workspace.ts';

/** Opens what the bot cannot do without; nothing is written before all of it is found. */
export async function openNeeded(
  given: Config,
  parts: { now(): string; elapsed: Elapsed; stops: StopStack; waits: StartWaits; log: Logger },
) {
  const { now, waits, log } = parts;
  const { secrets, databaseUrl, playbooksDir: dir, learnFromDecisions: learning } = given;
  logWrongSettings(given.wrong, log);
  const source = handbookSource(dir);
  const { apiUrl } = given.slack;
  const today = localDate(now(), 'UTC');
  const files = await requireHandbookFiles({ dir, source, databaseUrl, apiUrl, today, waits });
  const outside = openOutside(given, parts);
  const { slackFetch: fetch, metrics } = outside;
  const slack = await connectSlack({ botToken: secrets.botToken, slack: given.slack, fetch, waits, log });
  logWrongSettings(slack.wrong, log);
  const config = { ...given, slack: { ...slack.channels, apiUrl } };
  const detector = await loadLanguageDetector();
  const opened = await openLiveDatabase(config, { ...parts, writeNews: metrics.heard.write });
  const stored = opened.database.team;
  const active = await openHandbookAndWeights({ dir, files, source, stored, learning, log }, now());
  return { config, source, files, outside, slack, detector, active, opened };
}

export type Needed = Awaited<ReturnType<typeof openNeeded>>;
