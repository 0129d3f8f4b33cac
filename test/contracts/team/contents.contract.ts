import { expect, it } from 'vitest';
import type { ContentDrafting, ContentState, ContentStatus } from '../../../src/domain/contents/model/content.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aFact, ana } from '../../support/builders/a-case.ts';
import { aContent, aDeparture, anApprovedContent, DUE } from '../../support/builders/a-content.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import { outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';
import { NOW, savedContents } from './saved-contents.ts';

/** What every database keeps of planned contents of our own. */
export function contentsContract(inAPlace: InAPlace): void {
  it(
    'gives back what was saved, by its id and by its moment, without what was dropped',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const [approved, later, draft] = [
        anApprovedContent(),
        anApprovedContent({ at: momentAfter(DUE, 1) }),
        aContent(),
      ];
      const dropped = { ...draft, content: { ...draft.content, status: { kind: 'dropped', by: CLOCK } as const } };
      await save(later, approved, draft);
      expect(await store.byId(approved.content.id)).toEqual(approved);
      expect(await store.byId('other')).toBeNull();
      await save(dropped);
      const within = async (most: number) =>
        (await store.within({ from: DUE, to: momentAfter(DUE, 2) }, most)).map(({ content }) => content.id);
      expect(await within(9)).toEqual([approved.content.id, later.content.id]);
      expect(await within(1)).toEqual([approved.content.id]);
      expect((await store.waiting()).map(({ content }) => content.id)).toEqual([approved.content.id, later.content.id]);
    }),
  );

  it(
    'tells the texts that went out in a period, and what each was for',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const aim = { kind: 'entry', id: 'weekly-agenda' } as const;
      const [early, late, waits] = [anApprovedContent({ aim }), anApprovedContent({ aim }), anApprovedContent({ aim })];
      const out = (state: ContentState, publishedAt: string) => {
        return { ...state, departures: [aDeparture(state, { status: 'published', publishedAt })] };
      };
      await save(out(late, momentAfter(DUE, 2)), out(early, DUE), { ...waits, departures: [aDeparture(waits)] });
      const outIn = (to: string) => store.figures.outIn({ from: DUE, to });
      expect(await outIn(momentAfter(DUE, 3))).toEqual([
        { network: 'x', publishedAt: DUE, aim, day: null, isGone: false },
        { network: 'x', publishedAt: momentAfter(DUE, 2), aim, day: null, isGone: false },
      ]);
      expect(await outIn(momentAfter(DUE, 2))).toHaveLength(1);
    }),
  );

  it(
    'keeps the draft of a model with its brief, whose tokens count for the day',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const { content, ...rest } = aContent();
      const drafting: ContentDrafting = {
        brief: 'El mercado abre el día 12',
        by: ana,
        status: 'failed',
        why: { kind: 'writer', reason: 'timed_out' },
        model: 'un-modelo',
        host: '127.0.0.1',
        texts: [{ network: 'x', text: 'El mercado abre.', brief: 'El mercado abre' }],
        promptTokens: 30,
        answerTokens: 4,
        finishedAt: NOW,
      };
      const political = { by: ana, at: NOW, note: 'Habla del gobierno' };
      const kept = { ...rest, content: { ...content, drafting, political } };
      await save(kept);
      expect(await store.byId(content.id)).toEqual(kept);
      const tokens = (since: string) => store.transact(({ record }) => record.tokensSince(since));
      expect(await tokens(NOW)).toEqual({ prompt: 30, answer: 4 });
      expect(await tokens(momentAfter(NOW, 1))).toEqual({ prompt: 0, answer: 0 });
    }),
  );

  it(
    'keeps one departure for each place, in every process',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const state = anApprovedContent();
      await save({ ...state, departures: [aDeparture(state)] });
      await save({ ...state, departures: [aDeparture(state, { id: 'again', status: 'not_out' })] });
      const other = (await place.open()).outbox.contents;
      expect((await other.byId(state.content.id))?.departures.map(({ id, status }) => [id, status])).toEqual([
        ['again', 'not_out'],
      ]);
      expect(await store.waiting()).toHaveLength(1);
    }),
  );

  it(
    'holds each sign-off in the record as it stands, and shows one that was changed behind it',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const state = anApprovedContent();
      await save(state);
      const unrecorded = () => store.transact(({ unrecorded: of }) => of(state));
      expect(await unrecorded()).toEqual([]);
      await place.tamper('update content_sign_offs set seq = 0 where "as" = \'approver\'');
      expect((await unrecorded()).map(({ as }) => as)).toEqual(['approver']);
      const [, approval] = state.signOffs;
      if (approval === undefined) throw new Error('nobody approved');
      const voided = { ...approval, voidedAt: NOW };
      await save({ ...state, signOffs: [voided] });
      const odd = { ...approval, id: 'odd', reason: 'Ya lo sé \0 \ud83d' };
      await save({ ...state, signOffs: [odd] });
      const stored = await store.byId(state.content.id);
      expect(await store.transact(({ unrecorded: of }) => of({ ...state, signOffs: stored?.signOffs ?? [] }))).toEqual(
        [],
      );
      const revived = { ...state, signOffs: [{ ...voided, voidedAt: null }] };
      expect(await store.transact(({ unrecorded: of }) => of(revived))).toHaveLength(1);
    }),
  );

  it(
    'lets nobody with the database in their hands revive what ended, or hide what left',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const state = anApprovedContent();
      await save(state);
      const { id } = state.content;
      const voided = state.signOffs.map((one) => ({ ...one, voidedAt: NOW }));
      await save({ ...state, signOffs: voided });
      const unrecorded = async () => {
        const now = await store.byId(id);
        if (now === null) throw new Error('it is gone');
        return (await store.transact(({ unrecorded: of }) => of(now))).map(({ as }) => as);
      };
      await place.tamper('update content_sign_offs set voided_at = null, seq = 1');
      expect(await unrecorded()).toEqual(['proposer', 'approver']);
      await save({ ...state, departures: [aDeparture(state, { status: 'published' })] });
      expect(await unrecorded()).toEqual([]);
      await place.tamper('delete from departures');
      expect(await unrecorded()).toEqual(['proposer', 'approver']);
      await save({ ...state, departures: [aDeparture(state, { status: 'published' })] });
      await place.tamper("update contents set source = 'Nadie'");
      expect(await unrecorded()).toEqual(['proposer', 'approver']);
    }),
  );

  it(
    'forgets after their time those that never left, and keeps what is out',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const [never, out] = [anApprovedContent(), anApprovedContent()];
      await save(never, { ...out, departures: [aDeparture(out, { status: 'published' })] });
      const [unsettled, unknown] = [anApprovedContent(), anApprovedContent()];
      await save({ ...unsettled, departures: [aDeparture(unsettled, { status: 'stopped' })] });
      await save({ ...unknown, departures: [aDeparture(unknown, { status: 'unknown' })] });
      await store.forget({ unsent: DUE, pictures: null, now: NOW });
      expect(await store.byId(never.content.id)).not.toBeNull();
      await store.forget({ unsent: momentAfter(DUE, 1), pictures: null, now: NOW });
      expect(await store.byId(never.content.id)).toBeNull();
      expect(await store.byId(unsettled.content.id)).toBeNull();
      expect(await store.byId(unknown.content.id)).not.toBeNull();
      expect((await store.byId(out.content.id))?.departures).toHaveLength(1);
    }),
  );

  it(
    'tells of those that are out the ones whose value fell, until somebody was told',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const database = await place.open();
      const facts = [aFact({ id: 'holds' }), aFact({ id: 'fell', status: 'retracted' })];
      const changes = facts.map((row) => ({ kind: 'fact', row }) as const);
      await database.cases.store.transact((transaction) => transaction.save(outcomeOf({ changes })));
      const outOn = (factId: string, reason: string | null) => {
        const state = anApprovedContent();
        const content = { ...state.content, factIds: [factId], status: { kind: 'out' } as const };
        return { ...state, content, departures: [aDeparture(state, { status: 'published', reason })] };
      };
      const states = [outOn('fell', null), outOn('fell', 'fact_changed'), outOn('holds', null)];
      await save(...states);
      expect(await store.waiting()).toEqual(states.slice(0, 1));
    }),
  );

  it(
    'shows on the board of a crisis what is out on a value of it that fell, and what became of it',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
      const database = await place.open();
      const scope = 'crisis:1';
      const ended = aFact({ id: 'fell', scope, status: 'retracted' });
      const changes = [
        { kind: 'crisis', row: aCrisis({ id: 1 }) },
        { kind: 'fact', row: aFact({ id: 'holds', scope }) },
        { kind: 'fact', row: ended },
      ] as const;
      await database.cases.store.transact((transaction) => transaction.save(outcomeOf({ changes: [...changes] })));
      const outOn = (factId: string, status: 'published' | 'withdrawn') => {
        const state = anApprovedContent();
        const content = { ...state.content, factIds: [factId], status: { kind: 'out' } as const };
        return { ...state, content, departures: [aDeparture(state, { status })] };
      };
      const states = [outOn('fell', 'published'), outOn('fell', 'withdrawn'), outOn('holds', 'published')];
      await save(...states);
      const board = await database.crises.reader.board(1);
      expect(board?.planned?.map(({ departure, fallen }) => [departure.status, fallen]).toSorted()).toEqual([
        ['published', [ended]],
        ['withdrawn', [ended]],
      ]);
      expect(await store.waiting()).toEqual(states.slice(0, 1));
    }),
  );

  it(
    'counts those that wait, that are late, and texts of which nobody knows',
    inAPlace(async (place) => {
      const { save } = await savedContents(place);
      const { upkeep } = await place.open();
      const counted = async (now: string) => (await upkeep.backlog(now, true)).planned;
      expect(await counted(DUE)).toEqual({ waiting: 0, late: 0, unknown: 0 });
      const as = (status: ContentStatus, departures: ContentState['departures'] = []) => {
        const state = anApprovedContent();
        return { ...state, content: { ...state.content, status }, departures };
      };
      const due = { dueAt: DUE, handbook: '' };
      const leaving = as({ kind: 'leaving', ...due });
      await save(
        as({ kind: 'approved', ...due }),
        as({ kind: 'held', by: { kind: 'crisis', crisisId: 1 }, handbook: '' }),
        as({ kind: 'missed', ...due }),
        as({ kind: 'draft', why: null, note: null }),
        { ...leaving, departures: [aDeparture(leaving, { status: 'unknown' })] },
      );
      expect(await counted(DUE)).toEqual({ waiting: 2, late: 1, unknown: 1 });
      expect(await counted(momentAfter(DUE, 600_001))).toEqual({ waiting: 0, late: 3, unknown: 1 });
      expect((await upkeep.backlog(DUE, false)).planned).toBeNull();
    }),
  );
}
