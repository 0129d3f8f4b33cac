import type { Logger } from 'pino';
import type { Database } from './adapters/database/open-database.ts';
import type { Config } from './config.ts';
import type { Card, TeamMessenger } from './domain/cases/team-messenger.ts';
import { collectDigest } from './domain/digests/collect-digest.ts';
import type { Digest } from './domain/digests/digest.ts';
import type { Week } from './domain/digests/week.ts';
import { collectWeek } from './domain/digests/week.ts';
import type { Handbook } from './domain/handbook/handbook.ts';
import { homeLanguage } from './domain/handbook/handbook.ts';
import { startDigestClock } from './jobs/digest-clock.ts';
import { digestMessage } from './slack/digests/digest-message.ts';
import { textsIn } from './texts.ts';

export type Digests = {
  digestNow(): Promise<Digest>;
  weekNow(): Promise<Week>;
  /** @returns false when the channel could not be reached */
  postDigest(card: Card): Promise<boolean>;
  /** Into the channel of the cases. @returns false when it could not be reached */
  postToTeam(card: Card): Promise<boolean>;
  /** From now on the digest is posted every day. @returns what ends it */
  startClock(): { stop(): Promise<void> };
};

/** What digests tell, and the clock that posts them. */
export function digestsOf(deps: {
  config: Config;
  database: Pick<Database, 'reader' | 'figures' | 'coordination'>;
  handbook(): Handbook;
  messenger: TeamMessenger;
  now(): string;
  log: Logger;
}): Digests {
  const { config, database, handbook, messenger, now, log } = deps;
  const read = { reader: database.reader, figures: database.figures, handbook };
  const posterTo = (channel: string) => async (card: Card) => {
    const posted = await messenger.post({ channel, card, outboxId: null });
    return posted.kind === 'posted';
  };
  const postDigest = posterTo(config.slack.digestChannel);
  return {
    digestNow: () => collectDigest(read, now()),
    weekNow: () => collectWeek(read, now()),
    postDigest,
    postToTeam: posterTo(config.slack.casesChannel),
    startClock: () =>
      startDigestClock({
        at: config.digestAt,
        timeZone: handbook().institution.timeZone,
        coordination: database.coordination,
        now,
        post: async (_date, period) => {
          const digest = await collectDigest(read, now(), period);
          const posted = await postDigest(digestMessage(digest, textsIn(homeLanguage(handbook()))));
          if (!posted) throw new Error('The digest channel did not take the digest');
        },
        log,
      }),
  };
}
