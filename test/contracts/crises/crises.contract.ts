import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Destination } from '../../../src/domain/cases/model/destination.ts';
import type { Recall } from '../../../src/domain/cases/model/recalls/recall.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import { anyCrisis, anyPause } from '../../support/builders/rows/any-crises.ts';
import {
  aDraft,
  aFact,
  aHeldCase,
  aMatter,
  aPublication,
  at,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What a database keeps to of crises, their ledger, pauses and recalls. */
export function crisesContract(inAPlace: InAPlace): void {
  it(
    'come back as they were saved, every field of them, and changed ones as they were changed',
    inAPlace(async (place) => {
      const database = await place.open();
      const check = async (before: Crisis, after: Crisis) => {
        const id = await database.cases.store.transact(({ crises: { nextId } }) => nextId());
        for (const row of [before, after]) {
          await saved(database, { kind: 'crisis', row: { ...row, id } });
          expect((await database.crises.reader.list()).find((one) => one.id === id)).toEqual({ ...row, id });
        }
      };
      await fc.assert(fc.asyncProperty(anyCrisis(1), anyCrisis(1), check), { numRuns: 20 });
      const pausing = fc.asyncProperty(anyPause, async (row) => {
        await saved(database, { kind: 'pause', row });
        expect(await database.crises.pauses.byId(row.id)).toEqual(row);
        const lasting = await database.cases.store.transact(({ crises: { pauses } }) => pauses());
        expect(lasting.some(({ id }) => id === row.id)).toBe(row.resumed === null);
      });
      await fc.assert(pausing, { numRuns: 20 });
    }),
  );

  it(
    'are seen as open without the lock, from the moment in which they are saved to that in which they are closed',
    inAPlace(async (place) => {
      const database = await place.open();
      const other = await place.open();
      await saved(database, { kind: 'crisis', row: aCrisis({ id: 1 }) });
      for (const { cases } of [database, other]) {
        expect((await cases.store.openCrises()).map(({ id }) => id)).toEqual([1]);
      }
      const closed = { at: at(9), by: marta, why: 'Ha pasado' };
      await saved(database, { kind: 'crisis', row: aCrisis({ id: 1, closed }) });
      expect(await other.cases.store.openCrises()).toEqual([]);
    }),
  );

  it(
    'gather the open cases of their playbook that are part of none, and the values that these shared',
    inAPlace(async (place) => {
      const database = await place.open();
      const spam = { reason: 'spam', by: marta, at: at(1), noteId: null } as const;
      await saved(
        database,
        { kind: 'matter', row: aMatter({ id: 1 }) },
        { kind: 'matter', row: aMatter({ id: 2, playbook: 'wildfire' }) },
        { kind: 'matter', row: aMatter({ id: 3, closed: spam }) },
        { kind: 'matter', row: aMatter({ id: 4, crisisId: 7 }) },
        { kind: 'fact', row: aFact() },
        { kind: 'fact', row: aFact({ id: 'old', status: 'superseded', supersededBy: 'fact-1' }) },
      );
      await saved(database, { kind: 'gathering', row: { id: 'gathering:9', crisisId: 9, playbook: 'flood' } });
      const crises = await Promise.all([1, 2, 3, 4].map((id) => database.cases.reader.caseById(id)));
      expect(crises.map((state) => state?.core.crisisId)).toEqual([9, null, null, 7]);
      const of = (scope: string) => database.cases.store.transact(({ facts: { ofScope } }) => ofScope(scope));
      expect([(await of('crisis:9')).map(({ id }) => id), await of('playbook:flood')]).toEqual([['fact-1'], []]);
      const find = (scope: string) => database.cases.store.transact((now) => now.cases.find({ by: 'scope', scope }));
      expect([await find('crisis:9'), await find('playbook:flood'), await find('case:1')]).toEqual([[1], [], [1]]);
    }),
  );

  it(
    'know what is out and rests on a fact, and which facts soon run out',
    inAPlace(async (place) => {
      const database = await place.open();
      const out = { status: 'published', publishedAt: at(9) } as const;
      await saved(
        database,
        { kind: 'matter', row: aMatter() },
        { kind: 'draft', row: aDraft({ factIds: ['zone-1', 'level-1', 'standing:flood/phone'] }) },
        { kind: 'draft', row: aDraft({ id: 'draft-2', version: 2, factIds: ['level-1'] }) },
        { kind: 'publication', row: aPublication(out) },
        { kind: 'publication', row: aPublication({ ...out, id: 'publication-2', target: 'statement:x' }) },
        { kind: 'publication', row: aPublication({ id: 'publication-3', draftId: 'draft-2', target: 'post-9' }) },
        { kind: 'fact', row: aFact({ id: 'zone-1', validUntil: at(60) }) },
        { kind: 'fact', row: aFact({ id: 'zone-2', validUntil: at(30), status: 'proposed' }) },
        { kind: 'fact', row: aFact({ id: 'level-1', key: 'level', validUntil: at(20) }) },
      );
      await database.cases.store.transact(async ({ facts: { restingOn, until, byIds: facts } }) => {
        const rests = await restingOn(['zone-1', 'level-1']);
        expect(rests.map(({ publication, language, factIds }) => [publication.id, language, factIds])).toEqual([
          ['publication-1', 'es', ['zone-1', 'level-1']],
          ['publication-2', 'es', ['zone-1', 'level-1']],
        ]);
        expect(await restingOn(['nobody’s'])).toEqual([]);
        expect((await until(at(59))).map(({ id }) => id)).toEqual(['level-1']);
        expect((await until(at(60))).map(({ id }) => id)).toEqual(['level-1', 'zone-1']);
        expect((await facts(['zone-2', 'zone-1'])).map(({ id }) => id)).toEqual(['zone-1', 'zone-2']);
      });
    }),
  );

  it(
    'list each fall of a fact under a publication once, for the case, its correction and the board',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store, reader } = database.cases;
      const { reader: crises } = database.crises;
      const row = aRecall();
      const crisis = { ...fc.sample(anyCrisis(3), 1)[0], id: 3, closed: null } as Crisis;
      await saved(database, { kind: 'crisis', row: crisis }, ...aHeldCase(1), {
        kind: 'matter',
        row: aMatter({ id: 2 }),
      });
      await saved(database, { kind: 'recall', row });
      expect([(await reader.caseById(1))?.recalls, (await reader.caseById(2))?.recalls]).toEqual([[row], [row]]);
      expect((await crises.board(3))?.recalls.map(({ recall, publication }) => [recall, publication.id])).toEqual([
        [row, 'publication-1'],
      ]);
      const again = { kind: 'recall', row: { ...row, id: 'recall-2' } } as const;
      await expect(store.transact(({ save }) => save(outcomeOf({ changes: [again] })))).rejects.toThrow();
    }),
  );

  it(
    'tell of a case what other cases hold of it: facts that fell, what it puts right and what puts it right, and their cards',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store, related, reader } = database.cases;
      const { queue: outbox } = database.outbox;
      const out = { status: 'published', publishedAt: at(9), proof: 'https://example.org/1' } as const;
      const deviating = { kind: 'deviation', draftId: 'draft-1b' } as const;
      const target = 'correction:publication-1';
      const destinations: Destination[] = [
        { target, network: 'x', audience: 'public', text: 'Bien', corrects: ['publication-1'] },
      ];
      const changes: Change[] = [
        ...aHeldCase(1),
        { kind: 'draft', row: aDraft({ id: 'draft-1b', version: 2, text: 'Lo que salió' }) },
        { kind: 'publication', row: aPublication({ ...out, deliveredAs: deviating }) },
        { kind: 'fact', row: aFact({ id: 'zone-1', status: 'retracted', ended: { at: at(4), by: marta, why: 'No' } }) },
        {
          kind: 'matter',
          row: aMatter({ id: 2, statement: 'correction', class: 'statement', currentDraftId: 'draft-2' }),
        },
        { kind: 'draft', row: aDraft({ id: 'draft-2', caseId: 2, places: destinations }) },
        { kind: 'recall', row: aRecall() },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const corrected = aPublication({ ...out, deliveredAs: deviating });
      const of = async (id: number, facts?: string[]) => {
        const state = await reader.caseById(id);
        return state === null ? null : related.related(state, facts);
      };
      expect(await of(2)).toMatchObject({
        facts: [{ id: 'zone-1', status: 'retracted' }],
        corrected: [{ publication: corrected, text: 'Lo que salió' }],
        corrections: [],
        cards: [],
      });
      const right = aPublication({
        ...out,
        id: 'c',
        caseId: 2,
        draftId: 'draft-2',
        target: 't',
        corrects: ['publication-1'],
      });
      await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'publication', row: right }] })));
      await outbox.messages.saveCard(2, { channel: 'C1', ts: '2.2' });
      expect(await of(1)).toMatchObject({
        facts: [{ id: 'zone-1' }],
        corrected: [],
        corrections: [right],
        cards: [{ caseId: 2, message: { channel: 'C1', ts: '2.2' } }],
      });
      await store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase(3) })));
      expect(await of(3)).toEqual({
        facts: [],
        corrected: [],
        corrections: [],
        cards: [],
        crises: [],
        sameClaim: null,
        crowd: null,
      });
      expect((await of(3, ['zone-1']))?.facts.map(({ id }) => id)).toEqual(['zone-1']);
    }),
  );

  it(
    'remember where a board stands, and draw it once for many changes',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { queue: outbox } = database.outbox;
      expect(await outbox.messages.ofBoard('crisis:1')).toBeNull();
      await outbox.messages.saveBoard('crisis:1', { channel: 'C1', ts: '1.1' });
      await outbox.messages.saveBoard('crisis:1', { channel: 'C2', ts: '2.2' });
      expect(await outbox.messages.ofBoard('crisis:1')).toEqual({ channel: 'C2', ts: '2.2' });
      const board = { kind: 'board', crisisId: 1 } as const;
      await store.transact(({ save }) => save(outcomeOf({ effects: [board, board] })));
      expect((await outbox.take(at(0), 10)).map(({ effect }) => effect)).toEqual([board]);
    }),
  );
}

function aRecall(): Recall {
  return {
    id: 'recall-1',
    factId: 'zone-1',
    factKey: 'zone',
    factTitle: null,
    why: 'retracted',
    publicationId: 'publication-1',
    caseId: 1,
    crisisId: 3,
    correctionCaseId: 2,
    at: at(5),
    waived: null,
  };
}

async function saved({ cases: { store } }: Database, ...changes: Change[]): Promise<void> {
  await store.transact(({ save }) => save(outcomeOf({ changes })));
}
