import { expect, it } from 'vitest';
import type { ContentDeparture, ContentState } from '../../../src/domain/contents/model/content.ts';
import type { ContentStore } from '../../../src/domain/contents/model/content-store.ts';
import { lookWindow } from '../../../src/domain/measures/look.ts';
import type { DueLook, Finding } from '../../../src/domain/measures/measurement.ts';
import { measurementOf } from '../../../src/domain/measures/measurement.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aDeparture, anApprovedContent, DUE } from '../../support/builders/a-content.ts';
import { at, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aPublishedCase } from '../../support/builders/rows/published-rows.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';

const OUT = at(0);
const HOUR_MS = 3_600_000;
const counts = { answers: 3, shares: 2, likes: 9, reach: null };
const COUNTED: Finding = { kind: 'counts', counts };

/** What every store of what came of our publications keeps to. */
export function measuresContract(inAPlace: InAPlace): void {
  it(
    'gives each public post that is out and has an address for each look once, the oldest first',
    inAPlace(async (place) => {
      const { save, due, look } = await aStore(place);
      await save(
        aPublishedCase(1, at(20)),
        aPublishedCase(2, at(10)),
        aPublishedCase(3, OUT, { network: 'x' }),
        aPublishedCase(4, OUT, { audience: 'private', proof: 'https://chat.example/1' }),
        aPublishedCase(5, OUT, { proof: 'plaza Mayor, a las 10' }),
        aPublishedCase(6, OUT, { proof: null }),
        aPublishedCase(7, OUT, { status: 'held' }),
      );
      const now = momentAfter(OUT, HOUR_MS + 30_000);
      expect(await due('hour', now)).toEqual(['publication-2', 'publication-1']);
      expect(await due('hour', momentAfter(OUT, HOUR_MS + 15_000))).toEqual(['publication-2']);
      expect(await due('hour', now, { limit: 1 })).toEqual(['publication-2']);
      expect(await due('hour', now, { network: 'x' })).toEqual(['publication-3']);
      await look('publication-2', 'hour', COUNTED, now);
      expect(await due('hour', now)).toEqual(['publication-1']);
      expect(await due('day', momentAfter(OUT, 25 * HOUR_MS))).toEqual(['publication-2', 'publication-1']);
    }),
  );

  it(
    'gives a failed look again once it is time, and none of a post that is gone or was withdrawn',
    inAPlace(async (place) => {
      const { save, due, look } = await aStore(place);
      await save(...[1, 2, 3].map((id) => aPublishedCase(id, OUT)));
      const now = momentAfter(OUT, HOUR_MS);
      for (const id of [1, 2, 3]) await look(`publication-${id}`, 'hour', { kind: 'failed', why: 'refused' }, now);
      expect(await due('hour', momentAfter(now, 299_000))).toEqual([]);
      const again = momentAfter(now, 300_000);
      expect(await due('hour', again)).toHaveLength(3);
      await look('publication-1', 'hour', { kind: 'gone' }, again);
      const { measures } = (await place.open()).intake;
      const period = { from: at(-1), to: at(1) };
      expect((await measures.outIn(period)).map(({ isGone }) => isGone)).toEqual([false, false, false]);
      expect(await due('hour', momentAfter(again, HOUR_MS - 1), { wasGone: true })).toEqual([]);
      expect(await due('hour', momentAfter(again, HOUR_MS), { wasGone: true })).toEqual(['publication-1']);
      await look('publication-1', 'hour', { kind: 'gone' }, again, true);
      const order = { reason: 'order', orderedBy: 'el juzgado', by: marta, at: again, down: null } as const;
      await save(aPublishedCase(2, OUT, { withdrawal: order }).filter(({ kind }) => kind === 'publication'));
      const tomorrow = momentAfter(OUT, 24 * HOUR_MS);
      expect(await due('day', tomorrow)).toEqual(['publication-3']);
      await look('publication-2', 'day', COUNTED, tomorrow);
      await look('publication-3', 'day', COUNTED, tomorrow);
      expect((await measures.outIn(period)).map((one) => [one.caseId, one.day?.counts.answers, one.isGone])).toEqual([
        [1, undefined, true],
        [3, 3, false],
      ]);
      await place.tamper("update publications set status = 'withdrawn' where id = 'publication-3'");
      expect((await measures.outIn(period)).map(({ caseId }) => caseId)).toEqual([1]);
    }),
  );

  it(
    'gives a look whose next try is further ahead than any: the clock was set back',
    inAPlace(async (place) => {
      const { save, due, look } = await aStore(place);
      await save(aPublishedCase(1, OUT));
      await look('publication-1', 'hour', { kind: 'failed', why: 'refused' }, momentAfter(OUT, 20 * HOUR_MS));
      expect(await due('hour', momentAfter(OUT, 2 * HOUR_MS))).toEqual(['publication-1']);
    }),
  );

  it(
    'says of a network whether texts wait to go out there, are on their way or were told to wait',
    inAPlace(async (place) => {
      const { save } = await aStore(place);
      const now = momentAfter(OUT, HOUR_MS);
      const { measures } = (await place.open()).intake;
      await save(aPublishedCase(1, OUT), aPublishedCase(2, OUT, { network: 'x', status: 'publishing' }));
      const busy = async (over: Parameters<typeof aPublishedCase>[2]) => {
        await save(aPublishedCase(3, OUT, over).filter(({ kind }) => kind === 'publication'));
        return measures.isPublishing('mastodon', now);
      };
      await save(aPublishedCase(3, OUT));
      expect(await measures.isPublishing('mastodon', now)).toBe(false);
      expect(await measures.isPublishing('x', now)).toBe(true);
      expect(await busy({ status: 'publishing' })).toBe(true);
      expect(await busy({ status: 'held', holdUntil: momentAfter(now, 60_000) })).toBe(true);
      expect(await busy({ status: 'held', holdUntil: momentAfter(now, 61_000) })).toBe(false);
      expect(await busy({ status: 'held', holdUntil: at(1), awaitsGoOn: true })).toBe(false);
      expect(await busy({ status: 'failed', waitUntil: momentAfter(now, 1) })).toBe(true);
      expect(await busy({ status: 'failed', waitUntil: now })).toBe(false);
    }),
  );

  it(
    'holds no look back for a text that waits for a person: one by hand, one in a pause, one that nobody marked',
    inAPlace(async (place) => {
      const { save } = await aStore(place);
      const { measures } = (await place.open()).intake;
      const now = momentAfter(OUT, HOUR_MS);
      const notOut = { proof: null, publishedAt: null, holdUntil: OUT } as const;
      await save(aPublishedCase(1, OUT, notOut));
      const busy = async (over: Parameters<typeof aPublishedCase>[2], then = now) => {
        await save(aPublishedCase(1, OUT, { ...notOut, ...over }).filter(({ kind }) => kind === 'publication'));
        return measures.isPublishing('mastodon', then);
      };
      expect(await busy({ status: 'publishing', holdUntil: now, reason: 'publish.by_hand' })).toBe(false);
      expect(await busy({ status: 'publishing', holdUntil: now, reason: null })).toBe(true);
      for (const status of ['held', 'publishing'] as const) {
        expect(await busy({ status }, momentAfter(now, -1))).toBe(true);
        expect(await busy({ status })).toBe(false);
      }
    }),
  );

  it(
    'tells the posts of a period with the figures of a day, and with what they were about',
    inAPlace(async (place) => {
      const { save, look } = await aStore(place);
      await save(aPublishedCase(1, OUT, { playbook: 'everyday' }), aPublishedCase(2, at(60), { network: 'x' }));
      await look('publication-1', 'hour', COUNTED, momentAfter(OUT, HOUR_MS));
      const late = momentAfter(OUT, 60 * HOUR_MS);
      await look('publication-1', 'day', { kind: 'counts', counts: { ...counts, answers: 7 } }, late);
      const { measures } = (await place.open()).intake;
      const day = { found: 'counts', counts: { ...counts, answers: 7 }, ageMinutes: 3_600 };
      const first = {
        caseId: 1,
        network: 'mastodon',
        publishedAt: OUT,
        isReply: true,
        playbook: 'everyday',
        topic: null,
        day,
        isGone: false,
      };
      expect(await measures.outIn({ from: OUT, to: at(60) })).toEqual([first]);
      const second = { ...first, caseId: 2, network: 'x', publishedAt: at(60), playbook: 'flood', day: null };
      expect(await measures.outIn({ from: OUT, to: at(61) })).toEqual([first, second]);
    }),
  );

  it(
    'looks at planned posts of our own beside those of cases, and tells what came of them',
    inAPlace(async (place) => {
      const { save, due, look } = await aStore(place);
      await save(aPublishedCase(1, at(10)));
      const { contents } = (await place.open()).outbox;
      const [out, byHand] = [anApprovedContent(), anApprovedContent()];
      const url = 'https://social.example/1';
      await plan(contents, out, { status: 'published', network: 'mastodon', publishedAt: OUT, url });
      await plan(contents, byHand, { status: 'published', network: 'mastodon', publishedAt: OUT, url: null });
      const [planned] = (await contents.byId(out.content.id))?.departures ?? [];
      const now = momentAfter(OUT, HOUR_MS + 30_000);
      expect(await due('hour', now)).toEqual([planned?.id, 'publication-1']);
      expect(await due('hour', now, { limit: 1 })).toEqual([planned?.id]);
      await look(planned?.id ?? '', 'hour', COUNTED, now);
      await look(planned?.id ?? '', 'hour', COUNTED, now);
      expect(await due('hour', now)).toEqual(['publication-1']);
      const tomorrow = momentAfter(OUT, 24 * HOUR_MS);
      await look(planned?.id ?? '', 'day', { kind: 'counts', counts: { ...counts, answers: 7 } }, tomorrow);
      const told = await contents.figures.outIn({ from: OUT, to: at(1) });
      expect(told.map(({ day, isGone }) => [day?.counts.answers, isGone])).toEqual([
        [7, false],
        [undefined, false],
      ]);
      await place.tamper('delete from contents');
      expect(await due('day', tomorrow)).toEqual([]);
    }),
  );

  it(
    'holds a look back for a planned post that is on its way, or whose moment is a minute ahead',
    inAPlace(async (place) => {
      const { measures } = (await place.open()).intake;
      const { contents } = (await place.open()).outbox;
      const state = anApprovedContent();
      await plan(contents, state, null);
      expect(await measures.isPublishing('x', momentAfter(DUE, -60_001))).toBe(false);
      expect(await measures.isPublishing('x', momentAfter(DUE, -60_000))).toBe(true);
      expect(await measures.isPublishing('facebook', DUE)).toBe(false);
      const status = { kind: 'leaving', dueAt: DUE, handbook: '' } as const;
      await plan(contents, { ...state, content: { ...state.content, status } }, { claimedAt: DUE });
      expect(await measures.isPublishing('x', momentAfter(DUE, 60_000))).toBe(true);
      expect(await measures.isPublishing('x', momentAfter(DUE, 2 * HOUR_MS))).toBe(false);
    }),
  );

  it(
    'loses the figures with the erasure of the post that was answered',
    inAPlace(async (place) => {
      const { save, look } = await aStore(place);
      await save(aPublishedCase(1, OUT), aPublishedCase(2, OUT));
      for (const id of [1, 2]) await look(`publication-${id}`, 'day', COUNTED, momentAfter(OUT, 24 * HOUR_MS));
      const { store } = (await place.open()).cases;
      const actor = { kind: 'console', user: 'iris' } as const;
      const erased = { caseId: 1, postIds: ['post-1'], rule: 'request', actor } as const;
      expect(await erasePosts({ store, now: () => at(60) }, erased)).toBe('case_erased');
      const { measures } = (await place.open()).intake;
      const left = await measures.outIn({ from: OUT, to: at(1) });
      expect(left.map(({ caseId, day }) => [caseId, day?.found])).toEqual([
        [1, undefined],
        [2, 'counts'],
      ]);
      await look('publication-1', 'week', COUNTED, momentAfter(OUT, 200 * HOUR_MS));
      await place.tamper("delete from measures where publication_id = 'publication-2'");
      expect((await measures.outIn({ from: OUT, to: at(1) })).map(({ day }) => day)).toEqual([null, null]);
    }),
  );
}

/** Saves a planned post with the text that leaves for a network. */
async function plan(
  contents: ContentStore,
  state: ContentState,
  departure: Partial<ContentDeparture> | null,
): Promise<void> {
  const departures = departure === null ? [] : [aDeparture(state, departure)];
  const audit = { event: 'content.plan', result: 'done', caseId: null, actor: marta, at: OUT, detail: {} } as const;
  await contents.transact(({ save }) => save({ changes: { ...state, departures }, audit, effects: [] }));
}

/** A store with what a test saves into it and asks of it. */
async function aStore(place: DatabasePlace) {
  const database = await place.open();
  const { measures } = database.intake;
  return {
    save: (...cases: ReturnType<typeof aPublishedCase>[]) =>
      database.cases.store.transact(({ save }) => save(outcomeOf({ changes: cases.flat() }))),
    async due(look: 'hour' | 'day', now: string, over: { network?: string; limit?: number; wasGone?: boolean } = {}) {
      const { wasGone, ...which } = over;
      const asked = { network: 'mastodon', limit: 20, ...which, look, now, ...lookWindow(look, now) };
      const found = await measures.due(asked);
      return found.filter((one) => wasGone === undefined || one.wasGone === wasGone).map(({ id }) => id);
    },
    look(id: string, look: 'hour' | 'day' | 'week', finding: Finding, now: string, wasGone = false) {
      const of = id.startsWith('d-') ? 'plan' : 'case';
      const due: DueLook = { id, of, proof: '', publishedAt: OUT, failures: 0, wasGone };
      return measures.save(measurementOf(due, look, finding, now));
    },
  };
}
