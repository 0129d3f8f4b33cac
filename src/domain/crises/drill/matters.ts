import type { Drill, DrillPost } from '../../handbook/drill.ts';
import type { ArrivedPost, DrilledCase, DrillRecord } from './drill-record.ts';

/** A post of which the drill says what to expect, with what became of it. */
export type DrillMatter = {
  /** Place of the post among the drill's, from 0. */
  post: number;
  expect: NonNullable<DrillPost['expect']>;
  /** Not more of what an earlier post already said. */
  isFirst: boolean;
  arrivedAt: string;
  /** Null when nobody flagged it. */
  found: DrilledCase | null;
  /** Time at which the first text of its case was published. */
  repliedAt: string | null;
};

/**
 * Returns the posts that arrived, in the drill's order. A copy that nobody flagged itself counts
 * with the case of its original.
 */
export function mattersOf({ posts }: Drill, record: DrillRecord): DrillMatter[] {
  const arrived = new Map(record.posts.map((post) => [post.index, post]));
  const cases = new Map(record.cases.map((one) => [one.id, one]));
  return posts.flatMap((post, index) => {
    const one = arrived.get(index);
    if (post.expect === undefined || one === undefined) return [];
    const caseId = flaggedCaseOf(index, posts, arrived);
    return {
      post: index,
      expect: post.expect,
      isFirst: post.repeats === undefined,
      arrivedAt: one.arrivedAt,
      found: caseId === null ? null : (cases.get(caseId) ?? null),
      repliedAt: firstReplyTo(caseId, record),
    };
  });
}

function flaggedCaseOf(
  index: number,
  posts: readonly DrillPost[],
  arrived: ReadonlyMap<number, ArrivedPost>,
): number | null {
  const own = arrived.get(index)?.caseId ?? null;
  const copied = posts[index]?.repeats;
  if (own !== null || copied === undefined) return own;
  // A copy can only refer to an earlier post, so this recursion ends.
  const original = posts.slice(0, index).findIndex(({ id }) => id === copied);
  return original === -1 ? null : flaggedCaseOf(original, posts, arrived);
}

function firstReplyTo(caseId: number | null, { published }: DrillRecord): string | null {
  const times = published.filter((text) => text.caseId === caseId).map(({ at }) => at);
  return times.toSorted()[0] ?? null;
}
