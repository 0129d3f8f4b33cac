/** Suddenly more posts come in than is usual. */
export type Spike = {
  id: string;
  /** Playbook of the cases of these posts; null for all posts together. */
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

/** News about spikes: several began, one doubled, or one ended. */
export type SpikeNews = 'began' | 'doubled' | 'ended';
