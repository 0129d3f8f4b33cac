import { expect, it } from 'vitest';
import type { AuditEntry, Effect } from '../../../src/domain/cases/model/changes.ts';
import type { ContentDrafting, ContentState } from '../../../src/domain/contents/model/content.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aContent, aDeparture, anApprovedContent, DUE, X } from '../../support/builders/a-content.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const audit = (event: string): AuditEntry => ({
  event,
  result: 'done',
  caseId: null,
  actor: CLOCK,
  at: NOW,
  detail: { content: 'c' },
});

/** What every database keeps of planned contents of our own. */
export function contentsContract(inAPlace: InAPlace): void {
  it(
    'gives back what was saved, by its id and by its moment, without what was dropped',
    inAPlace(async (place) => {
      const { store, save } = await aStore(place);
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
    'keeps the draft of a model with its brief, whose tokens count for the day',
    inAPlace(async (place) => {
      const { store, save } = await aStore(place);
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
      const kept = { ...rest, content: { ...content, drafting } };
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
      const { store, save } = await aStore(place);
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
      const { store, save } = await aStore(place);
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
    'forgets after their time those that never left, and keeps what is out',
    inAPlace(async (place) => {
      const { store, save } = await aStore(place);
      const [never, out] = [anApprovedContent(), anApprovedContent()];
      await save(never, { ...out, departures: [aDeparture(out, { status: 'published' })] });
      await store.forget(DUE);
      expect(await store.byId(never.content.id)).not.toBeNull();
      await store.forget(momentAfter(DUE, 1));
      expect(await store.byId(never.content.id)).toBeNull();
      expect((await store.byId(out.content.id))?.departures).toHaveLength(1);
    }),
  );

  it(
    'makes a text unknown whose sender stopped answering after it was claimed, and gives back one that was not',
    inAPlace(async (place) => {
      const { store, save } = await aStore(place);
      const state = anApprovedContent();
      const effect: Effect = { kind: 'publish_content', contentId: state.content.id, target: X, dueAt: NOW };
      await save(state);
      await store.transact((transaction) =>
        transaction.save({ changes: state, audit: audit('content.approve'), effects: [effect] }),
      );
      const { queue } = (await place.open()).outbox;
      const taken = async (ms: number) =>
        (await queue.take(momentAfter(NOW, ms), 9)).filter(({ effect: { kind } }) => kind === 'publish_content');
      expect(await taken(0)).toHaveLength(1);
      expect(await taken(30_000)).toHaveLength(1);
      const leaving = { ...state.content, status: { kind: 'leaving', dueAt: NOW, handbook: '' } as const };
      await save({ ...state, content: leaving, departures: [aDeparture(state)] });
      expect(await taken(60_000)).toHaveLength(0);
      const after = await store.byId(state.content.id);
      expect(after?.departures.map(({ status }) => status)).toEqual(['unknown']);
      expect(await taken(120_000)).toHaveLength(0);
    }),
  );

  it(
    'does not wait an hour to say that nobody knows, where the clock is set back while a text is on its way',
    inAPlace(async (place) => {
      const { store, save } = await aStore(place);
      const state = anApprovedContent();
      const effect: Effect = { kind: 'publish_content', contentId: state.content.id, target: X, dueAt: NOW };
      await store.transact((transaction) =>
        transaction.save({ changes: state, audit: audit('content.approve'), effects: [effect] }),
      );
      const { queue } = (await place.open()).outbox;
      await queue.take(NOW, 9);
      const leaving = { ...state.content, status: { kind: 'leaving', dueAt: NOW, handbook: '' } as const };
      await save({ ...state, content: leaving, departures: [aDeparture(state)] });
      const back = momentAfter(NOW, -3_600_000);
      await queue.followClock(back, -3_600_000);
      await queue.take(momentAfter(back, 30_000), 9);
      expect((await store.byId(state.content.id))?.departures.map(({ status }) => status)).toEqual(['unknown']);
    }),
  );

  it(
    'leaves the moment of a content where it is when the clock is set back',
    inAPlace(async (place) => {
      const { store } = await aStore(place);
      const state = anApprovedContent();
      const effect: Effect = { kind: 'publish_content', contentId: state.content.id, target: X, dueAt: DUE };
      await store.transact((transaction) =>
        transaction.save({ changes: state, audit: audit('content.approve'), effects: [effect] }),
      );
      const { queue } = (await place.open()).outbox;
      await queue.followClock(NOW, -3_600_000);
      const due = async (at: string) => (await queue.take(at, 9)).map(({ effect: { kind } }) => kind);
      expect(await due(momentAfter(DUE, -1))).not.toContain('publish_content');
      expect(await due(DUE)).toContain('publish_content');
    }),
  );
}

/** A store, and a way to save whole contents into it. */
async function aStore(place: DatabasePlace) {
  const store = (await place.open()).outbox.contents;
  return {
    store,
    async save(...states: ContentState[]) {
      for (const state of states) {
        const outcome = { changes: state, audit: audit('content.write'), effects: [] };
        await store.transact((transaction) => transaction.save(outcome));
      }
    },
  };
}
