import { expect, it } from 'vitest';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { applyContentChanges } from '../../../src/domain/contents/model/content.ts';
import { restoredContent, resumeContents } from '../../../src/domain/contents/resume-contents.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { START } from '../../support/builders/a-case.ts';
import { aContentContext, anApprovedContent, aProposedContent, DUE } from '../../support/builders/a-content.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

function restored(state: ContentState, now: string): ContentState {
  const outcome = restoredContent(state, aContentContext({ now }));
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

it('asks for a fresh approval of what was approved for later: it may have been taken back since', () => {
  const { content, signOffs } = restored(anApprovedContent(), momentAfter(DUE, -1));
  expect(content.status).toEqual({ kind: 'in_review', why: 'restored' });
  expect(signOffs.filter(({ as, voidedAt }) => as === 'approver' && voidedAt === null)).toEqual([]);
  const proposed = aProposedContent();
  expect(restored(proposed, DUE)).toEqual(proposed);
});

it('changes what waits in a database once', async () => {
  await using database = await aDatabase();
  const { contents } = database.outbox;
  const state = anApprovedContent();
  const audit = {
    event: 'content.approve',
    result: 'done',
    caseId: null,
    actor: { kind: 'clock' },
    at: START,
  } as const;
  await contents.transact(({ save }) => save({ changes: state, audit: { ...audit, detail: {} }, effects: [] }));
  const { newId } = aContentContext();
  expect(await resumeContents({ contents, newId, now: () => START })).toBe(1);
  expect(await resumeContents({ contents, newId, now: () => START })).toBe(0);
  expect((await contents.byId(state.content.id))?.content.status).toEqual({ kind: 'in_review', why: 'restored' });
});
