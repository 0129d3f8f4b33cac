import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { IntakeReader } from '../cases/model/joining/intake-reader.ts';
import type { Thread } from '../cases/model/joining/thread.ts';
import { threadsOf } from './carry-on-waiting.ts';
import type { EarlierPosts } from './earlier-posts.ts';
import { earlierPosts } from './earlier-posts.ts';
import type { KnownCases } from './known-cases.ts';
import { knownCases } from './known-cases.ts';
import type { ReadyPost } from './ready-posts.ts';

/**
 * Reading of all that the posts of a batch are compared with, as it was at one moment. It learns of
 * each post that is taken in, so it serves one batch, once.
 */
export type BatchReading = {
  /** Last row of the record at that moment. */
  head: number;
  /** The posts that still waited. */
  waiting: readonly ReadyPost[];
  earlier: EarlierPosts;
  cases: KnownCases;
  threads: ReadonlyMap<string, Thread>;
};

type Reads = Pick<CaseDeps, 'handbook' | 'keys'>;

/** Reads what the posts of a batch are compared with, all at once. */
export async function readBatch(
  intake: IntakeReader,
  ready: readonly ReadyPost[],
  deps: Reads,
  now: string,
): Promise<BatchReading> {
  const { head, waiting: isWaiting } = await intake.standing(ready.map(({ waiting }) => waiting.id));
  const waiting = ready.filter((one) => isWaiting.has(one.waiting.id));
  const earlier = await earlierPosts(intake, waiting);
  const compared = waiting.map((one) => ({ compared: one.compared, originalId: earlier.original(one)?.caseId }));
  const cases = await knownCases(intake, compared, now);
  return { head, waiting, earlier, cases, threads: await threadsOf(intake, waiting, deps) };
}

/** Returns true if a reading of before the lock is still right under it. */
export async function isStillRight({ head, waiting }: BatchReading, intake: IntakeReader): Promise<boolean> {
  const now = await intake.standing(waiting.map((one) => one.waiting.id));
  return now.head === head && now.waiting.size === waiting.length;
}
