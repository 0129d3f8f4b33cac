import type { Outcome } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { isUntold } from '../cases/model/at-risk.ts';
import { openBreachOf } from '../cases/model/breaches/may-be-breach.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import type { ErasureReason } from '../cases/model/erasure.ts';
import type { CaseStore, CaseTransaction } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Actor } from '../people/actor.ts';
import { CLOCK } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';
import { eraseCorrections, eraseFrom } from './erase-from.ts';
import { isKeptLongEnough, openedBefore } from './retention.ts';

export type EraseDeps = {
  store: CaseStore;
  /** ISO 8601 UTC. */
  now(): string;
};

/**
 * Result of an erasure; `gone` if nothing is left to erase. `untold`: no one was notified of the
 * person at risk yet, so the words stay. `blocked`: a legal hold keeps the words for courts, and
 * nobody else sees them. `breach_open`: a data breach is still to be notified, and
 * its notice is in the case.
 */
export type ErasureResult = 'case_erased' | 'posts_erased' | 'blocked' | 'untold' | 'breach_open' | 'gone';

/**
 * Erases posts at a person's request, and the case with its last post. One transaction covers rows,
 * record, and the messages for Slack.
 */
export async function erasePosts(
  deps: EraseDeps,
  request: { caseId: number; postIds: readonly string[]; rule: ErasureReason; actor: Actor },
): Promise<ErasureResult> {
  const { caseId, rule, actor } = request;
  return deps.store.transact(async (transaction) => {
    const state = await transaction.cases.load(caseId);
    if (state === null || state.core.erased !== null || request.postIds.length === 0) return 'gone';
    if (isUntold(state)) return 'untold';
    if (openBreachOf(state.core) !== null) return 'breach_open';
    return eraseOf(transaction, state, request.postIds, { actor, rule, now: deps.now() });
  });
}

/** Posts of the case itself, and posts that joined it: those go with the whole of it anyway. */
async function eraseOf(
  transaction: CaseTransaction,
  state: CaseState,
  wanted: readonly string[],
  context: Context,
): Promise<ErasureResult> {
  const postIds = state.posts.map(({ id }) => id).filter((id) => wanted.includes(id));
  const joined = wanted.filter((id) => !postIds.includes(id));
  const isWhole = postIds.length > 0 && postIds.length === state.posts.length;
  const isBlocked = await keepForCourts(transaction, state, wanted, context);
  if (!isWhole && joined.length > 0) await eraseIncoming(transaction, state.core.id, joined, context);
  if (postIds.length > 0) {
    const event = isWhole ? 'case.erased' : 'post.erased';
    await eraseWith(transaction, event, state, eraseFrom(state, postIds, context), context);
  }
  if (isBlocked) return 'blocked';
  return isWhole ? 'case_erased' : 'posts_erased';
}

/**
 * Keeps a copy for courts where a legal hold does not let the words go.
 * @returns true where it did
 */
async function keepForCourts(
  transaction: CaseTransaction,
  state: CaseState,
  postIds: readonly string[],
  context: Context,
): Promise<boolean> {
  const { core, crisis } = state;
  if (crisis?.legalHold === undefined) return false;
  const [caseId, crisisId, at] = [core.id, crisis.id, context.now];
  const row = { id: `${caseId}:${at}:${postIds[0] ?? ''}`, caseId, crisisId, at, postIds, state };
  const audit = { crisis: crisisId, rule: context.rule, posts: [...postIds] };
  const kept: Outcome = { kind: 'done', changes: [{ kind: 'blocked', row }], effects: [], audit };
  await transaction.save(decisionOf('case.blocked', caseId, kept, context));
  return true;
}

/** Erases posts that came in automatically and still wait to be ingested. */
export function eraseWaiting(
  deps: EraseDeps,
  { postIds, rule, actor }: { postIds: readonly string[]; rule: ErasureReason; actor: Actor },
): Promise<void> {
  return deps.store.transact((transaction) =>
    eraseIncoming(transaction, null, postIds, { actor, rule, now: deps.now() }),
  );
}

/**
 * Erases incoming posts. Nothing was yet said to the author of a post that only joined a case, and
 * no card shows it.
 */
async function eraseIncoming(
  transaction: CaseTransaction,
  caseId: number | null,
  postIds: readonly string[],
  context: Context,
): Promise<void> {
  const audit = { rule: context.rule, posts: [...postIds], whole: false };
  const row = { id: 'incoming_erasure' as const, postIds };
  const outcome: Outcome = {
    kind: 'done',
    changes: [{ kind: 'incoming_erasure', row }],
    effects: [],
    audit,
  };
  await transaction.save(decisionOf('post.erased', caseId, outcome, context));
}

type Context = Parameters<typeof eraseFrom>[2];

/** And, in the same transaction, what puts right in other cases what is erased here: it was said to the same person. */
async function eraseWith(
  transaction: CaseTransaction,
  event: string,
  { core, recalls }: CaseState,
  outcome: Outcome,
  context: Context,
): Promise<void> {
  await transaction.save(decisionOf(event, core.id, outcome, context));
  const emptied = outcome.kind === 'refused' ? [] : outcome.changes.filter(({ kind }) => kind === 'publication');
  const ids = new Set(emptied.map(({ row }) => String(row.id)));
  const put = recalls.filter((one) => one.caseId === core.id && ids.has(one.publicationId));
  for (const correctionId of new Set(put.flatMap(({ correctionCaseId }) => correctionCaseId ?? []))) {
    const state = await transaction.cases.load(correctionId);
    if (state === null || state.core.erased !== null) continue;
    const of = put.filter(({ correctionCaseId }) => correctionCaseId === correctionId).map((one) => one.publicationId);
    await keepForCourts(transaction, state, of, context);
    await eraseWith(transaction, 'correction.erased', state, eraseCorrections(state, of, context), context);
  }
}

/**
 * Time in milliseconds between cases whose Slack messages are redrawn, so that a night's erasures
 * leave capacity for current work.
 */
const REDRAW_APART_MS = 20_000;

/** Time in milliseconds for which a database erases nothing at night: a wrong setting is seen by then. */
const YOUNG_MS = 30 * 86_400_000;

/** Result of a night; `rests`: why nothing was looked at. */
type ExpiredErased = { erased: number; finished: boolean; rests?: 'young' | 'crisis' };

/**
 * Erases every case that has been kept long enough, each in a transaction of its own, and records how many they were, if any.
 * Rests in the first 30 days of a database, and while a crisis is open.
 * @param isStopping asked between two cases; what is left is done the next time
 */
export async function eraseExpired(
  deps: EraseDeps & {
    handbook(): Handbook;
    /** Moment of the first row of the audit log, ISO 8601 UTC; null before there is one. */
    begunAt(): Promise<string | null>;
  },
  isStopping: () => boolean = () => false,
): Promise<ExpiredErased> {
  if ((await deps.store.openCrises()).length > 0) return { erased: 0, finished: true, rests: 'crisis' };
  const begunAt = await deps.begunAt();
  const isYoung = begunAt === null || Date.parse(deps.now()) - Date.parse(begunAt) < YOUNG_MS;
  if (isYoung) return { erased: 0, finished: true, rests: 'young' };
  const handbook = deps.handbook();
  let erased = 0;
  for (const { id, retentionDays } of handbook.severity.classes) {
    const before = openedBefore(retentionDays, deps.now());
    const due = await deps.store.transact(({ cases: { find } }) =>
      find({ by: 'settled', class: id, openedBefore: before }),
    );
    for (const caseId of due) {
      if (isStopping()) return { erased, finished: false };
      if (await eraseOneExpired(deps, handbook, caseId, erased * REDRAW_APART_MS)) erased += 1;
    }
  }
  if (erased === 0) return { erased, finished: true };
  const context = { actor: CLOCK, now: deps.now() };
  const done: Outcome = { kind: 'done', changes: [], effects: [], audit: { erased } };
  await deps.store.transact(({ save }) => save(decisionOf('retention.run', null, done, context)));
  return { erased, finished: true };
}

function eraseOneExpired(deps: EraseDeps, handbook: Handbook, caseId: number, delayMs: number): Promise<boolean> {
  return deps.store.transact(async (transaction) => {
    const now = deps.now();
    const state = await transaction.cases.load(caseId);
    if (state === null || !isKeptLongEnough(state, handbook, now)) return false;
    const redrawAt = momentAfter(now, delayMs);
    const context = { actor: CLOCK, rule: 'retention', now, redrawAt } as const;
    const postIds = state.posts.map(({ id }) => id);
    await eraseWith(transaction, 'case.erased', state, eraseFrom(state, postIds, context), context);
    return true;
  });
}
