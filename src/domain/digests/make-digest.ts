import { isOver, notifyBy } from '../cases/breaches/breach-clock.ts';
import type { OpenBreach } from '../cases/model/breaches/breach.ts';
import { emptySlots } from '../cases/model/breaches/breach.ts';
import type { CaseTimes } from '../cases/model/deadlines/case-times.ts';
import type { CaseFigures } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { homeLanguage, networkName } from '../handbook/handbook.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import { statusOf } from '../hoaxes/hoax.ts';
import type { HoaxInPeriod } from '../hoaxes/hoax-register.ts';
import { median } from '../statistics/median.ts';
import { daysAfter, weekdayOf } from '../time/calendar-days.ts';
import { localDate } from '../time/local-date.ts';
import type { Digest } from './digest.ts';
import type { CaseEvents } from './figures.ts';
import { overdueOf } from './overdue.ts';
import type { SeenProfile } from './own-profiles.ts';
import { calendarMissed, quietProfiles } from './seen-on-profiles.ts';
import { topicCounts } from './topics.ts';

type DigestInput = {
  /** Figures of the period from `from` to `to`. */
  figures: CaseFigures;
  crises: Digest['crises'];
  opened: CaseEvents['opened'];
  /** Now, oldest first. */
  waiting: readonly CaseTimes[];
  unconfirmed: Digest['unconfirmed'];
  openRecalls: Digest['openRecalls'];
  openBreaches: readonly OpenBreach[];
  /** Most seen first. */
  hoaxes: readonly HoaxInPeriod[];
  /** Posts seen on our own profiles. */
  profiles: readonly SeenProfile[];
  /** The record's head. */
  chain: Digest['chain'];
  handbook: Handbook;
  /** ISO 8601 UTC, as are `to` and `now`. */
  from: string;
  to: string;
  now: string;
};

const hourMs = 3_600_000;
/** A playbook is announced so long before its review is due. */
const reviewNoticeDays = 30;
const mostSpread = 5;

/** Builds the digest of a period and of the day on which it is posted. */
export function makeDigest(input: DigestInput): Digest {
  const { figures, opened, waiting, unconfirmed, openRecalls, openBreaches, hoaxes, profiles, chain, handbook } = input;
  const { from, to, now } = input;
  const date = localDate(now, handbook.institution.timeZone);
  return {
    from,
    to,
    date,
    crises: input.crises,
    opened: figures.opened,
    openBySeverity: Object.fromEntries(
      SEVERITIES.flatMap((severity) => {
        const count = figures.openBySeverity[severity];
        return count === undefined ? [] : [[severity, count]];
      }),
    ),
    byTopic: topicCounts(opened, handbook),
    overdue: overdueOf(waiting, handbook, now),
    published: figures.published.map(({ caseId, network, audience, proof, deliveredAs }) => ({
      caseId,
      network: networkName(handbook, network),
      proof: audience === 'public' && proof?.startsWith('https://') ? proof : null,
      wentOut: deliveredAs.kind,
    })),
    dismissedByReason: figures.dismissedByReason,
    unconfirmed,
    openRecalls,
    openBreaches: openBreaches.map((one) => breachOf(one, now)),
    medianMinutesToReply: median(figures.minutesToReply),
    quietProfiles: quietProfiles(handbook, { lastPublishedAt: figures.lastPublishedAt, profiles }, now),
    calendarMissed: calendarMissed(handbook, { published: figures.published, profiles }, { from, to, now }),
    calendarToday: calendarOf(date, handbook),
    playbooksDue: playbooksDue(handbook, daysAfter(date, reviewNoticeDays)),
    hoaxes: hoaxesOf(hoaxes, from, to),
    chain,
  };
}

/** All that are new, and the few that spread most. */
function hoaxesOf(hoaxes: readonly HoaxInPeriod[], from: string, to: string): Digest['hoaxes'] {
  return hoaxes
    .map(({ hoax, seen }) => ({
      id: hoax.id,
      claim: hoax.claim,
      status: statusOf(hoax),
      isNew: from <= hoax.registeredAt && hoax.registeredAt < to,
      seen: seen.sightings,
    }))
    .filter(({ isNew }, place) => isNew || place < mostSpread);
}

function breachOf({ caseId, breach }: OpenBreach, now: string): Digest['openBreaches'][number] {
  const isLate = isOver(breach, now);
  const hoursLeft = isLate ? null : Math.ceil((Date.parse(notifyBy(breach)) - Date.parse(now)) / hourMs);
  return { caseId, hoursLeft, emptySlots: emptySlots(breach, isLate).length };
}

function calendarOf(date: string, handbook: Handbook): Digest['calendarToday'] {
  const weekday = weekdayOf(date);
  return (handbook.institution.plan.calendar ?? [])
    .filter((entry) => entry.date === date || entry.weekdays?.includes(weekday))
    .map(({ id, what, at, networks }) => ({ id, what, at, networks: networks.map((id) => networkName(handbook, id)) }))
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

/** The most overdue first. */
function playbooksDue(handbook: Handbook, until: string): Digest['playbooksDue'] {
  const language = homeLanguage(handbook);
  return handbook.playbooks
    .filter(({ reviewDate }) => reviewDate <= until)
    .map(({ id, titles, reviewDate }) => ({ id, title: titles[language] ?? id, reviewDate }))
    .toSorted((one, other) => one.reviewDate.localeCompare(other.reviewDate));
}
