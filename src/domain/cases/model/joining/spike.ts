/** Suddenly more posts come in than is usual. */
export type Spike = {
  id: string;
  /** Of the cases whose posts they are; null for all of them together. */
  playbook: string | null;
  beganAt: string;
  /** Posts a minute at this hour and weekday, as it was known when it began. */
  usual: number;
  /** Posts a minute, as the team was told last, and when that was. */
  told: number;
  toldAt: string;
  endedAt: string | null;
};

/** `minute`: when it begins, ISO 8601 UTC. */
export type MinuteCount = { minute: string; playbook: string | null; count: number };

/** What is said of spikes: that they begin, together; that one has doubled; that one is over. */
export type SpikeNews = 'began' | 'doubled' | 'ended';
