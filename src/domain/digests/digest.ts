import type { PersonAtRisk } from '../cases/at-risk/people-at-risk.ts';
import type { DeliveredAs } from '../cases/model/publication.ts';
import type { Severity } from '../handbook/vocabulary.ts';
import type { HoaxStatus } from '../hoaxes/hoax.ts';
import type { OpenRecall } from './figures.ts';
import type { Overdue } from './overdue.ts';
import type { TopicCount } from './topics.ts';

/** Content of a morning's digest; the channel decides the wording. Networks appear by their names. */
export type Digest = {
  /** ISO 8601 UTC. */
  from: string;
  to: string;
  /** Date in the institution's time zone, `2026-11-24`. */
  date: string;
  /** Crises that are open now, each with its people at risk. */
  crises: { id: number; title: string; people: PersonAtRisk[] }[];
  opened: number;
  openBySeverity: Partial<Record<Severity, number>>;
  /** Topics of the cases opened in the period. */
  byTopic: TopicCount[];
  /** Now. */
  overdue: Overdue;
  /** `proof`: the public address; null for what was sent in private, since how may name the person, and for what was erased. */
  published: { caseId: number; network: string; proof: string | null; wentOut: DeliveredAs['kind'] }[];
  dismissedByReason: Record<string, number>;
  /** Now: numbers of cases with an approval by voice that nobody has confirmed. */
  unconfirmed: number[];
  /** Current state: published texts that are still to be corrected. */
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
  /** Calendar items of the period that are missing on at least one profile that the bot reads. */
  calendarMissed: { what: string; at: string; missing: string[]; notSeen: string[] }[];
  calendarToday: { id: string; what: string; at: string; networks: string[] }[];
  playbooksDue: { id: string; title: string; reviewDate: string }[];
  /** Registered in the period, or seen most in it: those first. */
  hoaxes: { id: number; claim: string; status: HoaxStatus; isNew: boolean; seen: number }[];
  chain: { seq: number; hash: string };
};

/** Returns true if the digest says nothing except the head of the hash chain. */
export function isEmptyDigest(digest: Digest): boolean {
  return (
    digest.crises.length === 0 &&
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
