import type { DeliveredAs } from '../cases/model/case-state.ts';
import type { Severity } from '../handbook/vocabulary.ts';
import type { HoaxStatus } from '../hoaxes/hoax.ts';
import type { OpenRecall } from './figures.ts';
import type { Overdue } from './overdue.ts';
import type { TopicCount } from './topics.ts';

/** What a morning's digest tells; wording is the channel's matter. Networks go by their names. */
export type Digest = {
  /** ISO 8601 UTC. */
  from: string;
  to: string;
  /** Date in the institution's time zone, `2026-11-24`. */
  date: string;
  opened: number;
  openBySeverity: Partial<Record<Severity, number>>;
  /** What the cases opened in the period are about. */
  byTopic: TopicCount[];
  /** Now. */
  overdue: Overdue;
  /** `proof`: the public address; null for what was sent in private, since how may name the person, and for what was erased. */
  published: { caseId: number; network: string; proof: string | null; wentOut: DeliveredAs['kind'] }[];
  dismissedByReason: Record<string, number>;
  /** Now: numbers of cases with an approval by voice that nobody has confirmed. */
  unconfirmed: number[];
  /** Now: what is out and still to be put right. */
  openRecalls: OpenRecall[];
  /** Now: breaches of personal data to be notified, the most pressing first. `hoursLeft` rounded up; null once the time is over. */
  openBreaches: { caseId: number; hoursLeft: number | null; emptySlots: number }[];
  /** Null when nothing was published. */
  medianMinutesToReply: number | null;
  /**
   * Networks whose last published item, by whichever tool, is older than their minimum frequency; `lastAt` null when none was ever seen.
   * Where `isSeen` is false nobody reads the profile: what other tools published there is not known.
   */
  quietProfiles: { network: string; minimumDays: number; lastAt: string | null; isSeen: boolean }[];
  /** What the calendar wanted in the period and of which at least one profile that is read shows nothing. */
  calendarMissed: { what: string; at: string; missing: string[]; notSeen: string[] }[];
  calendarToday: { id: string; what: string; at: string; networks: string[] }[];
  playbooksDue: { id: string; title: string; reviewDate: string }[];
  /** Registered in the period, or seen most in it: those first. */
  hoaxes: { id: number; claim: string; status: HoaxStatus; isNew: boolean; seen: number }[];
  chain: { seq: number; hash: string };
};

/** Whether there is nothing to say but the chain's head. */
export function isEmptyDigest(digest: Digest): boolean {
  return (
    digest.opened === 0 &&
    Object.values(digest.openBySeverity).every((count) => count === 0) &&
    digest.published.length === 0 &&
    Object.keys(digest.dismissedByReason).length === 0 &&
    digest.unconfirmed.length === 0 &&
    digest.openRecalls.length === 0 &&
    digest.openBreaches.length === 0 &&
    digest.quietProfiles.length === 0 &&
    digest.calendarMissed.length === 0 &&
    digest.calendarToday.length === 0 &&
    digest.playbooksDue.length === 0 &&
    digest.hoaxes.length === 0
  );
}
