import type { EarlierPost, IntakeReader } from '../cases/model/joining/intake-reader.ts';
import { isIdKey, postWords, saysNoMore } from '../posts/post-identity.ts';
import type { ReadyPost } from './ready-posts.ts';

type Taking = Pick<ReadyPost, 'waiting' | 'keys' | 'shareKey'>;

/** Lookup of posts known before a batch, and of earlier posts of the batch, with their cases. */
export type EarlierPosts = {
  /** The very same post: one of its names, and its words. */
  same(post: Taking): EarlierPost | null;
  /**
   * Returns the post that it passes on, or its own earlier version, where it says no more than
   * that.
   */
  original(post: Taking): EarlierPost | null;
  /** Returns its own earlier version with other words: the post was edited. */
  version(post: Taking): EarlierPost | null;
  /** The case of another post at its address, which is a hint and no more. */
  besides(post: Taking): number | null;
  /** Returns true while a post that it may be, or passes on, has still to be ingested. */
  waits(post: Taking): boolean;
  add(post: Taking, caseId: number): void;
  leave(post: Taking): void;
};

/** Asks for all of a batch at once. */
export async function earlierPosts(intake: IntakeReader, batch: readonly Taking[]): Promise<EarlierPosts> {
  const names = new Set(batch.flatMap(({ keys, shareKey }) => [...keys, ...(shareKey === null ? [] : [shareKey])]));
  const known = Map.groupBy(await intake.earlier([...names]), ({ key }) => key);
  const left = new Set<string>();

  const under = (keys: readonly string[]) => keys.flatMap((key) => known.get(key) ?? []);
  const ofItsId = ({ keys }: Taking) => under(keys.filter(isIdKey));
  const passedOn = ({ shareKey }: Taking) => (shareKey === null ? [] : under([shareKey]));

  function same({ waiting, keys }: Taking): EarlierPost | null {
    const words = postWords(waiting.post.text);
    return under(keys).find(({ text }) => postWords(text) === words) ?? null;
  }

  return {
    same,
    original(post) {
      const { text } = post.waiting.post;
      return [...passedOn(post), ...ofItsId(post)].find((one) => saysNoMore(text, one.text)) ?? null;
    },
    version: (post) => ofItsId(post).at(-1) ?? null,
    besides: ({ keys }) => under(keys)[0]?.caseId ?? null,
    waits: ({ keys, shareKey }) => [...keys, ...(shareKey === null ? [] : [shareKey])].some((key) => left.has(key)),
    add({ waiting: { id, post }, keys }, caseId) {
      const { text, author, url } = post;
      for (const key of keys) known.set(key, [...(known.get(key) ?? []), { key, id, caseId, text, author, url }]);
    },
    leave({ keys }) {
      for (const key of keys) left.add(key);
    },
  };
}
