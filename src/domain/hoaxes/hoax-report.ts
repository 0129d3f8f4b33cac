import type { Language } from '../text/languages.ts';
import type { HoaxPriority, HoaxStatus } from './hoax.ts';
import { decidedAt, priorityDecision, standingAnswers, statusDecision } from './hoax.ts';
import type { HoaxInPeriod } from './hoax-register.ts';
import type { OfficialSource } from './official-source.ts';

/** Part of a crisis report about one hoax. Times ISO 8601 UTC, people by actor keys. */
export type ReportedHoax = {
  id: number;
  claim: string;
  status: HoaxStatus;
  truth: string | null;
  /** Null while nothing is known. */
  source: OfficialSource | null;
  firstSeenAt: string;
  /** In the period, on each network by its id, and ever. */
  seen: number;
  networks: Readonly<Record<string, number>>;
  seenEver: number;
  answers: { language: Language; text: string }[];
  /** Priority that a person decided; null while nobody has. */
  priority: HoaxPriority | null;
  /** History of its status until now, oldest first. */
  turns: { status: HoaxStatus; at: string; by: string; confirmedBy: string | null }[];
};

/**
 * The hoaxes of a crisis: those of its playbook, and those of none that were seen in the period (`HoaxReader.ofPeriod`).
 * @param playbook id of the crisis' playbook
 */
export function reportHoaxes(found: readonly HoaxInPeriod[], playbook: string): ReportedHoax[] {
  return found
    .filter(({ hoax, seen }) => hoax.playbook === playbook || (hoax.playbook === null && seen.sightings > 0))
    .map(({ hoax, seen }) => {
      const { what } = statusDecision(hoax);
      return {
        id: hoax.id,
        claim: hoax.claim,
        status: what.status,
        truth: what.truth,
        source: what.source,
        firstSeenAt: hoax.firstSeenAt,
        seen: seen.sightings,
        networks: seen.networks,
        seenEver: hoax.spread.sightings,
        answers: standingAnswers(hoax).map((one) => ({ language: one.what.language, text: one.what.text })),
        priority: priorityDecision(hoax)?.what.priority ?? null,
        turns: hoax.decisions.flatMap((one) =>
          one.what.kind === 'status' && one.state === 'holds'
            ? [{ status: one.what.status, at: decidedAt(one), by: one.by, confirmedBy: one.settled?.by ?? null }]
            : [],
        ),
      };
    });
}
