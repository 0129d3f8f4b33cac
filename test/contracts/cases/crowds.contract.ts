import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { JoinedPost } from '../../../src/domain/cases/model/joining/joined-post.ts';
import { aDraft, aMatter, aPost, aPublication, at, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { someJoinedPosts } from '../../support/builders/some-joined-posts.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';

const WORDS = '¿Está cortado el puente viejo?';

/** What is told of a case of many posts, and which of them one text answers, on every engine. */
export function crowdsContract(inAPlace: InAPlace): void {
  it(
    'counts all posts of a case by network and by wording, each once, and how fast they come',
    inAPlace(async (place) => {
      const { crowd } = await aFlood(place);
      expect(await crowd(1)).toEqual({
        posts: 10,
        networks: [
          { network: 'x', posts: 6 },
          { network: 'mastodon', posts: 4 },
        ],
        perMinute: 9,
        wordings: [
          { wording: 'w1', text: WORDS, posts: 7 },
          { wording: 'w2', text: `${WORDS} Gracias.`, posts: 3 },
        ],
        unanswered: 10,
        isWhole: true,
      });
    }),
  );

  it(
    'tells nothing of one post alone',
    inAPlace(async (place) => {
      const { crowd } = await aFlood(place, []);
      expect(await crowd(1)).toBeNull();
    }),
  );

  it(
    'chooses one post of each of the most seen wordings, or all that ask us, but no share and nobody who was answered',
    inAPlace(async (place) => {
      const joined = someJoinedPosts(1, 9, WORDS, at(0));
      const [first, second, third, ...rest] = joined;
      if (first === undefined || second === undefined || third === undefined) throw new Error('Too few posts');
      const silent = { ...first, post: { ...first.post, asksUs: false } };
      const share = { ...second, post: { ...second.post, shareOf: '77' } };
      const { answer, save } = await aFlood(place, [silent, share, third, ...rest]);
      const all = await answer({ wordings: null, most: 100 });
      expect(all.map(({ id }) => id)).toEqual(['post-1', third.id, ...rest.map(({ id }) => id)]);
      expect((await answer({ wordings: null, most: 2 })).map(({ id }) => id)).toEqual(['post-1', third.id]);
      expect((await answer({ wordings: 2, most: 100 })).map(({ id }) => id)).toEqual(['post-1', third.id]);
      await save([
        { kind: 'draft', row: aDraft() },
        { kind: 'publication', row: aPublication({ target: 'post-1', status: 'published' }) },
        { kind: 'post', row: all[1] ?? aPost() },
        { kind: 'publication', row: aPublication({ id: 'publication-2', target: third.id, status: 'held' }) },
      ]);
      expect((await answer({ wordings: null, most: 100 })).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
      expect((await answer({ wordings: 2, most: 100 })).map(({ id }) => id)).toEqual([rest[0]?.id, rest[2]?.id]);
    }),
  );

  it(
    'knows when a text last left for a network: is out there, or was let go',
    inAPlace(async (place) => {
      const { save, lastLeft } = await aFlood(place);
      expect(await lastLeft('x')).toBeNull();
      const row = aPublication({ network: 'x', status: 'published', publishedAt: at(40), holdUntil: at(30) });
      await save([
        { kind: 'draft', row: aDraft() },
        { kind: 'publication', row },
        {
          kind: 'publication',
          row: { ...row, id: 'p2', target: 'p2', status: 'held', publishedAt: null, holdUntil: at(90) },
        },
      ]);
      expect([await lastLeft('x'), await lastLeft('mastodon')]).toEqual([at(40), null]);
      const leaving = {
        ...row,
        id: 'p3',
        target: 'p3',
        status: 'publishing',
        publishedAt: null,
        holdUntil: at(60),
      } as const;
      await save([{ kind: 'publication', row: leaving }]);
      expect(await lastLeft('x')).toBe(at(60));
    }),
  );

  it(
    'takes posts to another case with their wordings, by what they say or all of them',
    inAPlace(async (place) => {
      const { save, answer, first, crowd } = await aFlood(place);
      const moved = { id: 'moved', from: 1, to: 2, postIds: [], first: null, at: at(60) } as const;
      await save([
        { kind: 'matter', row: aMatter({ id: 2 }) },
        { kind: 'moved', row: { ...moved, wordings: ['w2'] } },
      ]);
      expect([(await crowd(1))?.posts, (await crowd(2))?.posts]).toEqual([7, 3]);
      expect([await first(1, ['w2']), (await first(2, ['w2']))?.id]).toEqual([null, 'joined-1-4']);
      await save([{ kind: 'moved', row: { ...moved, wordings: null, postIds: ['post-1'] } }]);
      expect([await crowd(1), (await crowd(2))?.posts]).toEqual([null, 10]);
      expect(await answer({ wordings: null, most: 100 })).toEqual([]);
    }),
  );
}

/** A case whose own post says what most of those say that joined it. */
async function aFlood(place: DatabasePlace, joined: readonly JoinedPost[] = someJoinedPosts(1, 9, WORDS, at(0))) {
  const { store, reader, related } = (await place.open()).cases;
  const save = (changes: Change[]) => store.transact((transaction) => transaction.save(outcomeOf({ changes })));
  await save([
    { kind: 'matter', row: aMatter({ id: 1 }) },
    { kind: 'post', row: aPost({ text: WORDS }) },
    {
      kind: 'wording',
      row: { id: 'post-1', caseId: 1, wording: 'w1', language: 'es', bands: [1], saidAt: at(0) },
    },
    { kind: 'taken_in', row: { id: 'taken_in', taken: [], joined, waitingCards: [] } },
  ]);
  return {
    save,
    answer: (wanted: { wordings: number | null; most: number; untold?: boolean }) =>
      store.transact((transaction) => transaction.posts.toAnswer({ caseId: 1, untold: false, ...wanted })),
    first: (caseId: number, wordings: string[]) =>
      store.transact((transaction) => transaction.posts.firstSaying(caseId, wordings)),
    lastLeft: (network: string) => store.transact((transaction) => transaction.cases.ours.lastLeft(network)),
    crowd: async (caseId: number) => {
      const state = await reader.caseById(caseId);
      return state === null ? null : (await related.related(state)).crowd;
    },
  };
}
