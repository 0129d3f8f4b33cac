import type { Handbook } from '../handbook/handbook.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { SeverityRow } from '../handbook/severity-table.ts';
import type { Severity } from '../handbook/vocabulary.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import { median } from '../statistics/median.ts';
import { percentile } from '../statistics/percentile.ts';
import { workingMinutesBetween } from '../time/working-time.ts';
import type { CaseEvents, CaseStep } from './figures.ts';

/**
 * Time that the cases of a severity took from opening to a step, in minutes of the clock that
 * counts for it.
 */
export type StepTime = {
  severity: Severity;
  /** Cases. */
  count: number;
  median: number;
  /** Nine of ten took no longer. */
  ninety: number;
  /** Null where the handbook sets none. */
  target: number | null;
  /** The most that it may take when things go wrong; null where the handbook does not say. */
  worst: number | null;
  clock: SeverityRow['clock'];
};

export type StepTimes = { step: 'claim' | 'approval' | 'reply'; rows: StepTime[] };

/** Severities of which no case came so far are left out. */
export function stepTimes(
  { claimed, approved, answered }: Pick<CaseEvents, 'claimed' | 'approved' | 'answered'>,
  handbook: Handbook,
): StepTimes[] {
  return [
    { step: 'claim', rows: rowsOf(claimed, handbook, ({ claimMinutes }) => ({ target: claimMinutes, worst: null })) },
    { step: 'approval', rows: rowsOf(approved, handbook, () => ({ target: null, worst: null })) },
    { step: 'reply', rows: rowsOf(answered, handbook, replyTarget) },
  ];
}

function replyTarget({ firstReplyMinutes, firstReplyWorstMinutes }: SeverityRow): StepTarget {
  return { target: firstReplyMinutes, worst: firstReplyWorstMinutes ?? null };
}

type StepTarget = Pick<StepTime, 'target' | 'worst'>;

function rowsOf(
  steps: readonly CaseStep[],
  handbook: Handbook,
  targetOf: (row: SeverityRow) => StepTarget,
): StepTime[] {
  return SEVERITIES.flatMap((severity) => {
    const row = severityRow(handbook, severity);
    const minutes = steps.filter((step) => step.severity === severity).map((step) => minutesTo(step, handbook));
    const [middle, ninety] = [median(minutes), percentile(minutes, 0.9)];
    if (middle === null || ninety === null) return [];
    const { target, worst } = targetOf(row);
    return [{ severity, count: minutes.length, median: middle, ninety, target, worst, clock: row.clock }];
  });
}

/** From the opening of the case to the step, in minutes on the wall or of working time, as its severity has it. */
export function minutesTo(
  { at, openedAt, severity }: Pick<CaseStep, 'at' | 'openedAt' | 'severity'>,
  handbook: Handbook,
): number {
  if (severityRow(handbook, severity).clock === 'working') {
    return workingMinutesBetween(openedAt, at, handbook.institution);
  }
  return Math.max(0, Date.parse(at) - Date.parse(openedAt)) / 60_000;
}
