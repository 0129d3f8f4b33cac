import type { Actor, SlackActor } from '../../../people/actor.ts';

/** Person who is sent the info sheet of a crisis when it changes. */
export type SheetReader = {
  /** `3:U123`: crisis and person. */
  id: string;
  crisisId: number;
  who: SlackActor;
  addedBy: Actor;
  addedAt: string;
  /** Moment at which the person left, or the crisis was over; null while they are sent it. */
  leftAt: string | null;
  /** Last one that was sent; null before the first. */
  told: ToldSheet | null;
};

/** Digests of the sheet's facts and of all of it, by which a change is known. */
export type ToldSheet = { at: string; facts: string; page: string };
