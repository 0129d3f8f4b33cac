/** How somebody is called when a time of a case runs out: where it is said, and by a message of their own too. */
export const NOTICES = ['thread', 'direct', 'direct_on_shift'] as const;
export type Notice = (typeof NOTICES)[number];

/** What somebody of the team has chosen for themselves. */
export type Preference = {
  /** In which the bot speaks to them, `ca`; null for that of their Slack. */
  language: string | null;
  notices: Notice;
};

/** Whoever has chosen nothing. */
export const NO_PREFERENCE: Preference = { language: null, notices: 'thread' };

/** Somebody who wants a message of their own; people go by their Slack ids. */
export type DirectPreference = { user: string; notices: Exclude<Notice, 'thread'> };

/** What people have chosen for themselves. */
export type Preferences = {
  of(user: string): Promise<Preference>;
  /** All who want a message of their own, by their ids. */
  calledDirectly(): Promise<DirectPreference[]>;
  /** Of whoever chooses nothing special nothing is kept. */
  save(user: string, preference: Preference): Promise<void>;
};
