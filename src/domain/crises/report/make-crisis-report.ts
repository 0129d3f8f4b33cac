import { countRescues, peopleAtRisk } from '../../cases/at-risk/people-at-risk.ts';
import type { CaseState } from '../../cases/model/case-state.ts';
import { isPending, statusOf } from '../../cases/model/case-status.ts';
import type { AuditEntry } from '../../cases/model/changes.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import { isPausing } from '../../cases/model/crises/pause.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { POST_CLASSES } from '../../handbook/vocabulary.ts';
import { reportHoaxes } from '../../hoaxes/hoax-report.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import { maskerOf, maskerOfFacts } from '../../privacy/masker-of.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { OutPublication } from '../model/crisis-figures.ts';
import { countPublished } from '../model/crisis-figures.ts';
import type { ReportRows } from '../model/report-rows.ts';
import { countSteps } from '../steps/steps-waiting.ts';
import type { CrisisReport, HandbookStep, RejectedDraft, ReportedPauseTask, Volumes } from './crisis-report.ts';
import { editedReplies } from './edited-replies.ts';
import { proposedChanges } from './proposed-changes.ts';
import { factHistories, reportedNoted, reportedRecalls } from './reported-facts.ts';
import { reportedFollowUps, reportedSteps } from './reported-steps.ts';
import { slipsOf } from './slips.ts';
import { timelineOf } from './timeline.ts';
import { unansweredQuestions } from './unanswered-questions.ts';

/** Builds the report of a crisis as it is at that moment (ISO 8601 UTC). Pure. */
export function makeCrisisReport(crisis: Crisis, rows: ReportRows, handbook: Handbook, now: string): CrisisReport {
  const { cases, facts, record } = rows;
  const mask = maskerOfFacts(
    facts.map((fact) => ({ ...fact, playbook: crisis.playbook })),
    handbook,
  );
  const maskerFor = maskersOf(handbook);
  const byId = new Map(cases.map((state) => [state.core.id, state]));
  const told = {
    rejected: rejectedDrafts(record, byId, maskerFor),
    unanswered: unansweredQuestions(cases, handbook, maskerFor),
    facts: factHistories(facts, mask, now),
    edited: editedReplies(cases, { facts, handbook, maskerFor }),
  };
  return {
    crisis,
    title: mask(crisis.title),
    territory: mask(crisis.territory),
    closedWhy: crisis.closed === null ? null : mask(crisis.closed.why),
    at: now,
    ...reportPeriod(crisis, cases, now),
    volumes: volumesOf(cases),
    timeline: timelineOf(crisis, rows, mask),
    ...told,
    recalls: reportedRecalls(rows.recalls, mask),
    noted: reportedNoted({ crisis, noted: rows.noted, facts }, handbook, mask),
    hoaxes: reportHoaxes(rows.hoaxes, crisis.playbook),
    errands: reportedPauseTasks(rows),
    slips: slipsOf(rows),
    changes: proposedChanges(told),
    steps: reportedSteps(crisis, rows.steps, handbook, mask),
    stepCount: countSteps(rows.steps),
    followUps: reportedFollowUps(rows, mask),
    handbookSteps: handbookSteps(record),
  };
}

/** Returns the masker of a case's texts for readers outside the team; each case is read once. */
function maskersOf(handbook: Handbook): (state: CaseState) => Masker {
  const known = new Map<number, Masker>();
  return (state) => {
    const mask = known.get(state.core.id) ?? maskerOf(state, handbook, 'outside');
    known.set(state.core.id, mask);
    return mask;
  };
}

const hourMs = 3_600_000;

/** From the hour of what came first until the end, or until now: a crisis gathers cases that were there before it. */
export function reportPeriod(
  { startedAt, closed }: Pick<Crisis, 'startedAt' | 'closed'>,
  cases: readonly CaseState[],
  now: string,
): { from: string; to: string } {
  const first = Math.min(...[startedAt, ...cases.map(({ core }) => core.openedAt)].map((at) => Date.parse(at)));
  const from = new Date(Math.floor(first / hourMs) * hourMs).toISOString();
  // The end itself still belongs to it.
  const to = momentAfter(closed?.at ?? now, 1);
  return { from, to };
}

function volumesOf(cases: readonly CaseState[]): Volumes {
  const asked = cases.filter(({ core }) => core.statement === null);
  const { replies, messages: statements, corrections } = countPublished(cases.flatMap(outOf));
  const of = (status: string) => asked.filter((state) => statusOf(state) === status).length;
  const ofSeverity = (severity: string) => asked.filter(({ core }) => core.severity === severity).length;
  return {
    posts: postsOf(asked),
    cases: asked.length,
    answered: of('answered'),
    dismissed: of('dismissed'),
    handedOver: of('handed_over'),
    open: asked.filter(isPending).length,
    replies,
    statements,
    corrections,
    people: countRescues(peopleAtRisk(cases)),
    bySeverity: { S1: ofSeverity('S1'), S2: ofSeverity('S2'), S3: ofSeverity('S3'), S4: ofSeverity('S4') },
    byClass: POST_CLASSES.map((id) => {
      const own = asked.filter(({ core }) => core.class === id);
      return { class: id, cases: own.length, posts: postsOf(own) };
    })
      .filter((row) => row.cases > 0)
      .toSorted((one, other) => other.cases - one.cases),
  };
}

function postsOf(cases: readonly CaseState[]): number {
  return cases.reduce((sum, { posts }) => sum + posts.length, 0);
}

function outOf({ core: { statement }, publications }: CaseState): OutPublication[] {
  return publications.flatMap(({ status, corrects }) => (status === 'published' ? [{ statement, corrects }] : []));
}

function reportedPauseTasks({ pauses }: ReportRows): ReportedPauseTask[] {
  const paused = pauses.filter(({ pause }) => isPausing(pause));
  return paused.flatMap(({ pause }) =>
    pause.errands.map(({ item, kind, what, dueAt, stopped }) => {
      return { pausedAt: pause.at, kind, what, dueAt, isAllDay: item?.isAllDay === true, stopped };
    }),
  );
}

const STEPS: Readonly<Record<string, HandbookStep['step']>> = {
  'handbook.proposed': 'proposed',
  'handbook.taken': 'taken',
  'handbook.confirmed': 'confirmed',
  'handbook.dropped': 'dropped',
  'handbook.adopted': 'adopted',
};

/**
 * Returns the changes of the handbook during the crisis: proposed and taken by `/playbook reload`,
 * or at the terminal.
 */
export function handbookSteps(record: readonly AuditEntry[]): HandbookStep[] {
  return record.flatMap(({ event, result, at, actor: by, detail }): HandbookStep[] => {
    const step = STEPS[event];
    if (step === undefined || result !== 'done') return [];
    const { handbook, changes } = detail;
    return [{ step, at, by, hash: String(handbook ?? ''), changes: typeof changes === 'number' ? changes : null }];
  });
}

/** Returns the texts that a person rejected, and why, in the order of rejection. */
function rejectedDrafts(
  record: readonly AuditEntry[],
  cases: ReadonlyMap<number, CaseState>,
  maskerFor: (state: CaseState) => Masker,
): RejectedDraft[] {
  return record.flatMap(({ event, result, caseId, at, actor: by, detail }): RejectedDraft[] => {
    const state = caseId === null ? undefined : cases.get(caseId);
    if (event !== 'gesture.reject' || result !== 'done' || state === undefined) return [];
    const mask = maskerFor(state);
    const draft = state.drafts.find(({ id }) => id === detail['draft']);
    const note = state.notes.find(({ id }) => id === detail['note']);
    return [
      {
        caseId: state.core.id,
        at,
        by,
        version: draft?.version ?? 0,
        templateId: draft?.templateId ?? null,
        reason: note === undefined ? null : mask(note.text),
        text: draft === undefined ? null : mask(draft.text),
      },
    ];
  });
}
