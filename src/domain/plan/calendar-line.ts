import type { ContentStatus } from '../contents/model/content.ts';
import type { StopNote } from './model/planned-item.ts';

/** State of something planned. */
export type LineState =
  /** The plan asks for it, and nobody has prepared it. */
  | { kind: 'asked' }
  | { kind: 'elsewhere'; stop: StopNote | null }
  /** Content of our own, and how far it is. */
  /** `isPaused`: a pause holds it, in which nobody can decide. */
  | { kind: 'own'; step: Exclude<ContentStatus['kind'], 'out' | 'dropped'>; isPaused?: boolean }
  /** Seen on the profile; `link` null where the profile shows no address. */
  | { kind: 'out'; link: string | null }
  /** Not seen after its moment; `isRead` false where the bot does not read the profile. */
  | { kind: 'late'; isRead: boolean };

/** Objection to a line, while it can still be planned otherwise. */
export type LineFinding =
  /** Less time than `minimum_gap` after the other item of its network. */
  | { kind: 'too_close'; minutes: number; other: string }
  | { kind: 'holiday'; name: string }
  /** First item of a network that has been quiet for longer than the plan allows. */
  | { kind: 'quiet'; network: string; lastAt: string | null; minimumDays: number }
  /** Topic of which published words are being recalled. */
  | { kind: 'recalled'; topic: string };

/** A line of the calendar: one item, on the networks where its state is the same. */
export type CalendarLine = {
  id: string;
  /** ISO 8601 UTC. */
  at: string;
  isAllDay: boolean;
  /** Ids of networks of the handbook; none for a place without one. */
  networks: string[];
  words: string;
  /** Id of the topic that a person gave it; absent where nobody did. */
  topic?: string;
  /** Address that its source gave. */
  link: string | null;
  state: LineState;
  findings: LineFinding[];
};
