import { expect, it } from 'vitest';
import type { Change } from '../../src/domain/cases/model/changes.ts';
import { anIncomingPost } from '../support/builders/an-incoming-post.ts';
import { aHeldCase, at, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';
import { addEffects, settle } from './outbox-steps.ts';

/** What every database counts of what waits, for operators. */
export function backlogContract(inAPlace: InAPlace): void {
  it(
    'counts effects that are due by kind, urgent cards, posts and publications, and nothing that is done',
    inAPlace(async (place) => {
      const { outbox, intake, cases, upkeep } = await place.open();
      expect(await upkeep.backlog(at(0), true)).toMatchObject({
        outbox: [],
        urgentCards: { S1: 0, S2: 0, since: null },
      });
      const urgent = aHeldCase(1).map(
        (change): Change => (change.kind === 'matter' ? { ...change, row: { ...change.row, severity: 'S1' } } : change),
      );
      await cases.store.transact(({ save }) => save(outcomeOf({ changes: [...urgent, ...aHeldCase(2)] })));
      await addEffects(cases, 0, [
        { kind: 'card', caseId: 1 },
        { kind: 'thread', caseId: 1, entry: { sentence: { key: 'thread.opened' } } },
        { kind: 'publish', publicationId: 'publication-1', dueAt: at(60) },
      ]);
      await intake.queue.accept([{ source: 'tool', post: anIncomingPost({ networkId: '1' }) }], at(2));
      await upkeep.coordination.holdLease('sender', 'one', at(0), 10_000);

      const first = await upkeep.backlog(at(5), true);
      expect(first.outbox.map(({ kind, waiting }) => [kind, waiting]).toSorted()).toEqual([
        ['card', 1],
        ['thread', 1],
      ]);
      expect(first.intake).toEqual({ waiting: 1, since: at(2) });
      expect(first.publications).toEqual({ held: 2, publishing: 0, unknown: 0, failed: 0 });
      expect(first.leases).toEqual([{ name: 'sender', until: at(10) }]);
      expect(first.urgentCards).toEqual({ S1: 1, S2: 0, since: at(0) });
      // What turns health red, asked for by itself.
      const since = async () => [await outbox.queue.urgentSince(), await intake.queue.waitingSince()];
      expect(await since()).toEqual([at(0), at(2)]);

      const [card] = await outbox.queue.take(at(6), 1);
      await outbox.queue.messages.saveCard(1, { channel: 'C1', ts: '1.1' });
      await settle(outbox, card, { kind: 'done' });
      const then = await upkeep.backlog(at(61), true);
      expect(then.outbox.map(({ kind }) => kind).toSorted()).toEqual(['publish', 'thread']);
      expect(then.urgentCards).toEqual({ S1: 0, S2: 0, since: null });
      expect(await since()).toEqual([null, at(2)]);
    }),
  );
}
