import type { AuditEntry } from '../../../src/domain/cases/model/changes.ts';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import type { DatabasePlace } from '../../support/drivers/database-place.ts';

export const NOW = '2026-11-24T10:00:00.000Z';
export const audit = (event: string): AuditEntry => ({
  event,
  result: 'done',
  caseId: null,
  actor: CLOCK,
  at: NOW,
  detail: { content: 'c' },
});

/** Opens a store of contents, with a way to save whole ones into it. */
export async function savedContents(place: DatabasePlace) {
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
