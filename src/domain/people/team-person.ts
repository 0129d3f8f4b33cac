import type { Role } from '../handbook/vocabulary.ts';

/** Team member, as the handbook and the workspace's groups together define the team at this moment. */
export type TeamPerson = {
  /** The workspace, and the person's id there. */
  team: string;
  user: string;
  roles: readonly Role[];
  /** Entries of the handbook's team (`U…`, `S…`) by which they belong to it. */
  entries: readonly string[];
};

/** Reader of the team, which only says whom to call. `People` decides what each person may do. */
export type Roster = {
  /** Rejects when the workspace does not answer. */
  team(): Promise<readonly TeamPerson[]>;
  /**
   * Returns whether that person is nevertheless known to be an outsider: a guest, a bot, a former
   * member. False if unknown.
   */
  isStranger(user: string): Promise<boolean>;
};
