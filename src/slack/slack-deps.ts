import type { CaseDeps } from '../domain/cases/case-deps.ts';
import type { CaseReader } from '../domain/cases/case-store.ts';
import type { DeskReader } from '../domain/cases/desk.ts';
import type { Card } from '../domain/cases/team-messenger.ts';
import type { Digest } from '../domain/digests/digest.ts';
import type { Week } from '../domain/digests/week.ts';
import type { Role } from '../domain/handbook/vocabulary.ts';
import type { HandbookDeps } from '../domain/in-force/handbook-deps.ts';

/** What the Slack handlers are given by the wiring. */
export type SlackDeps = {
  cases: CaseDeps;
  reader: CaseReader;
  desk: DeskReader;
  /** How the bot itself is, for the team. */
  botHealth(): Promise<BotHealth>;
  directory: Directory;
  /** Something is due: look at the outbox now. */
  wake(): void;
  /** What changing the handbook needs. */
  handbook: HandbookDeps;
  /** Says something in the cases channel that is no case. @returns false when the channel could not be reached */
  postToTeam(card: Card): Promise<boolean>;
  /** The figures of today so far. */
  digestNow(): Promise<Digest>;
  /** The figures of the seven days up to today. */
  weekNow(): Promise<Week>;
  /** Puts a digest into its channel. @returns false when the channel could not be reached */
  postDigest(card: Card): Promise<boolean>;
  /** Who is who has changed in the workspace: ask anew. */
  peopleChanged(): void;
  casesChannel: string;
  log: Log;
};

/** How the bot is, as the team reads it. */
export type BotHealth = {
  /** Somebody looks after what is to be sent: this process or another. */
  isSending: boolean;
  /** Messages and publications in hand. */
  toSend: number;
  /** Publications of which nobody has said yet what came of them. */
  unsettled: number;
  handbookHash: string;
  /** Since when no card has got into the channel of the cases; null while it works. */
  unreachableSince: string | null;
  hasSecondChannel: boolean;
  /** ISO 8601 UTC. */
  nextDigestAt: string;
};

/** What the workspace says of people beside their standing. */
type Directory = {
  /** A locale such as `es-ES`. */
  localeOf(user: string): Promise<string>;
  nameOf(user: string): Promise<string>;
};

type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};

/** How to call the people who hold a role, or any of several: `<!subteam^S…>` or `<@U…>`, as the handbook's team names them. */
export function roleMentions(members: readonly { slack: string; roles: readonly Role[] }[], ...roles: Role[]): string {
  return members
    .filter((member) => member.roles.some((role) => roles.includes(role)))
    .map(({ slack }) => (slack.startsWith('S') ? `<!subteam^${slack}>` : `<@${slack}>`))
    .join(' ');
}
