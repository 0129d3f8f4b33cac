import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import type { ContentStore } from '../../../src/domain/contents/model/content-store.ts';
import { pictureHashes } from '../../../src/domain/pictures/picture.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aContent, acted, aDeparture, DUE } from '../../support/builders/a-content.ts';
import { aMadePicture, somePictureWords } from '../../support/builders/a-picture.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';
import { savedContents } from './saved-contents.ts';

const hashes = ({ content }: ContentState) => pictureHashes(content.pictures);

function picturesIn(store: ContentStore, state: ContentState) {
  return store.look(({ pictures }) => pictures.of(state.content.id, hashes(state)));
}

/** What every database keeps of the pictures of planned contents. */
export function picturesContract(inAPlace: InAPlace): void {
  it(
    'gives back the bytes of pictures as they came, to their content alone, and keeps those that it names',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const made = aMadePicture();
      const action = {
        kind: 'add_picture',
        words: somePictureWords({ alt: 'Plaza con «luces» 🎄 y puestos.' }),
        made,
      } as const;
      const state = acted(aContent(), ana, action);
      const other = aContent();
      await save(state, other);
      await store.transact(({ pictures }) => pictures.keep(state.content.id, hashes(state), made.bytes));
      const found = await picturesIn((await place.open()).outbox.contents, state);
      expect(new Map([...found].map(([hash, bytes]) => [hash, Buffer.from(bytes).toString('hex')]))).toEqual(
        new Map([...made.bytes].map(([hash, bytes]) => [hash, Buffer.from(bytes).toString('hex')])),
      );
      expect((await store.byId(state.content.id))?.content.pictures).toEqual(state.content.pictures);
      expect(await store.look(({ pictures }) => pictures.of(other.content.id, hashes(state)))).toEqual(new Map());
      const [first = ''] = hashes(state);
      await store.transact(({ pictures }) => pictures.keep(state.content.id, [first], new Map()));
      expect([...(await picturesIn(store, state)).keys()]).toEqual([first]);
    }),
  );

  it(
    'shows bytes that were changed behind it as lost',
    inAPlace(async (place) => {
      const { store, state } = await aPicturedStore(place);
      const [first = '', ...others] = hashes(state);
      await place.tamper(
        `update picture_files set bytes = (select bytes from picture_files where sha256 = '${others[0]}') where sha256 = '${first}'`,
      );
      expect([...(await picturesIn(store, state)).keys()].toSorted()).toEqual(others.toSorted());
    }),
  );

  it(
    'lets pictures go with their content, and those of what is out when they were kept long enough',
    inAPlace(async (place) => {
      const never = await aPicturedStore(place, 'F-never');
      const out = await aPicturedStore(place, 'F-out');
      const { content } = out.state;
      await out.save({
        ...out.state,
        content: { ...content, status: { kind: 'out' } },
        departures: [aDeparture(out.state, { status: 'published' })],
      });
      const left = async ({ store, state }: typeof never) => (await picturesIn(store, state)).size;
      await out.store.forget({ unsent: momentAfter(DUE, 1), pictures: null, now: DUE });
      expect([await left(never), await left(out)]).toEqual([0, 5]);
      await out.store.forget({ unsent: DUE, pictures: DUE, now: DUE });
      expect(await left(out)).toBe(5);
      expect(await out.toDelete()).toEqual([]);
      await out.store.forget({ unsent: DUE, pictures: momentAfter(DUE, 1), now: DUE });
      expect([await left(out), await out.toDelete(), await never.toDelete()]).toEqual([0, ['F-out'], ['F-never']]);
      expect((await out.store.byId(content.id))?.content.pictures).toEqual(content.pictures);
    }),
  );

  it(
    'keeps pictures of what is planned for the time of a crisis while a legal hold lasts, and no longer',
    inAPlace(async (place) => {
      const held = await aPicturedStore(place);
      const { store: cases } = (await place.open()).cases;
      const legalHold = { by: ana, at: DUE, why: 'Diligencias 12/2026', lifts: [] };
      const crisis = aCrisis({ startedAt: DUE, legalHold });
      const save = (changes: Change[]) => cases.transact((one) => one.save({ changes, audit: [], effects: [] }));
      await save([{ kind: 'crisis', row: crisis }]);
      const { content } = held.state;
      await held.save({ ...held.state, content: { ...content, status: { kind: 'dropped', by: ana } } });
      await held.store.transact(({ pictures }) => pictures.keep(content.id, [], new Map()));
      await held.store.forget({ unsent: momentAfter(DUE, 1), pictures: momentAfter(DUE, 1), now: DUE });
      const left = async () => [(await picturesIn(held.store, held.state)).size, await held.toDelete()];
      expect(await left()).toEqual([5, []]);
      await save([
        { kind: 'crisis', row: aCrisis({ startedAt: DUE }) },
        { kind: 'unblocked', row: { id: 'unblocked', crisisId: crisis.id } },
      ]);
      expect(await left()).toEqual([0, ['F1']]);
    }),
  );
}

/** A content with a picture, in a store. */
async function aPicturedStore(place: DatabasePlace, file = 'F1') {
  const { store, save } = await savedContents(place);
  const made = aMadePicture();
  const state = acted(aContent(), ana, { kind: 'add_picture', words: somePictureWords(), made });
  await save(state);
  await store.transact(({ pictures }) =>
    pictures.keep(state.content.id, pictureHashes(state.content.pictures), made.bytes),
  );
  const { id } = state.content;
  const [sha256 = ''] = hashes(state);
  await store.transact(({ pictures }) => pictures.announce(id, { id: file, sha256 }));
  const toDelete = async () => (await place.open()).outbox.threadMessages.files.of(`content:${id}`);
  return { store, save, state, toDelete };
}
