import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import type { Effect } from '../../cases/model/changes.ts';
import type { Flag } from '../../cases/model/joining/flag.ts';
import { actorKey } from '../../people/actor.ts';

/** Flags that end in one look; the others follow in the next. */
const MOST = 100;

/**
 * Tells those who flagged a post that its case has ended, once: a person who flagged it several times hears
 * it once too. A case that is taken up again is not told a second time.
 */
export async function tellFlaggers({ store, now }: Pick<CaseDeps, 'store' | 'now'>): Promise<void> {
  // The write lock is not taken while there is nothing to tell.
  if ((await store.look(({ posts }) => posts.flags.ended(1))).length === 0) return;
  await store.transact(async (transaction) => {
    const ended = await transaction.posts.flags.ended(MOST);
    const changes = ended.map((flag) => ({ kind: 'flag' as const, row: { ...flag, endedAt: now() } }));
    const effects = ended.filter(isFirst).map(({ id }): Effect => ({ kind: 'flag_news', flagId: id, stage: 'ended' }));
    await transaction.save({ changes, audit: [], effects });
  });
}

/** Returns true for the first of several flags of one person. */
function isFirst(flag: Flag, at: number, all: readonly Flag[]): boolean {
  const isSame = (other: Flag) => other.caseId === flag.caseId && actorKey(other.by) === actorKey(flag.by);
  return all.findIndex(isSame) === at;
}
