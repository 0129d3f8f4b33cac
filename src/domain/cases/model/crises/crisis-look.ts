/** Moment at which a person last caught up with a crisis. */
export type CrisisLook = {
  /** `3:U123`: crisis and person. */
  id: string;
  crisisId: number;
  /** Slack id. */
  person: string;
  /** ISO 8601 UTC. */
  at: string;
};
