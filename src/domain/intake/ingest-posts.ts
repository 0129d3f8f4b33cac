import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { EarlierPost } from '../cases/model/joining/intake-reader.ts';
import type { Thread } from '../cases/model/joining/thread.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { CLOCK } from '../people/actor.ts';
import { bandsOf } from '../posts/similarity/bands.ts';
import { situationOf } from './assess-post.ts';
import { carryOnWith } from './carry-on-waiting.ts';
import type { TriagedPost } from './claims.ts';
import { asVersion, editedTo } from './edited-post.ts';
import type { Batch } from './ingest-batch.ts';
import { ingestOutcome } from './ingest-batch.ts';
import type { CaseMatch } from './match-case.ts';
import { openIngested } from './open-ingested.ts';
import { isFor, stopsReplies } from './other-words.ts';
import type { BatchReading } from './read-batch.ts';
import { isStillRight, readBatch } from './read-batch.ts';
import type { ReadyPost } from './ready-posts.ts';
import { readyPosts } from './ready-posts.ts';

/** Outcome of a batch. */
export type TookIn = {
  joined: number;
  opened: number;
  /** Number of opened cases with a person at risk, whose card is due. */
  atRisk: number;
  /** Number of posts that are already in a case: a person has flagged them meanwhile. */
  known: number;
  /** They would have opened more cases than one transaction may, and wait for the next. */
  left: number;
};

/** Opening a case costs as much as joining very many posts: so few that a click does not wait long for the lock. */
const MOST_OPENED = 3;

/**
 * Similarity below which later posts are also matched by the words of this rewording. A case keeps
 * a limited number of such rewordings.
 */
const ANOTHER_WORDING = 0.7;
const MOST_WORDINGS = 20;

/**
 * Takes accepted posts in: each joins the case that says the same, or gets one of its own. One transaction, in which it also ceases to wait: a
 * post is taken in once, whichever process does it and whenever that ends.
 * @param breathe called between posts while they are read
 */
export function ingestPosts(
  deps: CaseDeps,
  batch: readonly TriagedPost[],
  breathe: () => Promise<void> = async () => undefined,
): Promise<TookIn> {
  return withActiveHandbook(deps, async (settled) => {
    const situation = situationOf(await settled.store.openCrises());
    const ready = await readyPosts(batch, settled, situation, breathe);
    const { intakeAhead } = settled.store;
    let ahead = (await intakeAhead?.((intake) => readBatch(intake, ready, settled, settled.now()))) ?? null;
    return settled.store.transact(async (transaction) => {
      const { intake } = transaction.posts;
      const context = await contextIn(settled, transaction, CLOCK);
      const before = ahead;
      // A transaction that is run again must not go on with what the first run has added.
      ahead = null;
      const isRight = before !== null && (await isStillRight(before, intake));
      const reading = isRight ? before : await readBatch(intake, ready, settled, context.now);
      return taken(settled, transaction, context, reading);
    });
  });
}

async function taken(
  deps: CaseDeps,
  transaction: CaseTransaction,
  context: Batch['context'],
  { waiting, earlier, cases, threads }: BatchReading,
): Promise<TookIn> {
  const batch: Batch = {
    deps,
    transaction,
    context,
    earlier,
    cases,
    wordings: [],
    taken: [],
    known: [],
    joined: [],
    waitingCards: [],
    opened: 0,
    carriedOn: 0,
  };
  for (const post of waiting) {
    const same = earlier.same(post);
    if (same !== null) {
      batch.taken.push(post.waiting.id);
      batch.known.push({ id: post.waiting.id, is: same.id });
      continue;
    }
    const caseId = earlier.waits(post) ? null : await takeOne(batch, post, threads.get(post.waiting.id));
    if (caseId === null) earlier.leave(post);
    else earlier.add(post, caseId);
  }
  await transaction.save(ingestOutcome(batch));
  const { opened, joined, known, waitingCards } = batch;
  return {
    joined: joined.length,
    opened,
    atRisk: opened - waitingCards.length,
    known: known.length,
    left: waiting.length - batch.taken.length,
  };
}

/** @returns the post's case; null when it waits for the next batch */
async function takeOne(batch: Batch, post: ReadyPost, thread: Thread | undefined): Promise<number | null> {
  const version = batch.earlier.version(post);
  const isMore = thread !== undefined || version !== null;
  // What waits for its turn in a conversation, or as another version, goes nowhere else meanwhile.
  if (isMore && batch.carriedOn >= MOST_OPENED) return null;
  if (version !== null && joiningOf(batch, post)?.by !== 'share') return takeVersion(batch, post, version);
  return (thread === undefined ? null : await goOn(batch, post, thread)) ?? joinOrOpen(batch, post);
}

/** @returns the case in which the conversation goes on; null when it does not */
async function goOn(batch: Batch, post: ReadyPost, thread: Thread): Promise<number | null> {
  if (!(await carryOnWith(batch.transaction, post, thread, batch.deps, batch.context))) return null;
  batch.carriedOn += 1;
  batch.taken.push(post.waiting.id);
  return thread.caseId;
}

/** The post was edited: its new words stand in its case, or are taken in like any other, and no reply to the old ones goes out unseen. */
async function takeVersion(batch: Batch, post: ReadyPost, version: EarlierPost): Promise<number | null> {
  const { transaction, context, deps } = batch;
  const before = await transaction.cases.load(version.caseId);
  const outcome = before === null ? null : asVersion(before, post, version.id, deps, context);
  const caseId = outcome === null ? await joinOrOpen(batch, post) : version.caseId;
  if (caseId === null) return null;
  batch.carriedOn += 1;
  if (outcome !== null) batch.taken.push(post.waiting.id);
  if (before === null || (outcome === null && !isFor(before, version.id))) return caseId;
  const done = outcome ?? stopsReplies(before, editedTo(caseId, before), context);
  const audit = { ...done.audit, source: post.waiting.source };
  await transaction.save(decisionOf('post.edited', version.caseId, { ...done, audit }, context));
  return caseId;
}

/** @returns the post's case; null when it would be one more than may be opened now */
async function joinOrOpen(batch: Batch, post: ReadyPost): Promise<number | null> {
  const joining = joiningOf(batch, post);
  if (joining === null && batch.opened >= MOST_OPENED) return null;
  batch.taken.push(post.waiting.id);
  if (joining === null) return openIngested(batch, post);
  join(batch, post, joining);
  return joining.caseId;
}

function joiningOf({ cases, earlier }: Batch, post: ReadyPost): CaseMatch | null {
  return cases.joining({ ...post.compared, besides: earlier.besides(post) }, earlier.original(post)?.caseId);
}

function join(batch: Batch, ready: ReadyPost, joining: CaseMatch): void {
  const { compared, waiting } = ready;
  const { caseId, by } = joining;
  const { now } = batch.context;
  const { id, source } = waiting;
  // Nobody is answered once for each version of what they wrote.
  const asksUs = waiting.post.asksUs && batch.earlier.version(ready) === null;
  const post = { ...waiting.post, asksUs };
  batch.joined.push({ id, caseId, source, post, wording: compared.wording, joinedAt: now, by });
  const of = batch.cases.case(caseId);
  if (joining.by !== 'wording' || joining.likeness >= ANOTHER_WORDING) return;
  if (of === null || of.wordings >= MOST_WORDINGS) return;
  const { wording, assessment, said } = compared;
  const row = { id, caseId, wording, language: assessment.language, bands: bandsOf(said), saidAt: now };
  batch.wordings.push(row);
  batch.cases.add({ ...of, wordings: of.wordings + 1 }, { ...row, text: post.text, author: post.author });
}
