import type { CasePost, CaseState, Draft } from '../case-state.ts';
import type { Publication } from '../publication.ts';

/** Message in a thread, by them or by us; threads keep their order. */
export type Said = { by: 'them'; post: CasePost } | { by: 'us'; publication: Publication };

export type Conversation = {
  said: Said[];
  /** Number of our replies in it. */
  turns: number;
};

/** Number of our replies from which the conversation should continue in private. */
export const TURNS_IN_PUBLIC = 2;

/** The thread of the newest post that answers us; null where nobody has. It follows what answers what, never who wrote it. */
export function conversationOf(state: Pick<CaseState, 'posts' | 'publications'>): Conversation | null {
  const newest = state.posts.findLast(({ answers }) => answers !== null);
  if (newest === undefined) return null;
  const said: Said[] = [];
  const met = new Set<string>();
  for (let post: CasePost | undefined = newest; post !== undefined && !met.has(post.id); ) {
    met.add(post.id);
    said.unshift({ by: 'them', post });
    const ours = answered(post, state);
    if (ours !== undefined) said.unshift({ by: 'us', publication: ours });
    const before: string | null = ours?.target ?? post.answers;
    post = state.posts.find(({ id }) => id === before);
  }
  return { said, turns: said.filter(({ by }) => by === 'us').length };
}

/** Returns our reply that the post answers, or below which it is. */
function answered({ answers }: CasePost, { publications }: Pick<CaseState, 'publications'>): Publication | undefined {
  const out = publications.filter(({ status }) => status === 'published' || status === 'withdrawn');
  return out.find(({ id }) => id === answers) ?? out.find(({ target }) => target === answers);
}

/**
 * Returns the one post that a text without places answers: the case's first. If a person had
 * continued the conversation when the text was made, returns that later post.
 */
export function answeredPost(
  { createdAt }: Partial<Pick<Draft, 'createdAt'>>,
  { posts }: Pick<CaseState, 'posts'>,
): CasePost | undefined {
  const later = posts.findLast(
    ({ answers, flaggedAt }) => answers !== null && (createdAt === undefined || flaggedAt <= createdAt),
  );
  return later ?? posts[0];
}
