import type { CaseState } from '../../cases/model/case-state.ts';
import { isPending } from '../../cases/model/case-status.ts';
import type { CrisisRole } from '../../cases/model/crises/crisis.ts';
import { CRISIS_ROLES } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { HoaxInPeriod } from '../../hoaxes/hoax-register.ts';
import type { Actor } from '../../people/actor.ts';
import { sameActor } from '../../people/actor.ts';
import { maskerOfFacts } from '../../privacy/masker-of.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { CrisisBoard } from '../model/crisis-board.ts';
import type { NotedRecall } from '../model/noted-recalls.ts';
import { notedRecalls } from '../model/noted-recalls.ts';
import type { CrisisRows } from '../model/report-rows.ts';
import type { TimelineEntry } from '../report/crisis-report.ts';
import { timelineOf } from '../report/timeline.ts';

/** Values that end sooner than that wait for the person who answers for them. */
const SOON_MS = 2 * 3_600_000;

/**
 * Returns the events of a crisis from that moment on, oldest first: the timeline of its report. What was
 * noted later counts from the hour at which it was noted.
 */
export function happenedSince(
  { board, hoaxes, ...rows }: CrisisRows & { hoaxes: readonly HoaxInPeriod[] },
  since: string,
  handbook: Handbook,
): TimelineEntry[] {
  const { crisis, facts, recalls, steps, followUps, noted } = board;
  const pauses = rows.pauses.map((pause) => ({ pause, slipped: [] }));
  const mask = maskerOfFacts(
    facts.map((fact) => ({ ...fact, playbook: crisis.playbook })),
    handbook,
  );
  const told = { ...rows, facts, recalls, steps, followUps, noted, pauses, hoaxes };
  return timelineOf(crisis, told, mask).filter((entry) => (entry.kind === 'noted' ? entry.notedAt : entry.at) >= since);
}

/** Returns the confirmed facts of a crisis that end in the next hours, the first first. */
export function endingSoon({ facts }: Pick<CrisisBoard, 'facts'>, now: string): EnteredFact[] {
  const soon = momentAfter(now, SOON_MS);
  return facts
    .filter(({ status, validUntil: end }) => status === 'verified' && end !== null && end > now && end <= soon)
    .toSorted((one, other) => (one.validUntil ?? '').localeCompare(other.validUntil ?? ''));
}

/** Open matters of a crisis that wait for one person. */
export type Mine = {
  roles: CrisisRole[];
  /** Steps that the person took. */
  steps: CrisisStep[];
  /** Cases of the crisis that the person claimed. */
  cases: CaseState[];
  /** Facts that the person answers for and that soon run out. */
  facts: EnteredFact[];
  /** Proposed facts that the person may confirm. */
  toVerify: EnteredFact[];
  /** Messages that the person noted and that are to be said again. */
  toSayAgain: NotedRecall[];
};

/** Reads off a board what waits for a person, with the cases that they claimed. */
export function mineIn(
  board: CrisisBoard,
  claimed: readonly CaseState[],
  actor: Actor,
  { handbook, now }: { handbook: Handbook; now: string },
): Mine {
  const { crisis, steps, facts } = board;
  if (crisis.closed !== null) return { roles: [], steps: [], cases: [], facts: [], toVerify: [], toSayAgain: [] };
  return {
    roles: CRISIS_ROLES.filter((role) => sameActor(crisis.roles[role]?.who ?? null, actor)),
    steps: steps.filter(({ ended, taken }) => ended === null && sameActor(taken?.by ?? null, actor)),
    cases: claimed.filter((state) => state.core.crisisId === crisis.id && isPending(state)),
    facts: endingSoon(board, now).filter(({ owner }) => sameActor(owner, actor)),
    toVerify: facts.filter(({ status, enteredBy }) => status === 'proposed' && !sameActor(enteredBy, actor)),
    toSayAgain: notedRecalls(board, handbook).filter(
      ({ noted, status }) => status === 'open' && sameActor(noted.notedBy, actor),
    ),
  };
}
