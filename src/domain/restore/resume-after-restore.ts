import type { AreaQuestion } from '../cases/model/area-question.ts';
import type { AuditEntry, Change, Effect } from '../cases/model/changes.ts';
import type { FieldReport } from '../cases/model/faults/field-report.ts';
import type { Publication } from '../cases/model/publication.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { nextStatusCheck } from '../cases/publishing/status-checks.ts';
import { contentDecision } from '../contents/content-deps.ts';
import { distrustContent } from '../contents/distrust-content.ts';
import { CLOCK } from '../people/actor.ts';
import type { BackupMark, RestoreStore, RestoreTransaction } from './restore-store.ts';

/** More cases than people open in an hour: no old card shares its number with a new case. */
const NUMBERS_AN_HOUR = 100;
const HOUR_MS = 3_600_000;
/** However old the backup is: more new cases than any institution had. */
const MOST_NUMBERS = 10_000;
/** Cases named in the audit log and to the team. */
const NAMED = 50;

/** Result of the first start on a restored database. */
export type Resumed = {
  /** Moment of the backup, ISO 8601 UTC. */
  since: string;
  /** Number of publications that may have gone out. */
  stopped: number;
  /** Number of the next case. */
  nextCase: number;
};

/**
 * Makes a restored database safe to go on with. Each publication and report that may have gone out after the
 * backup becomes `unknown`, and planned posts lose their approvals: nothing is sent again automatically. Numbers jump, and the team reads
 * which hours are missing. One transaction does all of it and takes the mark away.
 * @param older what a head kept elsewhere says of the database; each head counts once
 * @returns null for a database that no backup was restored to
 */
export function resumeAfterRestore(
  deps: { store: RestoreStore; now(): string; newId(): string },
  older: { mark: BackupMark; known: { seq: number; hash: string } } | null = null,
): Promise<Resumed | null> {
  return deps.store.transact(async ({ backup, contents, cases: { cases, record, save } }) => {
    const isNew = older !== null && !(await record.seen(`restored:${older.known.seq}:${older.known.hash}`));
    const mark = (await backup.mark()) ?? (isNew ? older.mark : null);
    if (mark === null) return null;
    const now = deps.now();
    const open: Publication[] = [];
    for (const caseId of await cases.find({ by: 'under_way' })) {
      const state = await cases.load(caseId);
      if (state === null || state.core.erased !== null) continue;
      open.push(...state.publications.filter(({ status }) => status === 'held' || status === 'publishing'));
    }
    const reports = await reportsNotLeft(cases);
    const hours = Math.max(1, Math.ceil((Date.parse(now) - Date.parse(mark.madeAt)) / HOUR_MS));
    const nextCase = await backup.clear(Math.min(MOST_NUMBERS, hours * NUMBERS_AN_HOUR));
    await giveBackContents(contents, { now, newId: deps.newId });
    const caseIds = [...new Set(open.map(({ caseId }) => caseId))];
    const named = caseIds.slice(0, NAMED);
    const restored: Effect = { kind: 'restored', from: mark.madeAt, to: now, caseIds: named, nextCase };
    await save({
      changes: [
        ...open.map((row): Change => ({ kind: 'publication', row: { ...row, status: 'unknown' } })),
        ...reports.map(mayHaveLeft),
      ],
      audit: [
        {
          event: 'database.restored',
          result: 'done',
          caseId: null,
          actor: CLOCK,
          at: now,
          detail: { made: mark.madeAt, seq: mark.head.seq, hash: mark.head.hash, unknown: open.length, next: nextCase },
        },
        ...open.map(({ id, caseId, draftId, digest }): AuditEntry => {
          const detail = { publication: id, draft: draftId, digest };
          return { event: 'publication.unknown', result: 'done', caseId, actor: CLOCK, at: now, detail };
        }),
        ...reports.map(({ id, caseId }): AuditEntry => {
          const detail = { inquiry: id, number: null, why: 'restored' };
          return { event: 'field_report.unknown', result: 'done', caseId, actor: CLOCK, at: now, detail };
        }),
      ],
      effects: [
        restored,
        ...caseIds.map((caseId): Effect => ({ kind: 'card', caseId })),
        ...oneOfEachText(open).map(({ id, caseId }): Effect => {
          const sentence = { key: 'thread.publication_unknown' };
          return { kind: 'thread', caseId, entry: { sentence, publicationId: id } };
        }),
        ...reports.flatMap(({ caseId }): Effect[] => [
          { kind: 'card', caseId },
          { kind: 'thread', caseId, entry: { sentence: { key: 'thread.report_unknown' } } },
        ]),
        ...open.flatMap(({ id }) => nextStatusCheck(id, 0, now)),
      ],
    });
    return { since: mark.madeAt, stopped: open.length, nextCase };
  });
}

/** Gives every planned post that could leave back to people: what was approved may be out by now. */
async function giveBackContents(
  contents: RestoreTransaction['contents'],
  context: { now: string; newId(): string },
): Promise<void> {
  for (const state of await contents.waiting()) {
    const outcome = distrustContent(state, context);
    if (outcome === null) continue;
    const by = { actor: CLOCK, now: context.now };
    await contents.save(contentDecision('content.restored', state.content.id, outcome, by));
  }
}

type NotLeft = AreaQuestion & { report: FieldReport };

/** Returns the reports that had not left in the backup. Of one that was leaving, the loop says the same. */
async function reportsNotLeft(cases: Pick<CaseTransaction['cases'], 'find' | 'load'>): Promise<NotLeft[]> {
  const found: NotLeft[] = [];
  for (const caseId of await cases.find({ by: 'reported' }))
    found.push(...((await cases.load(caseId))?.areaQuestions.filter(isNotLeft) ?? []));
  return found;
}

function isNotLeft(question: AreaQuestion): question is NotLeft {
  return question.answer === null && question.report?.state === 'waiting';
}

/** A works system that gets a report twice sends people twice. */
function mayHaveLeft({ report, ...row }: NotLeft): Change {
  return { kind: 'inquiry', row: { ...row, report: { ...report, state: 'unknown' } } };
}

/** One text for a hundred places is said once for each network. */
function oneOfEachText(publications: readonly Publication[]): Publication[] {
  const byText = new Map(publications.map((one) => [`${one.draftId} ${one.network}`, one]));
  return [...byText.values()];
}
