/** Head of the audit log as it was noted on a day: its last row then, and that row's hash. */
export type NotedHead = {
  /** Local date: `2026-11-28`. */
  day: string;
  seq: number;
  hash: string;
  /** ISO 8601 UTC. */
  at: string;
  /** Answer of a time-stamping authority, in base64; null without one. */
  stamp: string | null;
};

/** Each day's head of the audit log. */
export type HeadBook = {
  of(day: string): Promise<NotedHead | null>;
  /** Notes the head of a day; one that is noted stays. */
  note(head: NotedHead): Promise<void>;
  /** Oldest first. */
  all(): Promise<NotedHead[]>;
};
