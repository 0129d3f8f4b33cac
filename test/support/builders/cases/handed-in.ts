import { ingestPosts } from '../../../../src/domain/intake/ingest-posts.ts';
import type { Delivered } from '../../../../src/domain/posts/intake-queue.ts';
import { anIncomingPost } from '../an-incoming-post.ts';
import type { aDesk } from './a-desk.ts';

type Desk = Awaited<ReturnType<typeof aDesk>>;
type Handed = Partial<Delivered['post']> & { source?: string; vouched?: boolean };

/** Returns a post as a tool hands it in; nothing is known of its author or its time. */
export function delivered({ source = 'tool', vouched = false, ...post }: Handed): Delivered {
  return { source, vouched, post: anIncomingPost({ author: null, postedAt: null, ...post }) };
}

/** Hands in posts and takes in all that waits; returns what each was answered. */
export async function handIn(queue: Desk, ...posts: Handed[]): Promise<string[]> {
  const answers = await queue.intake.accept(posts.map(delivered), queue.deps.now());
  await takeAll(queue);
  return answers;
}

/** Takes in all posts that wait. */
export async function takeAll(queue: Desk): Promise<void> {
  for (;;) {
    const batch = await queue.intake.next(40);
    if (batch.length === 0) return;
    await ingestPosts(queue.deps, batch);
  }
}

/** Returns every case, each with whether the duty officer was called. */
export async function casesOf(queue: Desk) {
  const effects = await queue.catchesUp();
  const called = effects.flatMap((one) =>
    one.kind === 'thread' && one.entry.sentence.key === 'thread.at_risk' ? [one.caseId] : [],
  );
  const all = [];
  for (let id = 1; ; id += 1) {
    const state = await queue.caseOf(id).catch(() => null);
    if (state === null) return all;
    const { crowd } = await queue.surroundings.related(state);
    const texts = [...state.posts.map(({ text }) => text), ...(crowd?.wordings ?? []).map(({ text }) => text)];
    all.push({ id, class: state.core.class, texts, isCalled: called.includes(id), state });
  }
}

/** Returns the class of the case that says it, and whether somebody was called for it. */
export async function whatBecameOf(queue: Desk, text: string) {
  const found = (await casesOf(queue)).filter(({ texts }) => texts.includes(text));
  return found.map((one) => [one.class, one.isCalled ? 'called' : 'not called']);
}
