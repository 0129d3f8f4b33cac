import type { Elapsed } from '../../../time/elapsed.ts';

/** Reason why no message reaches a channel. */
export type ChannelTrouble =
  | 'archived'
  /** The channel is gone, or the bot is no longer in it. */
  | 'not_in_channel'
  /** Slack did not answer. */
  | 'silent'
  /** Slack refuses for another reason, such as the token. */
  | 'refused';

export type Unreachable = { since: string; why: ChannelTrouble };

/** Remembers since when nothing has got into a channel. */
export type ChannelWatch = {
  /** Records the result of an attempt; `reached` also when Slack refuses the message itself. */
  heard(end: 'reached' | ChannelTrouble): void;
  /** Forgets the channel's trouble, when this process stops sending to it. */
  forget(): void;
  /** Null while the channel is well, or has not been in trouble for long enough. */
  unreachable(): Unreachable | null;
};

/** A connection that breaks now and then is no reason to call people to another channel. */
const patienceMs = 120_000;

/** @param now ISO 8601 UTC */
export function createChannelWatch({ now, elapsed }: { now(): string; elapsed: Elapsed }): ChannelWatch {
  let trouble: (Unreachable & { sinceMs: number }) | null = null;
  return {
    heard(end) {
      const { since, sinceMs } = trouble ?? { since: now(), sinceMs: elapsed() };
      trouble = end === 'reached' ? null : { since, sinceMs, why: end };
    },
    forget() {
      trouble = null;
    },
    unreachable() {
      if (trouble === null || elapsed() - trouble.sinceMs < patienceMs) return null;
      return { since: trouble.since, why: trouble.why };
    },
  };
}
