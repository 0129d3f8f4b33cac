import type { SlackActor } from '../../../people/actor.ts';

/** Flag of a person, as far as they hear what became of it, or the flagged message shows it. */
export type Flag = {
  id: string;
  caseId: number;
  by: SlackActor;
  /** ISO 8601 UTC. */
  at: string;
  /** Flagged message of Slack; null for words that the person typed. */
  message: { channel: string; ts: string } | null;
  /** True for a colleague outside the team. */
  isColleague: boolean;
  /** Moment since which its end needs no telling any more, ISO 8601 UTC; null before. */
  endedAt: string | null;
};

/** Stage of a flag that its person hears of. */
export type FlagStage = 'received' | 'ended';

export type FlagReader = {
  byId(id: string): Promise<Flag | null>;
  /** Returns how many posts a colleague outside the team has flagged since that moment (ISO 8601 UTC). */
  countSince(by: SlackActor, since: string): Promise<number>;
  /** Flags whose case needs no action any more and whose end nobody was told, oldest first. */
  ended(most: number): Promise<Flag[]>;
};
