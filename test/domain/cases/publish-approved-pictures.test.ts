import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { PublishRequest } from '../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../src/domain/cases/publish-approved.ts';
import { pictureHashes, shownFile } from '../../../src/domain/pictures/picture.ts';
import { ana, berta } from '../../support/builders/a-case.ts';
import { aMadePicture, somePictureWords } from '../../support/builders/a-picture.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const LIVE = 'https://x.com/vallserena/status/9001';
const QUESTION = '¿A qué hora abre la oficina del padrón mañana?';
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A desk with a reply, and a network that takes what it is sent. */
async function aDeskWithAReply() {
  const desk = await aDesk();
  await desk.flag({ text: QUESTION });
  const calls: PublishRequest[] = [];
  const publisher = {
    async publish(request: PublishRequest) {
      calls.push(request);
      return { kind: 'published', url: LIVE } as const;
    },
  };
  const { store } = desk.deps;
  const picture = async () => currentDraft(await desk.caseOf(1))?.picture ?? null;
  const hashes = async () => pictureHashes([(await picture()) ?? []].flat());
  return {
    ...desk,
    calls,
    picture,
    hashes,
    adds: (seed = 'plano') =>
      desk.does(ana, 1, { kind: 'add_picture', words: somePictureWords(), made: aMadePicture(seed) }),
    /** The bot has put it into the thread. */
    async isShown() {
      const shown = [await picture()].flatMap((one) => (one === null ? [] : (shownFile(one)?.sha256 ?? [])));
      await store.transact(({ cases: { ours } }) => ours.pictures.noteShown(1, shown, desk.deps.now()));
    },
    kept: async () => {
      const wanted = await hashes();
      return store.look(({ cases: { ours } }) => ours.pictures.of(1, wanted));
    },
    async leaves() {
      desk.pass(30_000);
      const id = (await desk.caseOf(1)).publications.at(-1)?.id ?? 'none';
      await publishApproved(desk.deps, publisher, id);
    },
  };
}

/** The same, once its picture was shown and the reply approved with it. */
async function anApprovedPicture() {
  const desk = await aDeskWithAReply();
  expect(await desk.adds()).toBe('done');
  await desk.backs(ana, 1, 'propose');
  await desk.isShown();
  expect(await desk.backs(berta, 1, 'approve')).toBe('done');
  return desk;
}

it('sends with the reply the very file that was approved for its network, with what it shows', async () => {
  await using desk = await anApprovedPicture();
  await desk.leaves();
  const approved = (await desk.picture())?.files.find(({ size }) => size === 'x')?.sha256;
  expect(desk.calls.map(({ text, pictures }) => [text, pictures?.map(({ bytes }) => hashOf(bytes))])).toEqual([
    [currentDraft(await desk.caseOf(1))?.text, [approved]],
  ]);
  expect(desk.calls[0]?.pictures).toMatchObject([{ alt: somePictureWords().alt, type: 'image/jpeg', width: 1200 }]);
  expect(statusOf(await desk.caseOf(1))).toBe('answered');
  expect((await desk.record()).slice(-2)).toEqual(['publication.claimed', 'publication.published']);
});

it('is not approved while the picture is not there to be seen: it is put into the thread first', async () => {
  await using desk = await aDeskWithAReply();
  await desk.adds();
  await desk.backs(ana, 1, 'propose');
  await desk.sent();
  expect(await desk.backs(berta, 1, 'approve')).toBe('refusal.picture_unseen');
  const pictureId = (await desk.picture())?.id;
  expect(await desk.sent()).toEqual([{ kind: 'case_picture', caseId: 1, pictureId }]);
  expect(statusOf(await desk.caseOf(1))).toBe('in_review');
  await desk.isShown();
  expect(await desk.backs(berta, 1, 'approve')).toBe('done');
});

it('lets nothing leave where a file is gone: people look again', async () => {
  await using desk = await anApprovedPicture();
  const [lost, ...others] = await desk.hashes();
  expect(lost).toBeDefined();
  await desk.deps.store.transact(({ cases: { ours } }) => ours.pictures.keep(1, others, new Map()));
  await desk.leaves();
  expect(desk.calls).toEqual([]);
  expect((await desk.caseOf(1)).publications).toMatchObject([{ status: 'stopped', reason: 'stopped.picture_gone' }]);
});

it('keeps the files of the picture on the card and of those that left, and no other', async () => {
  await using desk = await aDeskWithAReply();
  await desk.adds('primera');
  const first = await desk.hashes();
  await desk.does(ana, 1, { kind: 'remove_picture' });
  expect((await desk.deps.store.look(({ cases: { ours } }) => ours.pictures.of(1, first))).size).toBe(0);
  await desk.adds('segunda');
  expect((await desk.kept()).size).toBe(first.length);
});

it('asks the database nothing more for a reply without a picture', async () => {
  await using desk = await aDeskWithAReply();
  let asked = 0;
  const { store } = desk.deps;
  const counted: typeof store = {
    ...store,
    look: (work) => {
      asked += 1;
      return store.look(work);
    },
    transact: (work) =>
      store.transact((transaction) => {
        const pictures = new Proxy(transaction.cases.ours.pictures, {
          get(target, name, receiver) {
            asked += 1;
            return Reflect.get(target, name, receiver);
          },
        });
        return work({ ...transaction, cases: { ...transaction.cases, ours: { ...transaction.cases.ours, pictures } } });
      }),
  };
  Object.assign(desk.deps, { store: counted });
  await desk.backs(ana, 1, 'propose');
  await desk.backs(berta, 1, 'approve');
  await desk.leaves();
  expect([desk.calls.length, desk.calls[0]?.pictures, asked]).toEqual([1, undefined, 0]);
});
