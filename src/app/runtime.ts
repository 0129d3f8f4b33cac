import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { shortHash } from '../adapters/database/engine/short-hash.ts';
import type { Database } from '../adapters/database/open-database.ts';
import type { Pacer } from '../adapters/workspace/pacer.ts';
import type { WorkspacePeople } from '../adapters/workspace/people.ts';
import type { Config } from '../config/config.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import type { Mode } from '../domain/cases/model/mode.ts';
import type { Publisher } from '../domain/cases/ports/publisher.ts';
import type { Roster } from '../domain/people/team-person.ts';
import type { LanguageDetector } from '../domain/posts/language-detector.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';
import type { Digests } from './digests.ts';
import { digestsOf } from './digests.ts';
import type { ActiveHandbook } from './handbook/active-handbook.ts';
import type { Sending } from './outbound.ts';
import { startSending } from './outbound.ts';

/** What a world is made of; the handbook and the people are those of both. */
export type RuntimeParts = {
  config: Config;
  /** Of this very world. */
  database: Database;
  /** For posting alone. */
  client: WebClient;
  pacer: Pacer;
  /** Of every network. */
  publisher: Publisher;
  /** Whether clocks run in it now; always unless told. */
  isOn?(): Promise<boolean>;
  handbook: ActiveHandbook;
  people: WorkspacePeople;
  directory: SlackDeps['directory'];
  roster: Roster;
  preferences: Database['preferences'];
  detectLanguage: LanguageDetector;
  model: CaseDeps['model'];
  workspaceUrl: string;
  now(): string;
  log: Logger;
  onStop(stop: () => Promise<void> | void): void;
};

export type Runtime = {
  cases: CaseDeps;
  sending: Sending;
  told: Digests;
  /** What its Slack app is given; what is of the bot as a whole comes beside it. */
  app: Omit<SlackDeps, 'botHealth' | 'handbook' | 'peopleChanged' | 'drills'>;
};

/** Wires one world from its own database to its own channel, and starts what goes out in it. */
export function createRuntime(mode: Mode, parts: RuntimeParts): Runtime {
  const { config, database, client, pacer, handbook, people, directory, roster, preferences } = parts;
  const { workspaceUrl, now, log, onStop } = parts;
  const cases: CaseDeps = {
    mode,
    store: database.store,
    people,
    handbook: handbook.current,
    followHandbook: handbook.follow,
    detectLanguage: parts.detectLanguage,
    holdMs: config.holdMs,
    openAtOnce: config.cardsOpenAtOnce,
    model: parts.model,
    now,
    newId: randomUUID,
    ...digests,
  };
  const sending = startSending({
    ...{ config, client, pacer, cases, publisher: parts.publisher, roster, directory, workspaceUrl, log },
    database: { ...database, preferences },
    report: ({ crisisId, namesIn }) => told.postReport(crisisId, namesIn),
    ...(parts.isOn === undefined ? {} : { isOn: parts.isOn }),
  });
  onStop(sending.stop);
  const { messenger, gapOf, cardLink, boardLink, wake } = sending;
  const told = digestsOf({ config, database, handbook: handbook.current, messenger, nameOf: people.nameOf, now, log });
  onStop(told.stop);
  const { reader, hoaxes, crises, pauses, alerts, waiting, surroundings, home } = database;
  const read = { reader, hoaxes, crises, pauses, alerts, waiting, surroundings, home, roster, preferences };
  const places = { casesChannel: config.slack.casesChannel, ownChannels: config.crisisChannels, workspaceUrl };
  return {
    ...{ cases, sending, told },
    app: { cases, ...read, ...places, ...told, gapOf, cardLink, boardLink, directory, wake, log },
  };
}

const digests = {
  digest: (key: string, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
  hash: shortHash,
  randomKey: () => randomBytes(32).toString('hex'),
};
