import { expect, it } from 'vitest';
import type { ContentDeparture, ContentState } from '../../../../src/domain/contents/model/content.ts';
import { applyContentChanges } from '../../../../src/domain/contents/model/content.ts';
import { recordDeparture } from '../../../../src/domain/contents/publish-content.ts';
import { ana, START } from '../../../support/builders/a-case.ts';
import {
  aContentContext,
  acted,
  anApprovedContent,
  MASTODON,
  refusedKey,
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
  const both = answered(failed, MASTODON, { kind: 'unknown' }).state;
  expect(both.content.status.kind).toBe('leaving');
  const one = acted(both, ana, { kind: 'mark_not_out', target: X });
  expect(acted(one, ana, { kind: 'mark_out', target: MASTODON, url: '' }).content.status).toEqual({ kind: 'out' });
  const none = acted(one, ana, { kind: 'mark_not_out', target: MASTODON });
  expect(none.content.status).toEqual({ kind: 'draft', why: 'not_out', note: null });
  expect(none.signOffs.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
});
