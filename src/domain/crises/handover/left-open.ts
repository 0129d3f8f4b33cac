import { isAtRisk } from '../../cases/model/at-risk.ts';
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
  /** Cases of people at risk that the person claimed: they are only counted. */
  atRisk: CaseState[];
};

/** Events that a handover leaves out: people at risk are only counted, and the first of all is no news. */
const LEFT_OUT: readonly TimelineEntry['kind'][] = ['at_risk', 'told', 'attended', 'safe', 'first_post', 'first_reply'];

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

/**
 * Returns what a person who leaves has open.
 * @param board of the crisis; null on an ordinary day
 * @param claimed open cases that the person claimed
 * @param tasks open tasks of everybody
 */
export function leftOpen(
  who: SlackActor,
  { board, claimed, tasks }: { board: CrisisBoard | null; claimed: readonly CaseState[]; tasks: readonly FollowUp[] },
  { handbook, now, comesAt }: { handbook: Handbook; now: string; comesAt: string },
): LeftOpen {
  const all = board === null ? null : mineIn(board, claimed, who, { handbook, now });
  const grave = claimed.filter(
    ({ core }) => core.crisisId === null && (core.severity === 'S1' || core.severity === 'S2'),
  );
  const beside = grave.filter(isPending);
  const day = localDate(comesAt, handbook.institution.timeZone);
  const isNamed = (state: CaseState) => !isAtRisk(state);
  return {
    who,
    mine: all === null ? null : { ...all, cases: all.cases.filter(isNamed) },
    beside: beside.filter(isNamed),
    tasks: tasks.filter(({ owner, dueOn, ended }) => ended === null && sameActor(owner, who) && dueOn <= day),
    atRisk: [...(all?.cases ?? []), ...beside].filter(isAtRisk),
  };
}

/** Returns whether a person leaves anything: a grave case, or what they promised. */
export function leavesAnything({ mine, beside, tasks, atRisk }: LeftOpen): boolean {
  const ofCrisis = mine === null ? [] : [...mine.roles, ...mine.steps, ...mine.cases, ...mine.toSayAgain];
  return ofCrisis.length + beside.length + tasks.length + atRisk.length > 0;
}
