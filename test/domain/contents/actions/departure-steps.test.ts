import { expect, it } from 'vitest';
import type { ContentDeparture, ContentState } from '../../../../src/domain/contents/model/content.ts';
import { applyContentChanges } from '../../../../src/domain/contents/model/content.ts';
import { recordDeparture } from '../../../../src/domain/contents/publish-content.ts';
import { releaseContent } from '../../../../src/domain/contents/release-content.ts';
import { actorKey } from '../../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../../src/domain/time/moment-after.ts';
import { ana, berta, rolesOf, START } from '../../../support/builders/a-case.ts';
import {
  aContentContext,
  acted,
  anApprovedContent,
  DUE,
  MASTODON,
  refusedKey,
  someContentWords,
  X,
} from '../../../support/builders/a-content.ts';

const LIVE = 'https://x.com/vallserena/status/42';

function leaving(): ContentState {
  const { content, signOffs } = anApprovedContent();
  const departures = ['x', 'mastodon'].map(
    (network): ContentDeparture => ({
      id: `d-${network}`,
      contentId: content.id,
      target: `content:${network}`,
      network,
      digest: content.digest,
      status: 'publishing',
      claimedAt: START,
      url: null,
      publishedAt: null,
      publishedBy: null,
      reason: null,
    }),
  );
  return { content: { ...content, status: { kind: 'leaving', dueAt: START, handbook: '' } }, signOffs, departures };
}

type Outcome = Parameters<typeof recordDeparture>[2];

function answered(state: ContentState, target: string, outcome: Outcome) {
  const departure = state.departures.find((one) => one.target === target);
  if (departure === undefined) throw new Error('no such departure');
  const done = recordDeparture(state, departure, outcome, aContentContext({ actor: { kind: 'clock' } }));
  if (done.kind === 'refused') throw new Error(done.sentence.key);
  return { state: applyContentChanges(state, done.changes), effects: done.effects };
}

it('is out once each network has taken its text', () => {
  const one = answered(leaving(), X, { kind: 'published', url: LIVE }).state;
  expect(one.content.status.kind).toBe('leaving');
  const two = answered(one, MASTODON, { kind: 'published', url: 'https://social.example/@vallserena/1' }).state;
  expect(two.content.status).toEqual({ kind: 'out' });
  expect(two.departures.map(({ url }) => url)).toEqual([LIVE, 'https://social.example/@vallserena/1']);
});

it('rings whoever asked for it where a person publishes, and takes the address from any person', () => {
  const { state, effects } = answered(leaving(), X, { kind: 'by_hand' });
  expect(effects).toContainEqual({ kind: 'content_ring', contentId: state.content.id, target: X, to: 'UANA' });
  expect(refusedKey(state, ana, { kind: 'mark_out', target: X, url: 'https://example.org' })).toBe(
    'refusal.not_a_live_url',
  );
  const marked = acted(state, ana, { kind: 'mark_out', target: X, url: LIVE });
  expect(marked.departures.find(({ target }) => target === X)).toMatchObject({ status: 'published', publishedBy: ana });
  expect(refusedKey(marked, ana, { kind: 'mark_out', target: X, url: LIVE })).toBe('refusal.content_moved_on');
  expect(refusedKey(marked, ana, { kind: 'mark_out', target: MASTODON, url: LIVE })).toBe('refusal.content_moved_on');
});

it('asks a person about a text that failed or of which nobody knows, and sends none of them again', () => {
  const failed = answered(leaving(), X, { kind: 'failed', reason: 'publish.refused' }).state;
  const { state: both, effects } = answered(failed, MASTODON, { kind: 'unknown' });
  const sentence = { key: 'content.unknown', params: { network: 'mastodon' } };
  const entry = { sentence, asks: ['approver', 'lead'] };
  expect(effects).toContainEqual({ kind: 'content_line', contentId: both.content.id, entry });
  expect(both.content.status.kind).toBe('leaving');
  const one = acted(both, ana, { kind: 'mark_not_out', target: X });
  expect(acted(one, ana, { kind: 'mark_out', target: MASTODON, url: '' }).content.status).toEqual({ kind: 'out' });
  const none = acted(one, ana, { kind: 'mark_not_out', target: MASTODON });
  expect(none.content.status).toEqual({ kind: 'draft', why: 'not_out', note: null });
  expect(none.signOffs.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
});

/** Claimed for that network at that moment, as everything is well. */
function claimed(state: ContentState, target: string, now: string) {
  const standings = new Map(
    [ana, berta].map((one) => [actorKey(one), { kind: 'member' as const, roles: rolesOf(one) }]),
  );
  const context = aContentContext({ actor: { kind: 'clock' }, now });
  const outcome = releaseContent(state, target, { standings, unrecorded: [] }, context);
  return outcome.kind === 'done' ? applyContentChanges(state, outcome.changes) : null;
}

/** Failed everywhere, planned anew for the next day, and approved again. */
function approvedAnew(): ContentState {
  const failed = answered(leaving(), X, { kind: 'failed', reason: 'publish.refused' }).state;
  const both = answered(failed, MASTODON, { kind: 'failed', reason: 'publish.refused' }).state;
  const one = acted(both, ana, { kind: 'mark_not_out', target: X });
  const none = acted(one, ana, { kind: 'mark_not_out', target: MASTODON });
  const written = acted(none, ana, { kind: 'write', words: someContentWords({ at: TOMORROW }) });
  const { digest } = written.content;
  return acted(acted(written, ana, { kind: 'propose', digest }), berta, { kind: 'approve', digest });
}

const TOMORROW = momentAfter(DUE, 86_400_000);

it('is not out while a network waits for its text that did not go out the last time', () => {
  const first = claimed(approvedAnew(), X, TOMORROW);
  if (first === null) throw new Error('it did not leave');
  const one = answered(first, X, { kind: 'published', url: LIVE }).state;
  expect(one.content.status.kind).toBe('leaving');
  const second = claimed(one, MASTODON, TOMORROW);
  expect(second?.departures.map(({ network, status }) => [network, status])).toEqual([
    ['x', 'published'],
    ['mastodon', 'publishing'],
  ]);
});

it('does not leave any more for a network of which a person has said that it did not go out', () => {
  const state = answered(leaving(), X, { kind: 'unknown' }).state;
  const not = acted(state, ana, { kind: 'mark_not_out', target: X });
  expect(claimed(not, X, momentAfter(START, 60_000))).toBeNull();
});

it('says in the thread why a network did not take it', () => {
  const { effects } = answered(leaving(), X, { kind: 'failed', reason: 'publish.picture_lost' });
  const sentence = { key: 'content.failed', params: { network: 'x', failure: 'publish.picture_lost' } };
  expect(effects).toContainEqual(expect.objectContaining({ entry: { sentence, asks: ['approver', 'lead'] } }));
});
