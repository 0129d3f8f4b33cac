import { expect, it } from 'vitest';
import type { CaseState, Draft } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { pictureHashes } from '../../../src/domain/pictures/picture.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aCase, aDraft, ana, aPost, aPublication, START } from '../../support/builders/a-case.ts';
import { aMadePicture, somePictureWords } from '../../support/builders/a-picture.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';

const PICTURE = {
  id: 'picture-1',
  ...somePictureWords({ alt: 'Plano secreto de la zona.' }),
  files: aMadePicture().files,
};
const HASHES = pictureHashes([PICTURE]);
const FILE = { id: 'F1', sha256: HASHES[0] ?? '' };

/** What every database keeps of the pictures of cases. */
export function casePicturesContract(inAPlace: InAPlace): void {
  it(
    'gives back what was said of a picture and its bytes, to its case alone, and notes since when people see it',
    inAPlace(async (place) => {
      const { store, state, pictures } = await aPicturedCase(place);
      const opened = await place.open();
      expect((await opened.cases.reader.caseById(1))?.drafts).toEqual(state.drafts);
      const { bytes } = aMadePicture();
      const found = await opened.cases.store.look(({ cases: { ours } }) => ours.pictures.of(1, HASHES));
      expect(new Map([...found].map(([hash, one]) => [hash, Buffer.from(one).toString('hex')]))).toEqual(
        new Map([...bytes].map(([hash, one]) => [hash, Buffer.from(one).toString('hex')])),
      );
      expect(await store.look(({ cases: { ours } }) => ours.pictures.of(2, HASHES))).toEqual(new Map());
      const [first = '', ...others] = HASHES;
      await pictures((one) => one.noteShown(1, [first], START));
      expect([...(await pictures((one) => one.shownOf(1)))]).toEqual([first]);
      await pictures((one) => one.noteShown(1, [first], null));
      expect([...(await pictures((one) => one.shownOf(1)))]).toEqual([]);
      await place.tamper(
        `update case_picture_files set bytes = (select bytes from case_picture_files where sha256 = '${others[0]}') where sha256 = '${first}'`,
      );
      expect([...(await pictures((one) => one.of(1, HASHES))).keys()].toSorted()).toEqual(others.toSorted());
    }),
  );

  it(
    'has nothing left of a picture once its case is erased',
    inAPlace(async (place) => {
      const { store, pictures, toDelete } = await aPicturedCase(place);
      await pictures((one) => one.noteUploaded(1, FILE, START));
      const request = { caseId: 1, postIds: ['post-1'], rule: 'request', actor: ana } as const;
      expect(await erasePosts({ store, now: () => START }, request)).toBe('case_erased');
      expect((await pictures((one) => one.of(1, HASHES))).size).toBe(0);
      expect(await toDelete()).toEqual(['F1']);
      const left = await (await place.open()).cases.reader.caseById(1);
      expect(left?.drafts.map(({ picture }) => picture)).toEqual([null, null]);
    }),
  );

  it(
    'keeps of a case with several people the picture of the versions that stay',
    inAPlace(async (place) => {
      const posts = [aPost(), aPost({ id: 'post-2', url: null })];
      const places = [{ target: 'post-2', network: 'x', audience: 'public' as const, text: 'Hola.', corrects: [] }];
      const { store, pictures } = await aPicturedCase(place, { posts }, { places });
      const request = { caseId: 1, postIds: ['post-1'], rule: 'request', actor: ana } as const;
      expect(await erasePosts({ store, now: () => START }, request)).toBe('posts_erased');
      const left = await (await place.open()).cases.reader.caseById(1);
      expect(left?.drafts.map(({ id, picture }) => [id, picture?.alt ?? null])).toContainEqual([
        'draft-2',
        PICTURE.alt,
      ]);
      expect((await pictures((one) => one.of(1, HASHES))).size).toBe(HASHES.length);
    }),
  );

  it(
    'lets the files go of what came out long enough ago, and of nothing that has still to leave',
    inAPlace(async (place) => {
      const out = { status: 'published', publishedAt: START, draftId: 'draft-2' } as const;
      const { save, pictures, toDelete } = await aPicturedCase(place, { publications: [aPublication(out)] });
      const { contents } = (await place.open()).outbox;
      const forget = (before: string) => contents.forget({ unsent: START, pictures: before, now: START });
      const kept = async () => (await pictures((one) => one.of(1, HASHES))).size;
      await forget(START);
      expect(await kept()).toBe(HASHES.length);
      const held = aPublication({ id: 'p-2', target: 'post-2', draftId: 'draft-2' });
      await save([{ kind: 'publication', row: held }]);
      await forget(momentAfter(START, 1));
      expect([await kept(), await toDelete()]).toEqual([HASHES.length, []]);
      await save([{ kind: 'publication', row: { ...held, status: 'stopped' } }]);
      await forget(momentAfter(START, 1));
      expect([await kept(), await toDelete()]).toEqual([0, ['F1']]);
    }),
  );

  it(
    'keeps what a picture was while a legal hold lasts: before people and in Slack until it is erased, then for courts',
    inAPlace(async (place) => {
      const crisis = aCrisis({ legalHold: { by: ana, at: START, why: 'Diligencias 12/2026', lifts: [] } });
      const { store, save, pictures, state, toDelete } = await aPicturedCase(place);
      await save([
        { kind: 'crisis', row: crisis },
        { kind: 'matter', row: { ...state.core, crisisId: crisis.id } },
      ]);
      const there = async () => (await pictures((one) => one.of(1, HASHES))).size;
      await pictures((one) => one.keep(1, [], new Map()));
      expect([await there(), await toDelete()]).toEqual([HASHES.length, []]);

      const request = { caseId: 1, postIds: ['post-1'], rule: 'request', actor: ana } as const;
      expect(await erasePosts({ store, now: () => START }, request)).toBe('blocked');
      expect([await there(), await toDelete()]).toEqual([0, ['F1']]);
      const { record } = (await place.open()).upkeep;
      const blocked = await record.blocked(crisis.id);
      expect(blocked.map((one) => [...one.pictures.keys()])).toEqual([HASHES.toSorted()]);

      await save([{ kind: 'unblocked', row: { id: 'unblocked', crisisId: crisis.id } }]);
      expect(await record.blocked(crisis.id)).toEqual([]);
      const again = { id: 'again', crisisId: crisis.id, caseId: 1, at: START, postIds: [], state };
      await save([{ kind: 'blocked', row: again }]);
      expect((await record.blocked(crisis.id)).map((one) => one.pictures.size)).toEqual([0]);
    }),
  );

  it(
    'lets a picture that was removed under a legal hold go with the hold, and keeps the one on the card',
    inAPlace(async (place) => {
      const crisis = aCrisis({ legalHold: { by: ana, at: START, why: 'Diligencias 12/2026', lifts: [] } });
      const { save, pictures, state, toDelete } = await aPicturedCase(place);
      const core = { ...state.core, crisisId: crisis.id, currentDraftId: 'draft-2' };
      await save([
        { kind: 'crisis', row: crisis },
        { kind: 'matter', row: core },
      ]);
      const lifted = async () => {
        const { legalHold: _, ...rest } = crisis;
        await save([
          { kind: 'crisis', row: rest },
          { kind: 'unblocked', row: { id: 'unblocked', crisisId: crisis.id } },
        ]);
        return (await pictures((one) => one.of(1, HASHES))).size;
      };
      expect([await lifted(), await toDelete()]).toEqual([HASHES.length, []]);
      await save([{ kind: 'matter', row: { ...core, currentDraftId: 'draft-1' } }]);
      expect([await lifted(), await toDelete()]).toEqual([0, ['F1']]);
    }),
  );
}

/** A case whose second version has a picture, in a store. */
async function aPicturedCase(place: DatabasePlace, parts: Partial<CaseState> = {}, over: Partial<Draft> = {}) {
  const { store } = (await place.open()).cases;
  const drafts = [aDraft(), aDraft({ id: 'draft-2', version: 2, basedOn: 'draft-1', picture: PICTURE, ...over })];
  const { core: _, ...others } = parts;
  const state = aCase({ drafts, ...others });
  const save = (changes: Change[]) =>
    store.transact((transaction) => transaction.save({ changes, audit: [], effects: [] }));
  await save([
    { kind: 'matter', row: state.core },
    ...state.posts.map((row): Change => ({ kind: 'post', row })),
    ...state.drafts.map((row): Change => ({ kind: 'draft', row })),
    ...state.publications.map((row): Change => ({ kind: 'publication', row })),
  ]);
  type Pictures = Parameters<Parameters<typeof store.transact>[0]>[0]['cases']['ours']['pictures'];
  const pictures = <T>(work: (one: Pictures) => Promise<T>) =>
    store.transact(({ cases: { ours } }) => work(ours.pictures));
  await pictures((one) => one.keep(1, HASHES, aMadePicture().bytes));
  await pictures((one) => one.announce(1, FILE));
  const toDelete = async () => (await place.open()).outbox.threadMessages.files.of('case:1');
  return { store, state, save, pictures, toDelete };
}
