import { expect, it } from 'vitest';
import { verifyChain } from '../../../src/adapters/database/audit/verify-chain.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import {
  aDraft,
  aFact,
  aHeldCase,
  aMatter,
  aPost,
  aPublication,
  aTelling,
  at,
  aWriting,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';
import { everythingIn } from '../../support/laws/everything-in.ts';

const WORDS = ['Planas', '612 345 678', 'motivo', 'guardia', 'farola', 'x.com', 'k1', 'invento', 'glosa'];

/** What erasing leaves and takes, whatever the engine. */
export function erasureContract(inAPlace: InAPlace): void {
  it(
    'of a case takes every word, keeps what happened when, and can be followed',
    inAPlace(async (place) => {
      const database = await place.open();
      await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aTalkativeCase() })));
      expect(await erased(place, ['post-1'])).toBe('case_erased');
      const everything = await everythingIn(place.url);
      expect(WORDS.filter((word) => everything.includes(word))).toEqual([]);
      const state = await database.cases.reader.caseById(1);
      expect(state).toMatchObject({ posts: [], notes: [], handoffs: [{ who: '', phone: '', at: at(0) }] });
      expect(state?.drafts).toMatchObject([{ id: 'draft-1', text: '', digest: 'd1', createdAt: at(0) }]);
      expect(state?.publications).toMatchObject([{ status: 'stopped', proof: null, digest: 'd1' }]);
      expect(state?.core).toMatchObject({
        class: 'question',
        openedAt: at(0),
        digestKey: '',
        erased: { at: at(60), by: { kind: 'console', user: 'iris' }, rule: 'request' },
      });
      expect(await database.upkeep.scrub()).toBe('done');
      expect(await database.upkeep.scrub()).toBe('nothing_to_do');
      expect(await verifyChain(database.cases.reader)).toMatchObject({ kind: 'whole', head: { seq: 1 } });
      expect(await erased(place, ['post-1'])).toBe('gone');
      expect(await database.cases.store.transact(({ posts: { intake: inflow } }) => inflow.earlier(['key-1']))).toEqual(
        [],
      );
    }),
  );

  it(
    'of one post leaves the case to the others, and a reply to the one that went out',
    inAPlace(async (place) => {
      const database = await place.open();
      const other: Change[] = [
        { kind: 'post', row: aPost({ id: 'post-2', text: 'La otra farola', author: 'otro' }) },
        { kind: 'draft', row: aDraft({ id: 'draft-2', version: 2, text: 'A la otra' }) },
        {
          kind: 'publication',
          row: aPublication({ id: 'publication-2', draftId: 'draft-2', target: 'post-2', status: 'published' }),
        },
      ];
      await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: [...aTalkativeCase(), ...other] })));
      expect(await erased(place, ['post-1'])).toBe('posts_erased');
      const state = await database.cases.reader.caseById(1);
      expect(state?.core).toMatchObject({ erased: null, currentDraftId: null, digestKey: 'k1' });
      expect(state?.posts.map(({ id }) => id)).toEqual(['post-2']);
      expect(state?.drafts.map(({ text }) => text)).toEqual(['', 'A la otra']);
      expect(state?.publications.map(({ status }) => status)).toEqual(['stopped', 'published']);
      expect(JSON.stringify(state)).not.toMatch(/Planas|motivo/);
    }),
  );

  it(
    'of a person at risk waits until somebody was told',
    inAPlace(async (place) => {
      const database = await place.open();
      const changes: Change[] = [
        { kind: 'matter', row: aMatter({ class: 'life_risk' }) },
        { kind: 'post', row: aPost() },
      ];
      await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
      expect(await erased(place, ['post-1'])).toBe('untold');
      await database.cases.store.transact(({ save }) =>
        save(outcomeOf({ changes: [{ kind: 'telling', row: aTelling() }] })),
      );
      expect(await erased(place, ['post-1'])).toBe('case_erased');
    }),
  );

  it(
    'finds posts by id, by case and by account, however the account is spelt',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      await store.transact(({ save }) => save(outcomeOf({ changes: aTalkativeCase() })));
      const found = [{ id: 'post-1', caseId: 1 }];
      for (const handle of ['@marta_planas', 'MARTA_Planas', ' marta_planas ']) {
        expect(await store.transact(({ posts: { find } }) => find({ by: 'author', handle }))).toEqual(found);
      }
      expect(await store.transact(({ posts: { find } }) => find({ by: 'author', handle: 'planas' }))).toEqual([]);
      expect(await store.transact(({ posts: { find } }) => find({ by: 'id', id: 'post-1' }))).toEqual(found);
      expect(await store.transact(({ posts: { find } }) => find({ by: 'case', id: 1 }))).toEqual(found);
    }),
  );

  it(
    'remembers where the lines of a thread stand until they were drawn anew',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { threadMessages } = database.outbox;
      await store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
      const places = ['1.1', '1.2', '1.3'].map((ts) => ({ channel: 'C1', ts }));
      for (const [index, one] of places.entries()) await threadMessages.save(1, index + 5, one);
      await threadMessages.save(1, 5, { channel: 'C1', ts: '1.1' });
      expect(await threadMessages.of(1, 2)).toEqual(places.slice(0, 2));
      await threadMessages.forget({ channel: 'C1', ts: '1.1' });
      expect(await threadMessages.of(1, 9)).toEqual(places.slice(1));
    }),
  );
}

const variant = {
  variant: 'a',
  language: 'es' as const,
  text: 'un invento',
  slots: 'un invento',
  factIds: [],
  missingFacts: [],
  nextStep: 'un invento',
};

function aTalkativeCase(): Change[] {
  const author = '@Marta_Planas';
  const because = [{ decided: 'class' as const, rule: 'personal_data.phone', words: ['612 345 678'] }];
  const { assessment } = aMatter();
  const [, ...rest] = aHeldCase();
  return [
    { kind: 'matter', row: aMatter({ currentDraftId: 'draft-1', assessment: { ...assessment, because } }) },
    ...rest.filter(({ kind }) => kind !== 'post' && kind !== 'publication' && kind !== 'draft'),
    {
      kind: 'post',
      row: aPost({ text: 'La farola, soy Planas, 612 345 678', author, url: 'https://x.com/p/1', keys: ['key-1'] }),
    },
    { kind: 'draft', row: aDraft({ text: 'Sentimos lo de la farola', slots: 'un invento de [[zona]]' }) },
    { kind: 'publication', row: aPublication({ proof: 'https://x.com/nuestra/1' }) },
    { kind: 'fact', row: aFact({ id: 'fact-7', scope: 'case:1', value: 'farola 7' }) },
    { kind: 'note', row: { id: 'note-1', caseId: 1, text: 'el motivo', by: marta, at: at(0) } },
    { kind: 'telling', row: aTelling({ who: 'la guardia' }) },
    { kind: 'writing', row: aWriting({ variants: [variant], cannotAnswer: 'un invento', gloss: 'la glosa' }) },
  ];
}

async function erased(place: DatabasePlace, postIds: string[]) {
  const { store } = (await place.open()).cases;
  const actor = { kind: 'console', user: 'iris' } as const;
  return erasePosts({ store, now: () => at(60) }, { caseId: 1, postIds, rule: 'request', actor });
}
