import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../src/domain/cases/model/changes.ts';
import type { CaseStore } from '../../src/domain/cases/ports/case-store.ts';
import type { HoaxOccurrence } from '../../src/domain/hoaxes/spread.ts';
import { comparableText } from '../../src/domain/posts/similarity/comparable-text.ts';
import { aHoax, aSighting } from '../support/builders/a-hoax.ts';
import { examplePosts } from '../support/builders/example-posts.ts';
import { anyHoax } from '../support/builders/rows/any-hoax.ts';
import { aDraft, aMatter, aPost, aPublication, at, marta, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

const shinglesOf = (text: string) => comparableText(text).shingles;

/** What the register of hoaxes keeps to. */
export function hoaxRegisterContract(inAPlace: InAPlace): void {
  it(
    'gives hoaxes back as they were saved, every field of them, and changed ones as they were changed',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { hoaxes } = database.crises;
      await fc.assert(
        fc.asyncProperty(anyHoax(0), anyHoax(0), async (before, after) => {
          const id = await store.transact((transaction) => transaction.hoaxes.nextId());
          await saved(store, { kind: 'hoax', row: { ...before, id } });
          expect(await hoaxes.byId(id)).toEqual({ ...before, id });
          const [kept] = before.wordings;
          const wordings = [...(kept === undefined ? [] : [kept]), ...after.wordings];
          const decisions = [...before.decisions, ...after.decisions];
          const changed = { ...after, id, wordings, decisions };
          await saved(store, { kind: 'hoax', row: changed });
          expect(await hoaxes.byId(id)).toEqual(changed);
        }),
        { numRuns: 25 },
      );
      expect(await hoaxes.byId(9_999)).toBeNull();
    }),
  );

  it(
    'finds the few that a text may say among many, by the claim and by any wording, also after they were reworded',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const others = examplePosts
        .slice(0, 200)
        .map(({ text }, index) => aHoax({ id: index + 10, claim: text, wordings: [] }));
      const dam = aHoax({ decisions: [] });
      await saved(
        store,
        ...[dam, ...others].map((hoax): Change => ({ kind: 'hoax', row: { ...hoax, decisions: [] } })),
      );
      const found = (text: string) => store.transact(({ hoaxes }) => hoaxes.like(shinglesOf(text)));
      const ids = async (text: string) => (await found(text)).map(({ id }) => id);
      expect((await ids('Dicen que la presa de El Molinar se ha roto, corred'))[0]).toBe(1);
      expect((await ids('se rompe la presa!!! subid todos a los tejados ya'))[0]).toBe(1);
      expect((await found('Qué bien la fiesta de ayer')).length).toBeLessThan(32);
      expect(await ids('🙂')).toEqual([]);
      const wordings = [{ id: 'wording-9', text: 'El dique del Molinar tiene una grieta enorme', postId: null }];
      await saved(store, { kind: 'hoax', row: { ...dam, claim: 'El pantano rebosa por encima del muro', wordings } });
      expect(await ids('se rompe la presa!!! subid todos a los tejados ya')).not.toContain(1);
      expect((await ids('mirad la grieta enorme que tiene el dique del Molinar'))[0]).toBe(1);
      expect((await ids('rebosa el pantano por encima del muro'))[0]).toBe(1);
    }),
  );

  it(
    'goes with each case that says it, and the last twenty with each case of the crisis',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const many = Array.from({ length: 25 }, (_, index) =>
        aHoax({ id: index + 1, wordings: [], decisions: [], registeredAt: at(index) }),
      );
      const elsewhere = aHoax({ id: 40, playbook: null, wordings: [], decisions: [] });
      await saved(
        store,
        ...[...many, elsewhere].map((row): Change => ({ kind: 'hoax', row })),
        { kind: 'matter', row: aMatter() },
        { kind: 'matter', row: aMatter({ id: 2, playbook: null }) },
        { kind: 'sighting', row: aSighting({ hoaxId: 40, id: '40:post-1' }) },
        { kind: 'sighting', row: aSighting({ hoaxId: 1 }) },
      );
      const state = await reader.caseById(1);
      expect(state?.occurrences.map(({ id }) => id)).toEqual(['40:post-1', '1:post-1']);
      expect(state?.hoaxes.map(({ id }) => id)).toEqual([
        1,
        ...Array.from({ length: 20 }, (_, index) => index + 6),
        40,
      ]);
      expect((await reader.caseById(2))?.hoaxes).toEqual([]);
      expect((await store.transact((transaction) => transaction.cases.load(1)))?.hoaxes).toEqual(state?.hoaxes);
    }),
  );

  it(
    'names the cases that say it, most urgent first: not those that are closed or about something else',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const closed = { reason: 'spam', by: marta, at: at(1), noteId: null } as const;
      const cases = [
        aMatter({ id: 1, severity: 'S3' }),
        aMatter({ id: 2, severity: 'S1' }),
        aMatter({ id: 3, closed }),
        aMatter({ id: 4, severity: 'S2' }),
        aMatter({ id: 5, severity: 'S3', openedAt: at(-5) }),
      ];
      const occurrences = cases.map(
        ({ id }): HoaxOccurrence =>
          aSighting({
            id: `1:post-${id}`,
            caseId: id,
            postId: `post-${id}`,
            dismissedBy: id === 4 ? 'slack:T1:UA' : null,
          }),
      );
      await saved(
        store,
        { kind: 'hoax', row: aHoax() },
        ...cases.map((row): Change => ({ kind: 'matter', row })),
        ...occurrences.map((row): Change => ({ kind: 'sighting', row })),
      );
      expect(await store.transact(({ hoaxes }) => hoaxes.casesOf(1))).toEqual([2, 5, 1]);
    }),
  );

  it(
    'names the posts that wait and that nobody held against it: false claims first, then newest',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const matters = [1, 2, 3, 4, 5].map((id) => aMatter({ id, class: id === 3 ? 'question' : 'false_claim' }));
      const published = aPublication({
        caseId: 4,
        draftId: 'draft-4',
        id: 'p4',
        target: 'post-4',
        status: 'published',
      });
      await saved(
        store,
        { kind: 'hoax', row: aHoax() },
        ...matters.map(
          (row): Change => ({ kind: 'matter', row: row.id === 4 ? { ...row, currentDraftId: 'draft-4' } : row }),
        ),
        ...matters.map(
          ({ id }): Change => ({ kind: 'post', row: aPost({ id: `post-${id}`, caseId: id, text: `Bulo ${id}` }) }),
        ),
        { kind: 'draft', row: aDraft({ id: 'draft-4', caseId: 4 }) },
        { kind: 'publication', row: published },
        {
          kind: 'sighting',
          row: aSighting({ id: '1:post-2', caseId: 2, postId: 'post-2', dismissedBy: 'slack:T1:UA' }),
        },
      );
      const waiting = (limit: number) => store.transact(({ hoaxes }) => hoaxes.postsToMatch(1, limit));
      expect((await waiting(10)).map(({ id }) => id)).toEqual(['post-5', 'post-1', 'post-3']);
      expect(await waiting(1)).toEqual([
        { id: 'post-5', caseId: 5, network: 'mastodon', text: 'Bulo 5', flaggedAt: at(0) },
      ]);
    }),
  );

  it(
    'keeps the words of a post as long as the post: then neither they nor what they were found by are there',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { hoaxes } = database.crises;
      const text = 'Mi vecino Evaristo jura que el dique revienta mañana';
      const own = aHoax().wordings;
      const wordings = [...own, { id: 'wording-2', text, postId: 'post-1' }];
      await saved(
        store,
        { kind: 'matter', row: aMatter() },
        { kind: 'post', row: aPost({ text }) },
        { kind: 'hoax', row: aHoax({ wordings }) },
        { kind: 'sighting', row: aSighting() },
      );
      const found = async () => (await store.transact((one) => one.hoaxes.like(shinglesOf(text)))).length;
      expect((await hoaxes.byId(1))?.wordings).toEqual(wordings);
      expect(await found()).toBe(1);
      const erasure = { id: '1', caseId: 1, scope: 'case' } as const;
      await saved(store, { kind: 'erasure', row: { ...erasure, postIds: ['post-1'], draftIds: [], places: [] } });
      expect((await hoaxes.byId(1))?.wordings).toEqual(own);
      expect(await found()).toBe(0);
    }),
  );

  it(
    'tells what was seen and registered in a period, and what was seen last',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { hoaxes } = database.crises;
      const spread = (lastAt: string) => ({ ...aHoax().spread, sightings: 1, lastAt });
      const rows = [
        aHoax({ id: 1, wordings: [], decisions: [], registeredAt: at(-100), spread: spread(at(25)) }),
        aHoax({ id: 2, wordings: [], decisions: [], registeredAt: at(10) }),
        aHoax({ id: 3, wordings: [], decisions: [], registeredAt: at(-50), spread: spread(at(-40)) }),
      ];
      const seen = [
        aSighting({ id: '1:a', at: at(0) }),
        aSighting({ id: '1:b', at: at(19), network: 'facebook' }),
        aSighting({ id: '1:c', at: at(20) }),
        aSighting({ id: '1:d', at: at(5), dismissedBy: 'slack:T1:UA' }),
        aSighting({ id: '3:e', hoaxId: 3, at: at(-40) }),
      ];
      await saved(
        store,
        { kind: 'matter', row: aMatter() },
        ...rows.map((row): Change => ({ kind: 'hoax', row })),
        ...seen.map((row): Change => ({ kind: 'sighting', row })),
      );
      const found = await hoaxes.ofPeriod({ from: at(0), to: at(20) });
      expect(found.map(({ hoax, seen: counted }) => [hoax.id, counted])).toEqual([
        [1, { sightings: 2, networks: { x: 1, facebook: 1 } }],
        [2, { sightings: 0, networks: {} }],
      ]);
      const { hoaxes: latest, count } = await hoaxes.latest(2);
      expect([latest.map(({ id }) => id), count]).toEqual([[1, 2], 3]);
    }),
  );
}

async function saved(store: CaseStore, ...changes: Change[]): Promise<void> {
  await store.transact(({ save }) => save(outcomeOf({ changes })));
}
