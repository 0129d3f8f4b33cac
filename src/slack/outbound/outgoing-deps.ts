import type { CaseDeps } from '../../domain/cases/decision/case-deps.ts';
import type { Outbox } from '../../domain/cases/ports/outbox.ts';
import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';

/** Dependencies of every message to the team, grouped by noun. Each sender adds what it reads to the same groups. */
export type OutgoingDeps = {
  cases: CaseDeps;
  outbox: Pick<Outbox, 'messages'>;
  workspace: {
    messenger: TeamMessenger;
    /** `https://town.slack.com/`. */
    url: string;
  };
  team: {
    /** Lookup of the language for speaking to a person, of their time zone, and of their name. */
    directory: {
      localeOf(user: string): Promise<string | null>;
      zoneOf(user: string): Promise<string | null>;
      nameOf(user: string): Promise<string>;
    };
    casesChannel: string;
  };
  /** A word that every message begins with, such as SIMULACRO; null outside of drills. */
  watermark: string | null;
};
