import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { IntakeQueue, WaitingPost } from '../posts/intake-queue.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import type { Situation } from '../triage/model/situation.ts';
import type { OwnLayer } from '../triage/own/own-layer.ts';
import { situationOf } from './assess-post.ts';
import { triageOf, triageStandard } from './ready-posts.ts';

/** All that decides a triage, under its name: see `triageStandard`. */
export type TriageGrounds = { standard: string; handbook: Handbook; layer: OwnLayer | null; situation: Situation };

/** A thread of this process that triages texts while the main one does other work. */
export type TriageThread = {
  /** Says of each text what it is, in their order; null where it cannot, or not in time. It never fails. */
  triage(grounds: TriageGrounds, texts: readonly string[]): Promise<readonly Assessment[] | null>;
};

type Deps = Pick<CaseDeps, 'handbook' | 'language'> & { store: Pick<CaseDeps['store'], 'openCrises'> };

/**
 * Returns the posts to take in next. While as many more wait behind a batch of `most`, another thread triages those. What it does
 * not answer is triaged as it is taken in.
 */
export function triagedBeside(
  queue: Pick<IntakeQueue, 'next'>,
  thread: TriageThread,
  deps: Deps,
  most: number,
): (limit: number) => Promise<readonly WaitingPost[]> {
  let asked: Promise<void> = Promise.resolve();
  return async (limit) => {
    if (limit < most) return queue.next(limit);
    const posts = await queue.next(2 * limit);
    const behind = posts.slice(limit);
    await asked;
    if (behind.length === limit) asked = readBeside(behind, thread, deps, situationOf(await deps.store.openCrises()));
    return posts.slice(0, limit);
  };
}

/** Has texts read; it touches no database, so that nothing of it can fail behind the back of the loop. */
async function readBeside(
  posts: readonly WaitingPost[],
  thread: TriageThread,
  deps: Pick<Deps, 'handbook' | 'language'>,
  situation: Situation,
): Promise<void> {
  const triage = triageOf(deps, situation);
  const texts = triage.lacking(posts.map(({ post }) => post.text));
  if (texts.length === 0) return;
  const [standard, handbook] = [triageStandard(deps, situation), deps.handbook.current()];
  const layer = deps.handbook.own()?.layer ?? null;
  const found = await thread.triage({ standard, handbook, layer, situation }, texts);
  for (const [index, assessment] of (found ?? []).entries()) triage.learn(texts[index] ?? '', assessment);
}
