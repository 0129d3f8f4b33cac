import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { timesOf } from '../../../src/domain/cases/model/deadlines/case-times.ts';
import type { Flag } from '../../../src/domain/cases/model/joining/flag.ts';
import type { PostClass } from '../../../src/domain/handbook/vocabulary.ts';
import { MAY_BE_AT_RISK } from '../../../src/domain/triage/is-maybe.ts';
import { aMatter, aPost, at, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every database keeps of flags, and of posts that are recommended for silence. */
export function flagsContract(inAPlace: InAPlace): void {
  it(
    'are counted for each colleague and hour, and end with their case',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const closed = { reason: 'spam', by: marta, at: at(50), noteId: null } as const;
      const message = { channel: 'C9', ts: '7.1' };
      const rows = [
        aFlag('f1', { at: at(1) }),
        aFlag('f2', { caseId: 2, at: at(2), message }),
        aFlag('f3', { at: at(3), by: { kind: 'slack', team: 'T1', user: 'UOTHER' } }),
        aFlag('f4', { at: at(4), isColleague: false }),
        aFlag('f5', { caseId: 2, at: at(5), endedAt: at(6) }),
      ];
      const changes: Change[] = [
        { kind: 'matter', row: aMatter({ id: 1 }) },
        { kind: 'matter', row: aMatter({ id: 2, closed }) },
        ...rows.map((row): Change => ({ kind: 'flag', row })),
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const read = await store.look(async ({ posts: { flags } }) => ({
        one: await flags.byId('f2'),
        none: await flags.byId('f9'),
        counted: [
          await flags.countSince(NIL, at(0)),
          await flags.countSince(NIL, at(1)),
          await flags.countSince(NIL, at(9)),
        ],
        ended: await flags.ended(9),
      }));
      expect(read).toEqual({ one: rows[1], none: null, counted: [3, 2, 0], ended: [rows[1]] });
    }),
  );

  it(
    'go with their posts to the case that these are brought to, and end with that one',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      const closed = { reason: 'duplicate', by: marta, at: at(50), noteId: null } as const;
      const moved = { id: 'moved', from: 1, to: 2, postIds: ['post-1'], first: null, at: at(50) } as const;
      const flag = aFlag('f1', { message: { channel: 'C9', ts: '7.1' } });
      const save = (changes: Change[]) => store.transact((transaction) => transaction.save(outcomeOf({ changes })));
      await save([
        { kind: 'matter', row: aMatter({ id: 1 }) },
        { kind: 'matter', row: aMatter({ id: 2 }) },
        { kind: 'post', row: aPost() },
        { kind: 'flag', row: flag },
        { kind: 'flag', row: aFlag('f2', { caseId: 2 }) },
      ]);
      // Where some of its posts leave a case, those who flagged it hear of the case itself.
      await save([{ kind: 'moved', row: { ...moved, wordings: ['w9'], postIds: [] } }]);
      expect(await store.look(({ posts }) => posts.flags.byId('f1'))).toEqual(flag);
      await save([
        { kind: 'moved', row: { ...moved, wordings: null } },
        { kind: 'matter', row: aMatter({ id: 1, closed }) },
      ]);
      const read = await store.look(async ({ posts: { flags } }) => [await flags.byId('f1'), await flags.ended(9)]);
      expect(read).toEqual([{ ...flag, caseId: 2 }, []]);
      await save([{ kind: 'matter', row: aMatter({ id: 2, closed }) }]);
      expect(await store.look(({ posts }) => posts.flags.ended(9))).toEqual([
        { ...flag, caseId: 2 },
        aFlag('f2', { caseId: 2 }),
      ]);
    }),
  );

  it(
    'of a post that is recommended for silence leave it without a clock, as the case itself says',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const { assessment } = aMatter();
      const one = (id: number, triaged: PostClass, needsReply: boolean, now: PostClass = triaged, maybe = false) => {
        const because = maybe ? [MAY_BE_AT_RISK] : [];
        const row = aMatter({ id, class: now, assessment: { ...assessment, class: triaged, needsReply, because } });
        return [
          { kind: 'matter', row },
          { kind: 'post', row: aPost({ id: `p${id}`, caseId: id, keys: [] }) },
        ] satisfies Change[];
      };
      const changes: Change[] = [
        ...one(1, 'political', false),
        ...one(2, 'question', true),
        ...one(3, 'rant', false, 'complaint'),
        ...one(4, 'complaint', true, 'rant'),
        ...one(5, 'rant', false, 'rant', true),
        ...one(6, 'question', false),
        ...one(7, 'political', false),
        { kind: 'post', row: aPost({ id: 'p7b', caseId: 7, keys: [] }) },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const waiting = await store.transact(({ cases }) => cases.waiting());
      expect(waiting.filter(({ isSilent }) => isSilent).map(({ id }) => id)).toEqual([1, 4, 6]);
      const states = await Promise.all(waiting.map(({ id }) => reader.caseById(id)));
      expect(states.map((state) => (state === null ? null : timesOf(state)?.isSilent))).toEqual(
        waiting.map(({ isSilent }) => isSilent),
      );
    }),
  );
}

const NIL = { kind: 'slack', team: 'T1', user: 'UNIL' } as const;

function aFlag(id: string, over: Partial<Flag> = {}): Flag {
  return { id, caseId: 1, by: NIL, at: at(1), message: null, isColleague: true, endedAt: null, ...over };
}
