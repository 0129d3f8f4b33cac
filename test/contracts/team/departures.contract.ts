import { expect, it } from 'vitest';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aDeparture, anApprovedContent, DUE, X } from '../../support/builders/a-content.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';
import { audit, NOW, savedContents } from './saved-contents.ts';

/** What every database does with the texts of planned contents on their way out. */
export function departuresContract(inAPlace: InAPlace): void {
  it(
    'makes a text unknown whose sender stopped answering after it was claimed, and gives back one that was not',
    inAPlace(async (place) => {
      const { store, save } = await savedContents(place);
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
      const { store, save } = await savedContents(place);
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
      const { store } = await savedContents(place);
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
