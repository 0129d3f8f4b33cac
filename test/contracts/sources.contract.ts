import { expect, it } from 'vitest';
import type { AlertProposal } from '../../src/domain/cases/model/crises/alert-proposal.ts';
import type { SourceState } from '../../src/domain/posts/source-book.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

const AT = '2026-11-24T10:00:00.000Z';
const state: SourceState = {
  source: 'mastodon:mentions',
  cursor: '17',
  readAt: AT,
  failingSince: null,
  why: null,
  failures: 0,
  dueAt: '2026-11-24T10:00:30.000Z',
};
const failing: SourceState = { ...state, readAt: null, failingSince: AT, why: 'throttled', failures: 3 };

const proposal: AlertProposal = {
  id: 'p1',
  source: 'tiempo',
  messages: ['s,a1'],
  playbook: 'flood',
  colour: 'orange',
  level: 'S2',
  event: 'Aviso\u0000 de lluvias',
  headline: null,
  areas: ["L'Horta", 'Litoral'],
  onset: null,
  expires: '2026-11-25T10:00:00.000Z',
  proposedAt: AT,
  updatedAt: AT,
  closed: null,
};
const closed: AlertProposal = {
  ...proposal,
  messages: ['s,a1', 's,a2'],
  closed: { why: 'started', at: AT, crisisId: 3 },
};

/** What a database keeps of what is read by itself. */
export function sourcesContract(inAPlace: InAPlace): void {
  it(
    'counts what a feed brought that opens no case, by day',
    inAPlace(async (place) => {
      const { sources } = (await place.open()).intake;
      await sources.noteWatched('feed:esports', '2026-11-23', ['water', null]);
      await sources.noteWatched('feed:esports', '2026-11-24', ['water', 'water', 'roads']);
      await sources.noteWatched('feed:esports', '2026-11-24', ['roads', null, null, null]);
      expect(await sources.watchedSince('2026-11-24')).toEqual([{ source: 'feed:esports', count: 7 }]);
      expect(await sources.watchedSince('2026-11-20')).toEqual([{ source: 'feed:esports', count: 9 }]);
      expect(await sources.watchedSince('2026-11-25')).toEqual([]);
      await sources.noteWatched('feed:diario', '2026-11-25', ['water']);
      expect(await sources.watchedByTopic({ first: '2026-11-23', last: '2026-11-24' })).toEqual([
        { topic: 'roads', count: 2 },
        { topic: 'water', count: 3 },
        { topic: null, count: 4 },
      ]);
      expect(await sources.watchedByTopic({ first: '2026-11-25', last: '2026-11-30' })).toEqual([
        { topic: 'water', count: 1 },
      ]);
      expect(await sources.watchedByTopic({ first: '2026-12-01', last: '2026-12-31' })).toEqual([]);
    }),
  );

  it(
    'are known by how far they were read, also after a restart',
    inAPlace(async (place) => {
      const { sources } = (await place.open()).intake;
      expect(await sources.of('mastodon:mentions')).toBeNull();
      await sources.save(state);
      await sources.save({ ...failing, source: 'feed:diario' });
      await sources.save({ ...state, cursor: '18' });
      const again = (await place.open()).intake.sources;
      expect(await again.of('mastodon:mentions')).toEqual({ ...state, cursor: '18' });
      expect(await again.all()).toEqual([
        { ...failing, source: 'feed:diario' },
        { ...state, cursor: '18' },
      ]);
    }),
  );

  it(
    'of our own profiles tell what was seen there and when, each post once',
    inAPlace(async (place) => {
      const { ownProfiles, sources } = (await place.open()).intake;
      const post = (network: string, key: string, publishedAt: string) => ({ network, key, publishedAt });
      await ownProfiles.note(
        [post('x', '1', '2026-11-23T09:00:00.000Z'), post('x', '2', '2026-11-24T08:00:00.000Z')],
        AT,
      );
      await ownProfiles.note([post('x', '2', '2026-11-24T08:30:00.000Z'), post('facebook', '2', AT)], AT);
      await sources.save({ ...state, source: 'profile:x' });
      await sources.save({ ...failing, source: 'profile:mastodon' });
      await sources.save(state);
      expect(await ownProfiles.seen({ from: '2026-11-24T00:00:00.000Z', to: AT })).toEqual([
        { network: 'mastodon', readAt: null, lastAt: null, publishedAt: [] },
        { network: 'x', readAt: AT, lastAt: '2026-11-24T08:00:00.000Z', publishedAt: ['2026-11-24T08:00:00.000Z'] },
      ]);
      await ownProfiles.note([], '2028-01-01T10:00:00.000Z');
      const period = { from: '2026-01-01T00:00:00.000Z', to: AT };
      expect((await ownProfiles.seen(period)).flatMap(({ publishedAt }) => publishedAt)).toEqual([]);
    }),
  );

  it(
    'of alerts are kept by the messages of each chain',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { alerts } = database.crises;
      const save = (
        ...changes: Parameters<Parameters<Parameters<typeof store.transact>[0]>[0]['save']>[0]['changes'][number][]
      ) => store.transact((transaction) => transaction.save({ changes, audit: [], effects: [] }));
      await save({ kind: 'alert_message', row: { id: 's,a1', proposalId: null, at: AT } });
      await save({ kind: 'alert_message', row: { id: 's,b1', proposalId: null, at: AT } });
      await save({ kind: 'alert_proposal', row: proposal });
      await store.transact(async ({ crises: { alerts: register } }) => {
        expect(await register.knows('s,a1')).toBe(true);
        expect(await register.knows('s,a2')).toBe(false);
        expect(await register.ofMessages([])).toBeNull();
        expect(await register.ofMessages(['s,b1'])).toBeNull();
        expect(await register.ofMessages(['s,b1', 's,a1'])).toEqual({ ...proposal, event: 'Aviso\ufffd de lluvias' });
        expect(await register.open()).toHaveLength(1);
        await register.forgetBefore('2026-11-24T10:00:00.001Z');
        expect(await register.knows('s,b1')).toBe(false);
        expect(await register.knows('s,a1')).toBe(true);
      });
      await save({ kind: 'alert_proposal', row: closed });
      await store.transact(async ({ crises: { alerts: register } }) => {
        expect(await register.open()).toEqual([]);
        expect((await register.ofMessages(['s,a2']))?.closed).toEqual(closed.closed);
      });
      expect(await alerts.byId('p1')).toEqual({ ...closed, event: 'Aviso\ufffd de lluvias' });
      expect(await alerts.byId('p2')).toBeNull();
    }),
  );
}
