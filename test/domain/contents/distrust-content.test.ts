import { expect, it } from 'vitest';
import { distrustContent } from '../../../src/domain/contents/distrust-content.ts';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { applyContentChanges } from '../../../src/domain/contents/model/content.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import {
  aContentContext,
  aDeparture,
  anApprovedContent,
  aProposedContent,
  DUE,
  MASTODON,
} from '../../support/builders/a-content.ts';

const ON_MASTODON = { id: 'other', target: MASTODON, network: 'mastodon' };

function restored(state: ContentState, now: string): ContentState {
  const outcome = distrustContent(state, aContentContext({ now }));
  return outcome?.kind === 'done' ? applyContentChanges(state, outcome.changes) : state;
}

it('makes each text unknown whose moment had come: it may have been published after the backup', () => {
  const after = restored(anApprovedContent(), DUE);
  expect(after.content.status.kind).toBe('leaving');
  expect(after.departures.map(({ network, status }) => [network, status])).toEqual([
    ['x', 'unknown'],
    ['mastodon', 'unknown'],
  ]);
  expect(restored(after, DUE)).toEqual(after);
});

it('makes a text unknown that a person should publish by hand: they may have done so after the backup', () => {
  const state = anApprovedContent();
  const content = { ...state.content, status: { kind: 'leaving', dueAt: DUE, handbook: '' } as const };
  const departures = [
    aDeparture(state, { status: 'by_hand' }),
    aDeparture(state, { ...ON_MASTODON, status: 'failed' }),
  ];
  const after = restored({ ...state, content, departures }, DUE);
  expect(after.departures.map(({ network, status }) => [network, status])).toEqual([
    ['x', 'unknown'],
    ['mastodon', 'unknown'],
  ]);
});

it('gives back to its writer what was approved for later, or waits for approvals: it may have been changed since', () => {
  for (const state of [anApprovedContent(), aProposedContent()]) {
    const { content, signOffs } = restored(state, momentAfter(DUE, -1));
    expect(content.status).toEqual({ kind: 'draft', why: 'restored', note: null });
    expect(signOffs.filter(({ voidedAt }) => voidedAt === null)).toEqual([]);
  }
});
