import { expect, it } from 'vitest';
import { shortHash } from '../../src/adapters/database/short-hash.ts';
import type { IncomingPost } from '../../src/domain/posts/incoming-post.ts';
import { samePostKeys } from '../../src/domain/posts/same-post-key.ts';
import { anIncomingPost } from '../support/an-incoming-post.ts';
import type { InAPlace } from './database-place.ts';
import { aMatter, aPost, at, outcomeOf } from './invented-rows.ts';

const from = (source: string, ...posts: Partial<IncomingPost>[]) =>
  posts.map((post) => ({ source, post: anIncomingPost(post) }));

/** What the desk takes once, whoever hands it in, whatever the engine. */
export function intakeDeskContract(inAPlace: InAPlace): void {
  it(
    'knows the same post by its id, its address or, without both, by who said what when',
    inAPlace(async (place) => {
      const { intake } = await place.open();
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
    'knows it within one delivery, and by the keys that only a later copy brought',
    inAPlace(async (place) => {
      const { intake } = await place.open();
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
    'knows what somebody of the team flagged before',
    inAPlace(async (place) => {
      const { intake, store } = await place.open();
      const flagged = aPost({ network: 'x', url: 'https://x.com/vecina/status/77' });
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
    'takes a delivery once, and one that comes with others too',
    inAPlace(async (place) => {
      const { intake } = await place.open();
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
      const desks = [(await place.open()).intake, (await place.open()).intake];
      const posts = Array.from({ length: 150 }, (_, number) => ({ networkId: String(number) }));
      const answers = await Promise.all(
        desks.flatMap((desk) => [
          desk.accept(from('a', ...posts), at(0)),
          desk.accept(from('b', ...posts.toReversed()), at(0)),
        ]),
      );
      expect(answers.flat().filter((answer) => answer === 'accepted')).toHaveLength(posts.length);
      expect(await desks[0]?.waiting()).toBe(posts.length);
    }),
  );
}
