import type { Effect } from '../model/changes.ts';
import type { PublicationStatus } from '../model/publication.ts';

/** Work that waits at one moment, for operators: numbers and moments, nothing of any case. */
export type Backlog = {
  /** Messages and other effects that are due and not done, by their kind. */
  outbox: {
    kind: Effect['kind'];
    waiting: number;
    /** Id of the oldest one; it rises with each effect. */
    oldest: number;
  }[];
  /** S1 and S2 cases whose card is not in the channel yet. */
  urgentCards: { S1: number; S2: number; since: string | null };
  /** Posts that were accepted and are not taken in yet. */
  intake: { waiting: number; since: string | null };
  /** Publications on their way, or in need of a person. */
  publications: Partial<Record<PublicationStatus, number>>;
  publishedLastDay: number;
  /** Null where the plan is off. */
  planned: PlannedBacklog | null;
  /** Work that one process at a time does: until when its holder has it. */
  leases: { name: string; until: string }[];
};

/** Planned posts of our own that wait for their moment, whose moment passed without them, and texts of unknown fate. */
export type PlannedBacklog = { waiting: number; late: number; unknown: number };
