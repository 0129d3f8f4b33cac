import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { currentDraft } from '../../../../../src/domain/cases/model/case-status.ts';
import type { Change } from '../../../../../src/domain/cases/model/changes.ts';
import type { PublishRequest } from '../../../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../../../src/domain/cases/publish-approved.ts';
import type { PictureSize } from '../../../../../src/domain/pictures/picture.ts';
import { shownFile } from '../../../../../src/domain/pictures/picture.ts';
import { ana, aPost, berta } from '../../../../support/builders/a-case.ts';
import { aMadePicture, somePictureWords } from '../../../../support/builders/a-picture.ts';
import { aDesk } from '../../../../support/builders/cases/a-desk.ts';

const NETWORKS = ['x', 'mastodon', 'x'] as const;
const WORDS = somePictureWords({ alt: 'Plano de la calle cortada, con el desvío por la ronda.' });
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fileOf = (seed: string, size: PictureSize) => aMadePicture(seed).files.find((one) => one.size === size)?.sha256;

/** A case of three people on two networks, whose text for all has a picture and waits for its approval. */
async function aBulkReply() {
  const desk = await aDesk();
  const { store } = desk.deps;
  await desk.flag({ text: '¿A qué hora abre la oficina del padrón mañana?' });
  const [first] = (await desk.caseOf(1)).posts;
  const changes = NETWORKS.map((network, at): Change => {
    const one = { id: at === 0 ? (first?.id ?? '') : `post-${at}`, author: `vecina_${at}`, network };
    return { kind: 'post', row: aPost({ ...first, ...one, url: `https://${network}.example/${at}`, keys: [] }) };
  });
  await store.transact(({ save }) => save({ changes, audit: [], effects: [] }));
  const adds = (seed: string) => desk.does(ana, 1, { kind: 'add_picture', words: WORDS, made: aMadePicture(seed) });
  const draft = async () => {
    const found = currentDraft(await desk.caseOf(1));
    if (found === undefined) throw new Error('there is no text');
    return found;
  };
  expect(await adds('plano')).toBe('done');
  const { posts } = await desk.caseOf(1);
  const answered = { kind: 'answer_many', whom: 'all', posts: posts.map(({ id }) => id) } as const;
  expect(await desk.does(ana, 1, { ...answered, draftId: (await draft()).id })).toBe('done');
  expect(await desk.backs(ana, 1, 'propose')).toBe('done');
  const calls: PublishRequest[] = [];
  const publisher = {
    async publish(request: PublishRequest) {
      calls.push(request);
      return { kind: 'published', url: `https://social.example/${calls.length}` } as const;
    },
  };
  return {
    ...desk,
    calls,
    adds,
    draft,
    /** The bot has put the picture into the thread. */
    async isShown() {
      const { picture } = await draft();
      const shown = picture === null ? [] : [shownFile(picture)?.sha256 ?? ''];
      await store.transact(({ cases: { ours } }) => ours.pictures.noteShown(1, shown, desk.deps.now()));
    },
    async allLeave() {
      // One after another, in the pace of each network.
      for (const _ of NETWORKS) {
        desk.pass(30_000);
        for (const { id } of (await desk.caseOf(1)).publications) await publishApproved(desk.deps, publisher, id);
      }
    },
    /** Network, alternative text and the hash of each file of what was sent, in the order of networks. */
    received: () =>
      calls
        .map(({ publication, pictures = [] }) => [
          publication.network,
          ...pictures.map(({ alt, bytes }) => `${alt} ${hashOf(bytes)}`),
        ])
        .toSorted(),
  };
}

const sent = (seed: string) => [
  ['mastodon', `${WORDS.alt} ${fileOf(seed, 'mastodon')}`],
  ['x', `${WORDS.alt} ${fileOf(seed, 'x')}`],
  ['x', `${WORDS.alt} ${fileOf(seed, 'x')}`],
];

it('sends with each of many replies the file of its own network, with what it shows: one approval, one picture', async () => {
  await using bulk = await aBulkReply();
  await bulk.isShown();
  expect(await bulk.backs(berta, 1, 'approve')).toBe('done');
  await bulk.allLeave();
  expect(bulk.received()).toEqual(sent('plano'));
});

it('is not approved as it was seen once its picture is another one: each reply then carries the one that was approved', async () => {
  await using bulk = await aBulkReply();
  await bulk.isShown();
  const { id: draftId, digest } = await bulk.draft();
  expect(await bulk.does(ana, 1, { kind: 'remove_picture' })).toBe('done');
  expect(await bulk.adds('otro plano')).toBe('done');
  await bulk.isShown();
  expect(await bulk.does(berta, 1, { kind: 'approve', draftId, digest })).toBe('refusal.stale_text');
  await bulk.allLeave();
  expect(bulk.received()).toEqual([]);
  expect((await bulk.draft()).places).toHaveLength(NETWORKS.length);
  expect(await bulk.backs(berta, 1, 'approve')).toBe('done');
  await bulk.allLeave();
  expect(bulk.received()).toEqual(sent('otro plano'));
});
