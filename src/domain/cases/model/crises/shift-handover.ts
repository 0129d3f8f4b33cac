import type { Severity } from '../../../handbook/vocabulary.ts';
import type { Actor, SlackActor } from '../../../people/actor.ts';

/** Handover at one change of shift, as it was drafted. What it tells is drawn from state. Moments in ISO 8601 UTC. */
export type ShiftHandover = {
  /** `3:2026-11-24T15:00:00.000Z`: crisis (0 for none) and moment at which the others come on. */
  id: string;
  /** Null on an ordinary day. */
  crisisId: number | null;
  /** Severity at which people are rung for it. */
  severity: Severity;
  leaving: SlackActor[];
  coming: SlackActor[];
  /** Start of the shift that it tells of. */
  from: string;
  comesAt: string;
  /** Moment at which the last of those who come on leaves. */
  until: string;
  draftedAt: string;
  /** Moment from which it is drawn with those who come on there; null before. */
  begunAt: string | null;
  /** Lines that people of the team added, oldest first. */
  lines: HandoverLine[];
  /** People who took it, in that order. */
  taken: { by: Actor; at: string }[];
};

/** Returns the moment at which the others come on, as the id of a handover names it. */
export function comesAtOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** Line that a person added to a handover. */
type HandoverLine = { by: Actor; at: string; words: string };

/** Register of the handovers of shifts. */
export type HandoverRegister = {
  byId(id: string): Promise<ShiftHandover | null>;
  /** Returns the handovers whose shift lasts at that moment, or has not begun; oldest first. */
  lasting(moment: string): Promise<ShiftHandover[]>;
};

/** Returns the last handover of each crisis, and the last of none, where nobody has taken it. */
export function untakenHandovers(handovers: readonly ShiftHandover[]): ShiftHandover[] {
  const last = new Map(handovers.map((one) => [one.crisisId, one]));
  return [...last.values()].filter(({ taken }) => taken.length === 0);
}
