import { expect, it } from 'vitest';
import type { Publisher, PublishOutcome, PublishRequest } from '../../../../src/domain/cases/ports/publisher.ts';
import { guardedPublisher } from '../../../../src/domain/cases/publishing/guarded-publisher.ts';
import type { AccountCheck } from '../../../../src/domain/cases/publishing/network-account.ts';
import { publisherByNetwork } from '../../../../src/domain/cases/publishing/publisher-by-network.ts';
import type { Network } from '../../../../src/domain/handbook/institution.ts';
import { aPublication } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const LIVE = 'https://x.com/vallserena/status/9001';
const network = aHandbook().institution.networks.find(({ id }) => id === 'x');
const good: AccountCheck = {
  ok: true,
  account: { handle: 'vallserena', profileUrl: network?.profileUrl ?? '', scopes: [], textLimit: null },
};
const departure = (over: Parameters<typeof aPublication>[0] = {}): PublishRequest => {
  const publication = aPublication({ network: 'x', audience: 'public', status: 'publishing', ...over });
  return { publication, text: 'Hola', language: 'es', replyTo: null, answers: null };
};

/** A publisher that counts what it sends, behind what the network says of our credentials. */
function aGuarded(
  says: AccountCheck[],
  outcome: PublishOutcome = { kind: 'published', url: LIVE },
  named: Network | null | undefined = network,
) {
  let sent = 0;
  const publisher: Required<Publisher> = {
    publish: async () => {
      sent++;
      return outcome;
    },
    find: async () => ({ kind: 'absent' }),
  };
  const askAccount = async (): Promise<AccountCheck> => says.shift() ?? { ok: false, why: 'unreachable' };
  const guarded = guardedPublisher({ publisher, askAccount, network: () => named ?? undefined });
  return { guarded, sent: () => sent };
}

it('sends with good credentials of the account that the handbook names', async () => {
  const { guarded, sent } = aGuarded([good]);
  await guarded.check();
  expect(guarded.standing().trouble).toBeNull();
  expect(await guarded.publish(departure())).toEqual({ kind: 'published', url: LIVE });
  expect(sent()).toBe(1);
});

it.each<[string, AccountCheck, string]>([
  ['the network does not answer', { ok: false, why: 'unreachable' }, 'network.unreachable'],
  ['the credentials are bad', { ok: false, why: 'credentials' }, 'network.credentials'],
  ['they lack a permission', { ok: false, why: 'scopes', missing: ['write:statuses'] }, 'network.scopes'],
  [
    'they are those of somebody else',
    { ok: true, account: { handle: 'otra', profileUrl: 'https://x.com/otra', scopes: [], textLimit: null } },
    'network.other_account',
  ],
])('leaves it to a person when %s, and says so', async (_, check, key) => {
  const { guarded, sent } = aGuarded([check, check]);
  await guarded.check();
  expect(guarded.standing().trouble?.key).toBe(key);
  expect(await guarded.publish(departure())).toEqual({ kind: 'by_hand' });
  expect(await guarded.find(departure())).toEqual({ kind: 'unknown' });
  expect(sent()).toBe(0);
});

it('leaves it to a person on a network that the handbook does not have', async () => {
  const { guarded, sent } = aGuarded([good], { kind: 'unknown' }, null);
  expect(await guarded.publish(departure())).toEqual({ kind: 'by_hand' });
  expect(sent()).toBe(0);
});

it('asks again when the next text leaves, and goes on by itself once all is well', async () => {
  const { guarded } = aGuarded([{ ok: false, why: 'unreachable' }, good]);
  await guarded.check();
  expect(await guarded.publish(departure())).toMatchObject({ kind: 'published' });
  expect(guarded.standing().trouble).toBeNull();
});

it('says at once that the credentials have become bad', async () => {
  const { guarded, sent } = aGuarded([good], { kind: 'failed', reason: 'publish.credentials' });
  await guarded.check();
  expect(await guarded.publish(departure())).toMatchObject({ kind: 'failed' });
  expect(guarded.standing().trouble?.key).toBe('network.credentials');
  expect(await guarded.publish(departure())).toEqual({ kind: 'by_hand' });
  expect(sent()).toBe(1);
});

it('leaves to a person what goes to one person alone, and every network without a publisher', async () => {
  const { guarded, sent } = aGuarded([good]);
  await guarded.check();
  const publisher = publisherByNetwork(new Map([['x', guarded]]));
  expect(await publisher.publish(departure({ audience: 'private' }))).toEqual({ kind: 'by_hand' });
  expect(await publisher.publish(departure({ network: 'instagram' }))).toEqual({ kind: 'by_hand' });
  expect(await publisher.find(departure({ network: 'instagram' }))).toEqual({ kind: 'unknown' });
  expect(sent()).toBe(0);
  expect(await publisher.publish(departure())).toMatchObject({ kind: 'published' });
});
