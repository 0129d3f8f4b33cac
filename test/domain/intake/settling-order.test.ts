import { expect, it } from 'vitest';
import type { Triaged, TriagedPost } from '../../../src/domain/intake/claims.ts';
import { settlingOrder } from '../../../src/domain/intake/settling-order.ts';
import { anIncomingPost } from '../../support/builders/an-incoming-post.ts';

const aResult: Triaged = {
  standard: 'handbook shipped ordinary',
  isUrgent: false,
  assessment: { class: 'question', playbook: null, language: 'es', because: [], needsReply: true },
};

function aPost(id: string, isTriaged = true): TriagedPost {
  return { id, source: 'tool', post: anIncomingPost({ networkId: id }), triaged: isTriaged ? aResult : null };
}

/** A queue whose posts stay until the test takes them out. */
function aQueue(oldest: TriagedPost[], urgent: TriagedPost[] = []) {
  let elapsed = 1_000;
  const claims = {
    oldest: async (limit: number) => oldest.slice(0, limit),
    urgent: async (limit: number) => urgent.slice(0, limit),
  };
  const next = settlingOrder(claims, () => elapsed);
  const ids = async (limit = 10) => {
    const batch = await next(limit);
    return batch === 'triaging' ? batch : batch.map(({ id }) => id).join('');
  };
  return {
    ids,
    pass: (ms: number) => {
      elapsed += ms;
    },
  };
}

it('takes the oldest, up to the first that is still being triaged', async () => {
  const { ids } = aQueue([aPost('a'), aPost('b'), aPost('c', false), aPost('d')]);
  expect(await ids()).toBe('ab');
  expect(await aQueue([]).ids()).toBe('');
  expect(await aQueue([aPost('a', false), aPost('b')]).ids()).toBe('triaging');
});

it('lets a small batch grow for a moment, and no longer', async () => {
  const { ids, pass } = aQueue([aPost('a'), aPost('b'), aPost('c', false)]);
  expect([await ids(), await ids()]).toEqual(['ab', 'triaging']);
  pass(49);
  expect(await ids()).toBe('triaging');
  pass(1);
  expect(await ids()).toBe('ab');
});

it('takes what is all there at once, however little it is', async () => {
  const { ids } = aQueue([aPost('a')]);
  expect([await ids(), await ids()]).toEqual(['a', 'a']);
});

it('takes urgent posts first, and fills the batch with the oldest', async () => {
  expect(await aQueue([aPost('a'), aPost('b'), aPost('z')], [aPost('z')]).ids()).toBe('zab');
  expect(await aQueue([aPost('a'), aPost('b'), aPost('z')], [aPost('y'), aPost('z')]).ids(3)).toBe('yza');
});

it('lets urgent posts pass what is still being triaged, and does not wait for more', async () => {
  const { ids } = aQueue([aPost('a', false), aPost('b'), aPost('z')], [aPost('z')]);
  expect([await ids(), await ids()]).toEqual(['z', 'z']);
});

it('takes the oldest after four batches full of urgent posts', async () => {
  const { ids } = aQueue([aPost('a'), aPost('b')], [aPost('y'), aPost('z')]);
  const rounds = [];
  for (let round = 0; round < 11; round += 1) rounds.push(await ids(2));
  expect(rounds.join(' ')).toBe('yz yz yz yz ab yz yz yz yz ab yz');
});
