import { expect, it } from 'vitest';
import { caseRow } from '../../../src/adapters/database/rows/cases/case-row.ts';
import { draftRow } from '../../../src/adapters/database/rows/cases/draft-row.ts';
import { publicationRow } from '../../../src/adapters/database/rows/cases/publication-row.ts';
import { recallRow } from '../../../src/adapters/database/rows/cases/recall-row.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import type { Recall } from '../../../src/domain/cases/model/recalls/recall.ts';
import { recallStatus } from '../../../src/domain/cases/model/recalls/recall-status.ts';
import { anEarlierVersion } from '../../support/builders/rows/an-earlier-version.ts';
import { aDraft, aMatter, aPublication, at, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';

/** What a database keeps to of texts that put right what is out. */
export function puttingRightContract(inAPlace: InAPlace): void {
  it(
    'put right, where they went out before each told of which facts, what their case had been opened for and had fallen by then',
    inAPlace(async (place) => {
      await filledByAnEarlierVersion(place);
      const database = await place.open();
      const { reader, store } = database.cases;
      const { figures } = database.team;
      const state = await reader.caseById(1);
      const corrections = (await reader.caseById(2))?.publications ?? [];
      const became = state?.recalls.map((recall) => [
        recall.id,
        recallStatus(recall, state.publications[0], [...state.publications, ...corrections]),
      ]);
      expect(became).toEqual([
        ['zone', 'corrected'],
        ['tanker', 'open'],
        ['later', 'open'],
      ]);
      expect(await figures.openRecalls()).toEqual([
        { correctionId: 2, caseIds: [1], topics: [] },
        { correctionId: 3, caseIds: [1], topics: [] },
      ]);
      const [out] = corrections;
      if (out === undefined) throw new Error('the correction is gone');
      const row: Publication = { ...out, status: 'withdrawn' };
      await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'publication', row }] })));
      expect((await reader.caseById(2))?.publications).toEqual([row]);
      expect(row.putsRight).toEqual(['zone']);
      expect(await figures.openRecalls()).toHaveLength(2);
    }),
  );
}

/** A reply of which three facts fell; the correction of the first went out between the first fall and the last. */
function filledByAnEarlierVersion(place: DatabasePlace): Promise<void> {
  const out = { status: 'published', proof: 'https://example.org/1' } as const;
  const publications = [
    aPublication({ ...out, publishedAt: at(1) }),
    aPublication({
      ...out,
      id: 'right',
      caseId: 2,
      draftId: 'draft-2',
      target: 'correction:publication-1',
      publishedAt: at(10),
      corrects: ['publication-1'],
    }),
  ];
  const fell: Recall = {
    id: 'zone',
    factId: 'zone-1',
    factKey: 'zone',
    factTitle: null,
    why: 'superseded',
    crisisId: null,
    publicationId: 'publication-1',
    caseId: 1,
    correctionCaseId: 2,
    at: at(5),
    waived: null,
  };
  const recalls = [
    fell,
    { ...fell, id: 'tanker', factId: 'tanker-1', correctionCaseId: 3, at: at(6) },
    { ...fell, id: 'later', factId: 'hour-1', at: at(11) },
  ];
  return anEarlierVersion(place.url, '0048', async (db) => {
    for (const id of [1, 2, 3]) {
      const saved = caseRow(aMatter({ id, currentDraftId: null }));
      const { outcome: _, outcomeAt: __, ...before } = saved;
      const { randomId: ___, rescue: ____, statementId: _____, moderation: ______, ...row } = before;
      await db
        .insertInto('cases')
        .values(row as ReturnType<typeof caseRow>)
        .execute();
    }
    for (const [id, caseId] of [
      ['draft-1', 1],
      ['draft-2', 2],
    ] as const) {
      const { picture: _, ...row } = draftRow(aDraft({ id, caseId }));
      await db
        .insertInto('drafts')
        .values(row as ReturnType<typeof draftRow>)
        .execute();
    }
    for (const publication of publications) {
      const { putsRight: _, ...row } = publicationRow(publication);
      await db
        .insertInto('publications')
        .values(row as ReturnType<typeof publicationRow>)
        .execute();
    }
    for (const recall of recalls) await db.insertInto('recalls').values(recallRow(recall)).execute();
  });
}
