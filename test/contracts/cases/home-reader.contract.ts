import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import {
  aHeldCase,
  aMatter,
  anOpinion,
  aPublication,
  at,
  aWriting,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';
import { desk } from './desk-rows.ts';

/** What every reader of a home's cases keeps to. */
export function homeReaderContract(inAPlace: InAPlace): void {
  it(
    'counts what models have used since a moment, failed calls too, and what no server counted not',
    inAPlace(async (place) => {
      const { store, screens } = (await place.open()).cases;
      const { home: reader } = screens;
      const writings: Change[] = [
        { kind: 'writing', row: aWriting({ id: 'w1', finishedAt: at(4) }) },
        { kind: 'writing', row: aWriting({ id: 'w2', finishedAt: at(5) }) },
        { kind: 'writing', row: aWriting({ id: 'w3', status: 'failed', answerTokens: 7, finishedAt: at(6) }) },
        { kind: 'writing', row: aWriting({ id: 'w4', promptTokens: null, answerTokens: null, finishedAt: at(7) }) },
        { kind: 'writing', row: aWriting({ id: 'w5', status: 'waiting', finishedAt: null }) },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes: [...aHeldCase(), ...writings] })));
      const counted = { prompt: 2_000, answer: 107 };
      expect(await reader.tokensSince(at(5))).toEqual(counted);
      expect(await store.transact(({ record: { tokensSince } }) => tokensSince(at(5)))).toEqual(counted);
      expect(await reader.tokensSince(at(8))).toEqual({ prompt: 0, answer: 0 });
    }),
  );

  it(
    'counts the tokens of second opinions too, and says which post has one',
    inAPlace(async (place) => {
      const { store, screens } = (await place.open()).cases;
      const { home: reader } = screens;
      const opinions: Change[] = [
        { kind: 'opinion', row: anOpinion({ id: 'o1', postId: 'p1', finishedAt: at(4) }) },
        { kind: 'opinion', row: anOpinion({ id: 'o2', postId: 'p2', verdict: 'failed', finishedAt: at(5) }) },
        { kind: 'opinion', row: anOpinion({ id: 'o3', postId: 'p3', answerTokens: null, finishedAt: at(6) }) },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes: [...aHeldCase(), ...opinions] })));
      expect(await reader.tokensSince(at(5))).toEqual({ prompt: 1_200, answer: 40 });
      const { given, since } = await store.transact(async ({ record: { opinions: of } }) => ({
        given: [await of.isGiven(1, 'p2'), await of.isGiven(1, 'p4'), await of.isGiven(2, 'p2')],
        since: [await of.since(at(4)), await of.since(at(5)), await of.since(at(7))],
      }));
      expect(given).toEqual([true, false, false]);
      expect(since).toEqual([2, 1, 0]);
    }),
  );

  it(
    'gives the first cases of each kind and how many there are, of people at risk first the untold',
    inAPlace(async (place) => {
      const { store, screens } = (await place.open()).cases;
      const { home: reader } = screens;
      await store.transact(({ save }) => save(outcomeOf({ changes: desk })));
      const page = async (filter: Parameters<typeof reader.page>[0], limit = 10) => {
        const { count, states } = await reader.page(filter, limit);
        return [count, ...states.map(({ core }) => core.id)];
      };
      expect(await page({ kind: 'at_risk' })).toEqual([2, 2, 1]);
      expect(await page({ kind: 'at_risk' }, 1)).toEqual([2, 2]);
      expect(await page({ kind: 'mine', actor: { user: 'UMARTA', team: 'T1', kind: 'slack' } })).toEqual([1, 2]);
      expect(await page({ kind: 'mine', actor: { kind: 'slack', team: 'T2', user: 'UMARTA' } })).toEqual([0]);
      expect(await page({ kind: 'in_review' })).toEqual([1, 3]);
      const biel = { kind: 'slack', team: 'T1', user: 'UBIEL' } as const;
      const callsFor = (actor: Actor, leftSince: string) => ({ kind: 'calls_for_help', actor, leftSince }) as const;
      expect(await page(callsFor(marta, at(2)))).toEqual([1, 2]);
      expect(await page(callsFor(biel, at(2)))).toEqual([0]);
      expect(await page(callsFor(biel, at(3)))).toEqual([1, 2]);
      const free = aMatter({ class: 'life_risk', severity: 'S1', id: 20, openedAt: at(20) });
      await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'matter', row: free }] })));
      expect(await page(callsFor(marta, at(2)), 1)).toEqual([2, 20]);
      const over = { ...free, closed: { reason: 'spam', by: marta, at: at(21), noteId: null } } as const;
      await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'matter', row: over }] })));
      expect(await reader.openBySeverity()).toEqual([
        { severity: 'S1', count: 2, oldestId: 1, oldestAt: at(1) },
        { severity: 'S3', count: 4, oldestId: 3, oldestAt: at(0) },
      ]);
      expect(await reader.unsettledPublications()).toBe(0);
      const unknown = aPublication({
        id: 'publication-5',
        caseId: 5,
        draftId: 'draft-5',
        target: 'post-5',
        status: 'unknown',
      });
      await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'publication', row: unknown }] })));
      expect(await reader.unsettledPublications()).toBe(1);
    }),
  );
}
