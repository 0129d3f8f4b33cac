import { CLOCK } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { contextIn } from './decision/context-in.ts';
import { noteOf } from './decision/note-of.ts';
import type { ActionContext, Outcome } from './decision/outcome.ts';
import { cardAndThread } from './decision/outcome.ts';
import { decisionOf } from './decision/recorded.ts';
import { withActiveHandbook } from './decision/with-active-handbook.ts';
import { closingReply } from './drafting/closing-reply.ts';
import type { AreaQuestion } from './model/area-question.ts';
import { isWithWorks } from './model/area-question.ts';
import { isAtRisk } from './model/at-risk.ts';
import type { CaseState } from './model/case-state.ts';
import { currentDraft, statusOf } from './model/case-status.ts';
import type { Change } from './model/changes.ts';
import type { FieldReport } from './model/faults/field-report.ts';
import { wordsOfReport } from './model/faults/field-report.ts';
import type { ReportLook, ReportOutcome, WorksSystem } from './ports/works-system.ts';

/** Time between two tries to send a report, and after which a person has it. */
const SEND_EVERY_MS = 120_000;
const TRIED_FOR_MS = 7_200_000;

/** Time between two looks at a report: the longer it is open, the longer. */
const LOOK_EVERY_MS = 600_000;
const LOOK_AT_LEAST_EVERY_MS = 6 * 3_600_000;
/** Looks in the time that a report is open, while neither bound applies. */
const LOOKS = 24;

export type FieldReportDeps = {
  cases: CaseDeps;
  works: WorksSystem;
  /** Returns false once another process may do this work, or this one stops. */
  isGoing(): boolean;
};

type Reported = AreaQuestion & { report: FieldReport };

/**
 * Returns rounds of field reports: each sends those that wait, and looks at those that were sent. One that was being sent when its process
 * ended may have arrived: it is not sent again, and a person looks.
 * @returns whether anything was done
 */
export function fieldReportRounds(deps: FieldReportDeps): () => Promise<boolean> {
  const { cases, isGoing } = deps;
  const rests = new Map<number, { from: number; ms: number }>();

  function isDue(caseId: number): boolean {
    const rest = rests.get(caseId);
    return rest === undefined || Math.abs(Date.parse(cases.now()) - rest.from) >= rest.ms;
  }

  async function follow(caseId: number): Promise<boolean> {
    let isDone = false;
    for (const one of await openReports(caseId, cases)) {
      const from = Date.parse(cases.now());
      rests.set(caseId, { from, ms: isSent(one) ? lookEveryMs(one, from) : SEND_EVERY_MS });
      isDone = (await advance(one.question, one.state, deps)) || isDone;
    }
    return isDone;
  }

  return async () => {
    const reported = await cases.store.look((now) => now.cases.find({ by: 'reported' }));
    for (const caseId of rests.keys()) if (!reported.includes(caseId)) rests.delete(caseId);
    let isDone = false;
    for (const caseId of reported.filter(isDue)) {
      if (!isGoing()) break;
      isDone = (await follow(caseId)) || isDone;
    }
    return isDone;
  };
}

type Open = { state: CaseState; question: Reported };

function isSent({ question }: Open): boolean {
  return question.report.state === 'sent';
}

function lookEveryMs({ question }: Open, now: number): number {
  const openMs = now - Date.parse(question.askedAt);
  return Math.min(LOOK_AT_LEAST_EVERY_MS, Math.max(LOOK_EVERY_MS, openMs / LOOKS));
}

async function openReports(caseId: number, { store }: CaseDeps): Promise<Open[]> {
  const state = await store.look((now) => now.cases.load(caseId));
  if (state === null || state.core.erased !== null) return [];
  return state.areaQuestions
    .filter(isOpen)
    .filter(isWithWorks)
    .map((question) => ({ state, question }));
}

function isOpen(question: AreaQuestion): question is Reported {
  return question.report !== null && question.answer === null;
}

/** @returns whether anything was noted */
async function advance(question: Reported, state: CaseState, deps: FieldReportDeps): Promise<boolean> {
  switch (question.report.state) {
    case 'waiting':
      return sendReport(question, state, deps);
    case 'sending':
      return note(question, deps, endedBy({ kind: 'unknown', why: 'interrupted' }, deps.cases.now()));
    case 'sent':
      return followReport(question, deps);
    case 'refused':
    case 'unknown':
      return false;
  }
}

async function sendReport(question: Reported, state: CaseState, deps: FieldReportDeps): Promise<boolean> {
  const words = state.notes.find(({ id }) => id === question.noteId);
  // An erasure took them.
  if (words === undefined) return note(question, deps, leftToPeople);
  const isClaimed = await note(question, deps, ({ report }) =>
    report.state === 'waiting' ? { report: { ...report, state: 'sending' }, why: null } : null,
  );
  if (!isClaimed) return false;
  const { service } = question.report;
  const reference = `Portavoz #${state.core.id}`;
  const outcome = await deps.works.send({ ...wordsOfReport(words.text), service, reference });
  return note(question, deps, endedBy(outcome, deps.cases.now()));
}

function leftToPeople({ report }: Reported): ReturnType<Next> {
  return report.state === 'waiting' ? { report: { ...report, state: 'refused' }, why: 'erased' } : null;
}

async function followReport(question: Reported, deps: FieldReportDeps): Promise<boolean> {
  const look = await deps.works.look(question.report);
  if (look === null) return false;
  if (look.kind === 'closed') return close(question, look, deps);
  if (question.report.number !== null) return false;
  return note(question, deps, ({ report }) => ({ report: { ...report, number: look.number, token: null }, why: null }));
}

/** Returns what a report becomes, and why; null where it stays as it is. */
type Next = (row: Reported) => { report: FieldReport; why: string | null } | null;

function endedBy(outcome: ReportOutcome, now: string): Next {
  return ({ report, askedAt }) => {
    if (report.state !== 'sending') return null;
    const { kind } = outcome;
    if (kind === 'sent')
      return { report: { ...report, state: 'sent', number: outcome.number, token: outcome.token }, why: null };
    if (kind !== 'not_sent') return { report: { ...report, state: kind }, why: outcome.why };
    const isLate = now >= momentAfter(askedAt, TRIED_FOR_MS);
    return { report: { ...report, state: isLate ? 'refused' : 'waiting' }, why: outcome.why };
  };
}

/** Saves what became of a report, with a line in the thread where people should know. @returns whether it did */
function note({ id, caseId }: Reported, deps: FieldReportDeps, next: Next): Promise<boolean> {
  return decide(caseId, id, deps, (state, row) => {
    const became = next(row);
    if (became === null) return null;
    const { report, why } = became;
    const outcome = noted(state, { ...row, report }, row.report, why);
    const isOnRecord = report.state !== 'waiting' && report.state !== 'sending';
    return { event: `field_report.${report.state}`, outcome, isOnRecord };
  });
}

function noted(state: CaseState, row: Reported, before: FieldReport, why: string | null): Outcome {
  const { number } = row.report;
  return {
    kind: 'done',
    changes: [{ kind: 'inquiry', row }],
    effects: isNews(row.report, before)
      ? cardAndThread(state, {
          sentence: { key: lineOf(row.report), params: { number: number ?? '' } },
        })
      : [],
    audit: { inquiry: row.id, number, why },
  };
}

function lineOf({ state, number }: FieldReport): string {
  return state === 'sent' && number === null ? 'thread.report_arrived' : `thread.report_${state}`;
}

/** Returns whether people should know: a number once, and never that a report waits again. */
function isNews({ state, number }: FieldReport, before: FieldReport): boolean {
  if (state === 'waiting' || state === 'sending') return false;
  return state !== before.state || number !== before.number;
}

function close(
  { id, caseId }: Reported,
  look: Extract<NonNullable<ReportLook>, { kind: 'closed' }>,
  deps: FieldReportDeps,
): Promise<boolean> {
  return decide(caseId, id, deps, (state, row, context) => ({
    event: 'field_report.done',
    isOnRecord: true,
    outcome: doneOf(state, { ...row, report: { ...row.report, number: look.number } }, look.words, context),
  }));
}

/** Records the end as the area's answer. A case that was over, or whose text nobody has touched, gets the closing reply as its draft. */
function doneOf(state: CaseState, question: Reported, words: string, context: ActionContext): Outcome {
  const { number } = question.report;
  const said = noteOf(words === '' ? `#${number ?? ''}` : `#${number ?? ''}: ${words}`, state, context);
  const noteId = said?.id ?? question.noteId;
  const answer = { noteId, factId: null, recordedBy: context.actor, at: context.now };
  const row: AreaQuestion = { ...question, answer };
  const reply = takesClosing(state) ? closingReply(state, context) : null;
  const isOver = ['answered', 'dismissed', 'handed_over'].includes(statusOf(state));
  return {
    kind: 'done',
    changes: [
      ...(said === null ? [] : [{ kind: 'note', row: said } satisfies Change]),
      { kind: 'inquiry', row },
      ...(reply === null ? [] : withReply(state, reply.id, context, { kind: 'draft', row: reply })),
    ],
    effects: cardAndThread(state, {
      sentence: {
        key: reply === null ? 'thread.report_done' : 'thread.report_closing',
        params: { number: number ?? '' },
      },
      noteId,
      ...(reply === null ? {} : { draftId: reply.id }),
    }),
    audit: { inquiry: row.id, number, draft: reply?.id ?? null, reopened: reply !== null && isOver },
  };
}

function withReply(state: CaseState, currentDraftId: string, { now }: ActionContext, draft: Change): Change[] {
  const releasedAt = state.core.claim === null ? now : state.core.releasedAt;
  return [draft, { kind: 'matter', row: { ...state.core, closed: null, currentDraftId, releasedAt } }];
}

/** Never in the place of a text that a person wrote, proposed or approved, and never to a person who turned out to be at risk. */
function takesClosing(state: CaseState): boolean {
  if (isAtRisk(state)) return false;
  const status = statusOf(state);
  if (status === 'answered' || status === 'handed_over') return true;
  if (status === 'dismissed')
    return state.core.closed?.reason === 'let_stand' || state.core.closed?.reason === 'monitor';
  const draft = currentDraft(state);
  return status === 'open' && (draft === undefined || (draft.touchedBy.length === 0 && draft.writtenBy === null));
}

/** `isOnRecord`: false for a try, which the record does not hold. */
type Decided = { event: string; outcome: Outcome; isOnRecord: boolean };

/** Decides on the report as it is now, in one transaction; nothing where it has been answered or erased since. */
function decide(
  caseId: number,
  id: string,
  { cases }: FieldReportDeps,
  work: (state: CaseState, row: Reported, context: ActionContext) => Decided | null,
): Promise<boolean> {
  return withActiveHandbook(cases, (settled) =>
    settled.store.transact(async (transaction) => {
      const state = await transaction.cases.load(caseId);
      const row = state?.areaQuestions.find((one) => one.id === id);
      if (state === null || state.core.erased !== null || row === undefined || !isOpen(row)) return false;
      const context = { ...(await contextIn(settled, transaction, CLOCK)), roles: [] };
      const decided = work(state, row, context);
      if (decided === null) return false;
      const decision = decisionOf(decided.event, caseId, decided.outcome, context);
      await transaction.save(decided.isOnRecord ? decision : { ...decision, audit: [] });
      return true;
    }),
  );
}
