import type { AreaQuestion } from '../../cases/model/area-question.ts';
import { isAtRisk } from '../../cases/model/at-risk.ts';
import type { OpenBreach } from '../../cases/model/breaches/breach.ts';
import { openBreachOf } from '../../cases/model/breaches/may-be-breach.ts';
import type { CaseState } from '../../cases/model/case-state.ts';
import { isPending } from '../../cases/model/case-status.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import type { ShiftHandover } from '../../cases/model/crises/shift-handover.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { SlackActor } from '../../people/actor.ts';
import { sameActor } from '../../people/actor.ts';
import { localDate } from '../../time/local-date.ts';
import type { Mine } from '../catch-up/catch-up.ts';
import { happenedSince, mineIn } from '../catch-up/catch-up.ts';
import type { CrisisBoard } from '../model/crisis-board.ts';
import type { TimelineEntry } from '../report/crisis-report.ts';

/** Open matters of a person who leaves. */
export type LeftOpen = {
  who: SlackActor;
  /** Matters of the crisis, without people at risk; null on an ordinary day. */
  mine: Mine | null;
  /** Grave cases of no crisis that the person claimed, without people at risk. */
  beside: CaseState[];
  /** Tasks that the person promised by the day of the change. */
  tasks: FollowUp[];
  /** Questions of the person to areas that nobody answered, in grave cases and those of the crisis; oldest first. `caseId` null for people at risk. */
  questions: (Pick<AreaQuestion, 'area' | 'askedAt'> & { caseId: number | null })[];
  /** Personal-data breaches without an end that the person recorded, or whose case they claimed. */
  breaches: OpenBreach[];
  /** Cases of people at risk that the person claimed: they are only counted. */
  atRisk: CaseState[];
};

/**
 * Events that a handover leaves out: people at risk are only counted, the first of all is no news, and it tells of
 * itself.
 */
const LEFT_OUT: readonly TimelineEntry['kind'][] = [
  ...(['at_risk', 'told', 'attended', 'safe', 'first_post', 'first_reply'] as const),
  ...(['shift_change', 'shift_taken'] as const),
];

/** Returns what happened in the shift that a handover tells of, as the reader of catch-up tells it. */
export function happenedInShift(
  rows: Parameters<typeof happenedSince>[0],
  { from, comesAt }: Pick<ShiftHandover, 'from' | 'comesAt'>,
  handbook: Handbook,
): TimelineEntry[] {
  return happenedSince(rows, from, handbook).filter((entry) => {
    const at = entry.kind === 'noted' ? entry.notedAt : entry.at;
    return at < comesAt && !LEFT_OUT.includes(entry.kind);
  });
}

/** Rows off which it is read what a person who leaves has open. */
type OpenMatters = {
  /** Null on an ordinary day. */
  board: CrisisBoard | null;
  /** Open cases that the person claimed. */
  claimed: readonly CaseState[];
  /** Cases with a question of the person to an area, or with a breach that they recorded. */
  promised: readonly CaseState[];
  /** Open tasks of everybody. */
  tasks: readonly FollowUp[];
};

/** Returns what a person who leaves has open. */
export function leftOpen(
  who: SlackActor,
  { board, claimed, promised, tasks }: OpenMatters,
  { handbook, now, comesAt }: { handbook: Handbook; now: string; comesAt: string },
): LeftOpen {
  const all = board === null ? null : mineIn(board, claimed, who, { handbook, now });
  const grave = claimed.filter((state) => state.core.crisisId === null && isGrave(state));
  const beside = grave.filter(isPending);
  const known = new Map([...claimed, ...promised].map((state) => [state.core.id, state]));
  const day = localDate(comesAt, handbook.institution.timeZone);
  const isNamed = (state: CaseState) => !isAtRisk(state);
  return {
    who,
    mine: all === null ? null : { ...all, cases: all.cases.filter(isNamed) },
    beside: beside.filter(isNamed),
    tasks: tasks.filter(({ owner, dueOn, ended }) => ended === null && sameActor(owner, who) && dueOn <= day),
    questions: [...known.values()]
      .filter((state) => isPending(state) && (isGrave(state) || state.core.crisisId === board?.crisis.id))
      .flatMap((state) =>
        state.areaQuestions
          .filter((one) => one.answer === null && sameActor(one.askedBy, who))
          .map(({ area, askedAt, caseId }) => ({ area, askedAt, caseId: isAtRisk(state) ? null : caseId })),
      )
      .toSorted((one, other) => one.askedAt.localeCompare(other.askedAt)),
    breaches: [...known.values()].flatMap(({ core }) => {
      const [{ id: caseId, claim }, breach] = [core, openBreachOf(core)];
      if (breach === null) return [];
      const isTheirs = sameActor(breach.recordedBy, who) || sameActor(claim?.by ?? null, who);
      return isTheirs ? [{ caseId, breach }] : [];
    }),
    atRisk: [...(all?.cases ?? []), ...beside].filter(isAtRisk),
  };
}

function isGrave({ core }: CaseState): boolean {
  return core.severity === 'S1' || core.severity === 'S2';
}

/** Returns whether a person leaves anything: a grave case, or what they promised. */
export function leavesAnything({ mine, beside, tasks, questions, breaches, atRisk }: LeftOpen): boolean {
  const ofCrisis = mine === null ? [] : [...mine.roles, ...mine.steps, ...mine.cases, ...mine.toSayAgain];
  return [ofCrisis, beside, tasks, questions, breaches, atRisk].some((some) => some.length > 0);
}
