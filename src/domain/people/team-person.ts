import type { Role } from '../handbook/vocabulary.ts';

/** Somebody of the team, as the handbook and the groups of the workspace say together at this moment. */
export type TeamPerson = {
  /** The workspace, and the person's id there. */
  team: string;
  user: string;
  roles: readonly Role[];
  /** Entries of the handbook's team (`U…`, `S…`) by which they belong to it. */
  entries: readonly string[];
};

/** Tells who the team is. What somebody may do is asked of `People`, person by person: this only says whom to call. */
export type Roster = {
  /** Rejects when the workspace does not answer. */
  team(): Promise<readonly TeamPerson[]>;
  /** Whether that person is known to be a stranger in spite of it: a guest, a bot, somebody who has left. Not known is false. */
  isStranger(user: string): Promise<boolean>;
};
