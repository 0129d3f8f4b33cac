import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import { anyCrisis } from '../../support/builders/rows/any-crises.ts';
import { aDraft, aFact, aMatter, anEntry, aPost, aPublication, at } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const OUT = { status: 'published', publishedAt: at(20), proof: 'https://example.org/1' } as const;
const STATEMENT = { class: 'statement', statement: 'update', crisisId: 3 } as const;

/** What the public page is made of. */
export function publicReaderContract(inAPlace: InAPlace): void {
  it(
    'reads every statement that is or was out, with what it said and the facts under it, and no other case',
    inAPlace(async (place) => {
      const database = await place.open();
      const crisis = { ...fc.sample(anyCrisis(3), 1)[0], id: 3, drill: null } as Crisis;
      const drill = { ...crisis, id: 4, drill: 'flood' };
      const draft = (id: string, caseId: number, factIds: string[] = []) =>
        ({ kind: 'draft', row: aDraft({ id, caseId, factIds, digest: id }) }) as const;
      const out = (id: string, caseId: number, over: Partial<Parameters<typeof aPublication>[0]> = {}) =>
        ({
          kind: 'publication',
          row: aPublication({ ...OUT, id, caseId, draftId: `d-${caseId}`, digest: `d-${caseId}`, target: id, ...over }),
        }) as const;
      const fact = aFact({ id: 'f-1', scope: 'crisis:3', status: 'retracted' });
      await saved(
        database,
        ...[crisis, drill].map((row): Change => ({ kind: 'crisis', row })),
        ...[fact, aFact({ id: 'f-2', scope: 'crisis:3' })].map((row): Change => ({ kind: 'fact', row })),
        ...[1, 2, 3].map((id): Change => ({ kind: 'matter', row: aMatter({ id, ...STATEMENT }) })),
        ...[4, 5, 6, 7].map((id): Change => ({ kind: 'matter', row: aMatter({ id }) })),
        ...[4, 5, 6, 7].map((caseId): Change => ({ kind: 'post', row: aPost({ id: `post-${caseId}`, caseId }) })),
        draft('d-1', 1, ['f-1']),
        draft('d-1-next', 1, ['f-2']),
        ...[2, 3, 4, 5, 6, 7].map((caseId) => draft(`d-${caseId}`, caseId)),
        out('p-1', 1),
        out('p-1-held', 1, { draftId: 'd-1-next', digest: 'd-1-next', status: 'held', publishedAt: null, proof: null }),
        out('p-2', 2, { status: 'held', publishedAt: null, proof: null }),
        out('p-4', 4, { network: 'page' }),
        out('p-5', 5, { network: 'page', publishedAt: at(4) }),
        out('p-6', 6),
        out('p-7', 7, { network: 'page' }),
      );
      // Another post of this case was erased: what is left may speak of its author.
      const erasure = anEntry({ event: 'post.erased', caseId: 7 });
      await database.cases.store.transact(({ save }) => save({ effects: [], changes: [], audit: [erasure] }));
      const rows = await database.crises.spoken.spoken({ pages: ['page'], since: at(5) });
      expect(rows.crises).toEqual([crisis]);
      expect(rows.cases.map(({ core }) => core.id)).toEqual([1, 4]);
      const [statement, reply] = rows.cases;
      expect(statement?.drafts.map(({ id }) => id)).toEqual(['d-1']);
      expect(statement?.publications.map(({ id }) => id)).toEqual(['p-1']);
      expect(rows.facts).toEqual([fact]);
      expect(statement?.posts).toEqual([]);
      expect(reply?.posts.map(({ id }) => id)).toEqual(['post-4']);
      const none = await database.crises.spoken.spoken({ pages: [], since: at(5) });
      expect(none.cases.map(({ core }) => core.id)).toEqual([1]);
    }),
  );

  it(
    'reads an empty database',
    inAPlace(async (place) => {
      const { crises } = await place.open();
      expect(await crises.spoken.spoken({ pages: ['page'], since: at(0) })).toEqual({
        crises: [],
        cases: [],
        facts: [],
      });
    }),
  );
}

function saved(database: Database, ...changes: Change[]): Promise<void> {
  return database.cases.store.transact(({ save }) => save({ effects: [], changes, audit: [anEntry()] }));
}
