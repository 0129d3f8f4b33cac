import type { Actor } from '../../../people/actor.ts';

/** Task that a crisis leaves behind: who does what, by when. */
export type FollowUp = {
  id: string;
  crisisId: number;
  /** Playbook of its crisis: the next report of that playbook says what became of it. */
  playbook: string;
  /** As a person typed it, or as the playbook's step says it. */
  what: string;
  owner: Actor;
  /** Date in the institution's time zone, `2026-11-24`. */
  dueOn: string;
  addedBy: Actor;
  addedAt: string;
  ended: FollowUpEnd | null;
};

/** `why`: the reason of one that was dropped. */
export type FollowUpEnd = { kind: 'done' | 'dropped'; by: Actor; at: string; why: string | null };
