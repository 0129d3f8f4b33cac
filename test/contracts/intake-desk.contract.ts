import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { keyDigest } from '../../src/adapters/database/engine/key-digest.ts';
import { shortHash } from '../../src/adapters/database/engine/short-hash.ts';
import type { IncomingPost } from '../../src/domain/posts/incoming-post.ts';
import { networkIdKey } from '../../src/domain/posts/post-identity.ts';
import { samePostKeys } from '../../src/domain/posts/same-post-key.ts';
import { anIncomingPost } from '../support/builders/an-incoming-post.ts';
import { anEarlierVersion } from '../support/builders/rows/an-earlier-version.ts';
import { aMatter, aPost, at, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

const from = (source: string, ...posts: Partial<IncomingPost>[]) =>
  posts.map((post) => ({ source, post: anIncomingPost(post) }));

/** What the desk takes once, whoever hands it in, whatever the engine. */
export function intakeDeskContract(inAPlace: InAPlace): void {
  it(
    'knows the same post by its id, its address or, without both, by who said what when',
    inAPlace(async (place) => {
      const { queue: intake } = (await place.open()).intake;
      const id = { networkId: '77', url: 'https://x.com/vecina/status/77?s=20' };
      const said = { author: '@otra', text: 'No hay luz en el barrio' };
      expect(await intake.accept(from('tool', id, { networkId: '78' }, said), at(0))).toEqual([
        'accepted',
        'accepted',
        'accepted',
      ]);
      const again = [
        { networkId: '77' },
        { url: 'https://twitter.com/otro/status/77' },
        { url: 'http://www.x.com/a/status/78' },
        said,
      ];
      expect(await intake.accept(from('other tool', ...again), at(1))).toEqual(again.map(() => 'duplicate'));
      const others = [
        { ...said, author: '@tercera' },
        { ...said, network: 'facebook' },
        { ...id, networkId: '79', url: null },
      ];
      expect(await intake.accept(from('tool', ...others), at(2))).toEqual(others.map(() => 'accepted'));
      expect(await intake.waiting()).toBe(6);
    }),
  );

  it(
    'names posts in the order in which they came, so that they stay side by side in each index',
    inAPlace(async (place) => {
      const { queue: intake } = (await place.open()).intake;
      for (const minute of [0, 1, 2]) {
        const came = Array.from({ length: 20 }, (_, number) => ({ networkId: `${minute}-${number}` }));
        await intake.accept(from('tool', ...came), at(minute));
      }
      const waiting = await intake.next(60);
      const minutes = (order: typeof waiting) => order.map(({ post }) => post.networkId?.split('-')[0]);
      const byId = waiting.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      expect(minutes(byId)).toEqual(minutes(waiting));
      expect(new Set(waiting.map(({ id }) => id)).size).toBe(60);
    }),
  );

  it(
    'knows it within one delivery, and by the keys that only a later copy brought',
    inAPlace(async (place) => {
      const { queue: intake } = (await place.open()).intake;
      const url = 'https://mastodon.example/@vecina/5';
      const [byId, both, byUrl] = [{ networkId: 'a5' }, { networkId: 'a5', url }, { url }];
      expect(await intake.accept(from('tool', byId, both, byUrl), at(0))).toEqual([
        'accepted',
        'duplicate',
        'duplicate',
      ]);
      expect(await intake.waiting()).toBe(1);
    }),
  );

  it(
    'keeps each word as it came, whatever signs it has, also in a large delivery',
    inAPlace(async (place) => {
      const { queue: intake } = (await place.open()).intake;
      const signs = [
        '"',
        '\\',
        "'; drop table posts; --",
        '{"text":[null]}',
        '$1 ? ?1',
        '\t\n',
        '\u2028',
        '👩‍👩‍👧',
        'ñ·ç',
        '\\u0041',
      ];
      const posts = Array.from({ length: 150 }, (_, number) => ({
        networkId: `id "${number}"\\`,
        text: `${number} ${signs[number % signs.length]} fin`,
        author: number % 2 === 0 ? null : `@vecina'${number}`,
        asksUs: number % 3 === 0,
      }));
      expect(await intake.accept(from('tool', ...posts), at(0))).toEqual(posts.map(() => 'accepted'));
      expect((await intake.next(200)).map(({ post }) => post)).toEqual(posts.map((post) => anIncomingPost(post)));
    }),
  );

  it(
    'knows what somebody of the team flagged before',
    inAPlace(async (place) => {
      const database = await place.open();
      const { queue: intake } = database.intake;
      const { store } = database.cases;
      const flagged = aPost({ network: 'x', url: 'https://x.com/vecina/status/77', text: anIncomingPost().text });
      const post = { ...flagged, keys: samePostKeys(flagged, shortHash) };
      const changes = [
        { kind: 'matter' as const, row: aMatter() },
        { kind: 'post' as const, row: post },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      expect(await intake.accept(from('tool', { networkId: '77' }, { networkId: '78' }), at(0))).toEqual([
        'duplicate',
        'accepted',
      ]);
    }),
  );

  it(
    'takes other words under a known name as another post, and knows each of them again',
    inAPlace(async (place) => {
      const { queue: intake } = (await place.open()).intake;
      const [url, networkId] = ['https://foro.example/hilo', '7'];
      const versions = ['No hay luz en el barrio', 'AYUDA, sube el agua', 'No hay luz en el barrio, sigue igual'];
      const posts = versions.flatMap((text) => [
        { url, text },
        { networkId, text, network: 'mastodon' },
      ]);
      expect(await intake.accept(from('tool', ...posts), at(0))).toEqual(posts.map(() => 'accepted'));
      expect(await intake.accept(from('tool', ...posts.toReversed()), at(1))).toEqual(posts.map(() => 'duplicate'));
    }),
  );

  it(
    'counts ids within their source, but for one that speaks for the network',
    inAPlace(async (place) => {
      const { queue: intake } = (await place.open()).intake;
      const post = { network: 'mastodon', networkId: '7', author: null };
      const vouched = (source: string) =>
        from(source, { ...post, networkId: '8' }).map((one) => ({ ...one, vouched: true }));
      expect(await intake.accept([...from('a', post), ...from('b', post), ...from('a', post)], at(0))).toEqual([
        ...['accepted', 'accepted', 'duplicate'],
      ]);
      expect(await intake.accept([...vouched('a'), ...vouched('b')], at(0))).toEqual(['accepted', 'duplicate']);
      expect(await intake.accept(from('c', { ...post, networkId: '8' }), at(0))).toEqual(['duplicate']);
      const waiting = await intake.next(9);
      expect(waiting.map(({ source, vouched: speaks }) => [source, speaks])).toEqual([
        ...[
          ['a', false],
          ['b', false],
          ['a', true],
        ],
      ]);
    }),
  );

  it(
    'knows what came in before words stood beside names, by the words of the post itself',
    inAPlace(async (place) => {
      const [text, url] = ['No hay luz en el barrio', 'https://foro.example/hilo'];
      const key = keyDigest(networkIdKey('mastodon', '7', shortHash));
      await anEarlierVersion(place.url, '0047', async (db) => {
        await sql`insert into intake_posts (id, source, network, network_id, asks_us, text, accepted_at)
          values ('waits', 'tool', 'mastodon', '7', 0, ${text}, ${at(0)})`.execute(db);
        await sql`insert into intake_keys (key_digest, post_id) values (${key}, 'waits'), ('gone', 'gone')`.execute(db);
      });
      const { queue: intake } = (await place.open()).intake;
      expect(await intake.next(9)).toMatchObject([{ id: 'waits', vouched: true, post: { text } }]);
      const again = { network: 'mastodon', networkId: '7', url, text };
      expect(await intake.accept(from('tool', again, { ...again, text: 'AYUDA, sube el agua' }), at(1))).toEqual([
        ...['duplicate', 'accepted'],
      ]);
      expect(await intake.accept(from('other', { url, text }), at(2))).toEqual(['duplicate']);
    }),
  );

  it(
    'takes a delivery once, and one that comes with others too',
    inAPlace(async (place) => {
      const { queue: intake } = (await place.open()).intake;
      const [one, other] = [from('tool', { networkId: '1' }), from('tool', { networkId: '2' }, { networkId: '3' })];
      const answers = await Promise.all([
        intake.acceptOnce('signature-1', one, at(0)),
        intake.acceptOnce('signature-2', other, at(0)),
        intake.acceptOnce('signature-1', from('tool', { networkId: '4' }), at(0)),
        intake.accept(from('tool', { networkId: '3' }), at(0)),
      ]);
      expect(answers).toEqual([['accepted'], ['accepted', 'accepted'], 'replayed', ['duplicate']]);
      expect(await intake.acceptOnce('signature-2', other, at(1))).toBe('replayed');
      expect(await intake.waiting()).toBe(3);
    }),
  );

  it(
    'takes many in several processes at once, each once',
    inAPlace(async (place) => {
      const desks = [(await place.open()).intake.queue, (await place.open()).intake.queue];
      const posts = Array.from({ length: 150 }, (_, number) => ({ networkId: String(number) }));
      const answers = await Promise.all(
        desks.flatMap((queue) => [
          queue.accept(from('a', ...posts), at(0)),
          queue.accept(from('b', ...posts.toReversed()), at(0)),
        ]),
      );
      expect(answers.flat().filter((answer) => answer === 'accepted')).toHaveLength(posts.length);
      expect(await desks[0]?.waiting()).toBe(posts.length);
    }),
  );
}
