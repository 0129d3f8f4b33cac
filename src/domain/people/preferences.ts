import type { PrivateReader } from './private-readers.ts';

/**
 * Ways to call a person whose turn it is: in the thread, and also by direct message, always or only on
 * shift. `thread` is no choice: it adds a direct message for those who may approve. `thread_only` never does.
 */
export const NOTICES = ['thread', 'direct', 'direct_on_shift', 'thread_only'] as const;
export type Notice = (typeof NOTICES)[number];

/** Preferences that a team member has set. */
export type Preference = {
  /** In which the bot speaks to them, `ca`; null for that of their Slack. */
  language: string | null;
  notices: Notice;
  /** Moment at which they last said that they read the private messages of our networks (ISO 8601 UTC); absent for never. */
  readsPrivateAt?: string;
};

/** Preferences of a person who has set none. */
export const NO_PREFERENCE: Preference = { language: null, notices: 'thread' };

/** Person who wants a direct message; people are identified by their Slack ids. */
export type DirectPreference = { user: string; notices: Exclude<Notice, 'thread' | 'thread_only'> };

/** Person who has chosen how they are called. */
export type ChosenNotice = { user: string; notices: Exclude<Notice, 'thread'> };

/** Store of people's preferences. */
export type Preferences = {
  of(user: string): Promise<Preference>;
  /** All who want a message of their own, by their ids. */
  calledDirectly(): Promise<DirectPreference[]>;
  /** All who have said that they read private messages, however long ago. */
  privateReaders(): Promise<PrivateReader[]>;
  /** All who have chosen how they are called, by their ids. */
  chosen(): Promise<ChosenNotice[]>;
  /** Saves the preferences; default values are not stored. */
  save(user: string, preference: Preference): Promise<void>;
};
