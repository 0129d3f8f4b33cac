import { expect, it } from 'vitest';
import { shortHash } from '../../../src/adapters/database/engine/short-hash.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { JoinedPost } from '../../../src/domain/cases/model/joining/joined-post.ts';
import type { WaitingPost } from '../../../src/domain/posts/intake-queue.ts';
import { incomingPostKeys } from '../../../src/domain/posts/post-identity.ts';
import { erasePosts, eraseWaiting } from '../../../src/domain/privacy/erase-personal-data.ts';
import { anIncomingPost } from '../../support/builders/an-incoming-post.ts';
import { aMatter, aPost, at, clock, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';
import { everythingIn } from '../../support/laws/everything-in.ts';

const BANDS = [11, 22, -334_455_667];

/** What is kept of posts that joined a case, and of cases whose card waits, whatever the engine. */
export function joinedPostsContract(inAPlace: InAPlace): void {
  it(
    'finds a case by the very words, by shared bands and by the posts that joined it',
    inAPlace(async (place) => {
      const { store } = (await aJoinedCase(place)).cases;
      await store.transact(async ({ posts: { intake: inflow } }) => {
        expect(await inflow.saying(['w1', 'w9'])).toMatchObject([
          { id: 'post-1', caseId: 1, text: 'Palabras de Planas' },
        ]);
        const near = await inflow.near([[11, 22, 5], [7], [-334_455_667]], 8);
        expect(near.map((found) => found.map(({ id }) => id))).toEqual([['post-1'], [], ['post-1']]);
        expect(await inflow.cases([1, 2])).toEqual([
          {
            id: 1,
            playbook: 'flood',
            class: 'question',
            isErased: false,
            isPending: true,
            lastAt: at(9),
            wordings: 1,
            triaged: { playbook: 'flood', class: 'question', isLikeACall: false, isGuess: false },
          },
        ]);
      });
    }),
  );

  it(
    'finds the newest wordings of a band that very many share, whatever their ids, and among equals the newest first',
    inAPlace(async (place) => {
      const { store } = (await aJoinedCase(place)).cases;
      const wording = (id: string, minute: number, bands: number[]): Change => ({
        kind: 'wording',
        row: { id, caseId: 1, wording: id, language: 'es', bands, saidAt: at(minute) },
      });
      const ids = [3, 1, 4, 0, 2].map((digit) => `${digit}-new`);
      const before = Array.from({ length: 60 }, (_, number) => `${number % 10}-old-${number}`);
      const posts = [...before, ...ids].map((id) => ({ ...aPost(), id, caseId: 1, keys: [] }));
      await store.transact(({ save }) =>
        save(outcomeOf({ changes: posts.map((row): Change => ({ kind: 'post', row })) })),
      );
      const said = [
        ...before.map((id, number) => wording(id, number % 7, [77])),
        ...ids.map((id, number) => wording(id, 20 + number, [77])),
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes: said })));
      await store.transact(async ({ posts: { intake: inflow } }) => {
        const near = await inflow.near([[77], [77, 11]], 6);
        expect(near.map((found) => found.slice(0, 5).map(({ id }) => id))).toEqual([
          ids.toReversed(),
          ids.toReversed(),
        ]);
      });
    }),
  );

  it(
    'finds the posts of cases by their names, flagged ones first, and leaves each name its room',
    inAPlace(async (place) => {
      const database = await place.open();
      const { queue: intake } = database.intake;
      const { store } = database.cases;
      const url = 'https://example.org/noticia';
      const comments = Array.from({ length: 150 }, (_, number) => ({
        networkId: String(number),
        url,
        text: `c ${number}`,
      }));
      const own = { networkId: 'own', url: null, text: 'Otra cosa' };
      const delivered = [...comments, own].map((post) => ({
        source: 'tool',
        post: anIncomingPost(post),
        vouched: true,
      }));
      await intake.accept(delivered, at(0));
      const waiting = await intake.next(200);
      const keysOf = (some: readonly WaitingPost[]) => [
        ...new Set(some.flatMap((one) => incomingPostKeys(one, shortHash))),
      ];
      const earlier = () => store.transact(({ posts: { intake: inflow } }) => inflow.earlier(keysOf(waiting)));
      expect(await earlier()).toEqual([]);
      const joined = waiting.map(({ id, source, post }) => ({
        id,
        caseId: 2,
        source,
        post,
        wording: 'w',
        joinedAt: at(1),
      }));
      const [address = ''] = keysOf(waiting).filter((key) => key.startsWith('url:'));
      const changes: Change[] = [
        ...[3, 2].map((id): Change => ({ kind: 'matter', row: aMatter({ id }) })),
        ...[3, 2].map(
          (id): Change => ({ kind: 'post', row: aPost({ id: `flagged-${id}`, caseId: id, keys: [address] }) }),
        ),
        { kind: 'taken_in', row: { id: 'taken_in', taken: waiting.map(({ id }) => id), joined, waitingCards: [] } },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const found = await earlier();
      const under = Map.groupBy(found, ({ key }) => key);
      expect(
        under
          .get(address)
          ?.slice(0, 2)
          .map(({ id }) => id),
      ).toEqual(['flagged-2', 'flagged-3']);
      expect(under.get(address)?.length).toBeGreaterThan(20);
      expect(under.get(address)?.length).toBeLessThan(150);
      // Each id leads to its post, however many stand at the address.
      const ids = keysOf(waiting).filter((key) => key.startsWith('id:'));
      expect(ids).toHaveLength(151);
      expect(ids.map((key) => under.get(key)?.map(({ text }) => text))).toEqual(waiting.map(({ post }) => [post.text]));
    }),
  );

  it(
    'counts what joined, puts the case with more before the other, and forgets the wait once a card stands',
    inAPlace(async (place) => {
      const database = await aJoinedCase(place);
      const { store, reader, related } = database.cases;
      const { queue: outbox } = database.outbox;
      await store.transact(({ save }) =>
        save(
          outcomeOf({
            changes: [
              { kind: 'matter', row: aMatter({ id: 2 }) },
              takenIn([], [{ caseId: 2, importance: 101, since: at(1) }]),
            ],
          }),
        ),
      );
      const next = async () => {
        const waiting = await store.transact(({ cases: { waitingCards } }) => waitingCards.next(5));
        return waiting.map(({ caseId }) => caseId);
      };
      const grown = () => store.transact(({ cases: { waitingCards } }) => waitingCards.grown(5));
      expect([await next(), await grown()]).toEqual([[1, 2], []]);
      await outbox.messages.saveCard(1, { channel: 'C1', ts: '1.1' });
      expect([await next(), await grown()]).toEqual([[2], [1]]);
      const shown: Change = { kind: 'cards_shown', row: { id: 'cards_shown', caseIds: [1, 2] } };
      await store.transact(({ save }) => save(outcomeOf({ changes: [shown] })));
      expect([await next(), await grown()]).toEqual([[], []]);
      const state = await reader.caseById(1);
      expect(state === null ? null : (await related.related(state)).crowd?.posts).toBe(3);
    }),
  );

  it(
    'are erased one by one by their account, and all of them with their case, with every word and key',
    inAPlace(async (place) => {
      const database = await aJoinedCase(place);
      const { store } = database.cases;
      const { queue: intake } = database.intake;
      const { scrub } = database.upkeep;
      await intake.accept(
        [{ source: 'tool', post: anIncomingPost({ author: 'PLANAS', text: 'Planas espera' }) }],
        at(3),
      );
      const found = await store.transact(({ posts: { find } }) => find({ by: 'author', handle: '@planas' }));
      expect(found.map(({ caseId }) => caseId)).toEqual([1, null]);
      const deps = { store, now: () => at(60) };
      const by = { rule: 'request', actor: clock } as const;
      const ids = (caseId: number | null) => found.filter((one) => one.caseId === caseId).map(({ id }) => id);
      await eraseWaiting(deps, { postIds: ids(null), ...by });
      expect(await erasePosts(deps, { caseId: 1, postIds: ids(1), ...by })).toBe('posts_erased');
      expect(await everythingIn(place.url)).not.toMatch(/Planas espera|Planas repite|planas/);
      expect(await erasePosts(deps, { caseId: 1, postIds: ['post-1'], ...by })).toBe('case_erased');
      const everything = await everythingIn(place.url);
      expect(['Planas', 'otra_vecina', 'w1', '-334455667'].filter((word) => everything.includes(word))).toEqual([]);
      expect(await scrub()).toBe('done');
    }),
  );

  it(
    'sets aside what cannot be taken in, and forgets it in time',
    inAPlace(async (place) => {
      const { queue: intake } = (await place.open()).intake;
      await intake.accept([{ source: 'tool', post: anIncomingPost({ networkId: '1' }) }], at(0));
      const [waiting] = await intake.next(5);
      await intake.setAside(waiting?.id ?? '', 'TypeError');
      expect([await intake.waiting(), await intake.next(5)]).toEqual([0, []]);
      await intake.forgetSetAside(at(0));
      expect(await everythingIn(place.url)).toContain('garajes');
      await intake.forgetSetAside(at(1));
      expect(await everythingIn(place.url)).not.toContain('garajes');
    }),
  );
}

async function aJoinedCase(place: DatabasePlace) {
  const database = await place.open();
  const joined = [
    joinedPost('joined-1', '@Planas', 'Planas repite'),
    joinedPost('joined-2', 'otra_vecina', 'Otra cosa'),
  ];
  const changes: Change[] = [
    { kind: 'matter', row: aMatter() },
    { kind: 'post', row: aPost({ text: 'Palabras de Planas', keys: ['url:w1'] }) },
    { kind: 'wording', row: { id: 'post-1', caseId: 1, wording: 'w1', language: 'es', bands: BANDS, saidAt: at(0) } },
    takenIn(joined, [{ caseId: 1, importance: 100, since: at(5) }]),
  ];
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
  return database;
}

function takenIn(joined: JoinedPost[], waitingCards: { caseId: number; importance: number; since: string }[]): Change {
  return { kind: 'taken_in', row: { id: 'taken_in', taken: [], joined, waitingCards } };
}

function joinedPost(id: string, author: string, text: string): JoinedPost {
  return { id, caseId: 1, source: 'tool', post: anIncomingPost({ author, text }), wording: 'w2', joinedAt: at(9) };
}
