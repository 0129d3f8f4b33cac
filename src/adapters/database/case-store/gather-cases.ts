import type { Transaction } from 'kysely';
import type { CaseAttachment } from '../../../domain/cases/model/crises/case-attachment.ts';
import { crisisScope } from '../../../domain/cases/model/fact-scope.ts';
import { pendingCases } from '../queries/pending-cases.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Makes the open cases of the playbook part of the crisis, with the values that they shared. So are the
 * published replies that rest on one of those values, or still have to be corrected.
 */
export async function gatherCases(db: Transaction<Schema>, { crisisId, playbook }: CaseAttachment): Promise<void> {
  const shared = db
    .selectFrom('facts')
    .where('scope', '=', `playbook:${playbook}`)
    .where('status', 'in', ['proposed', 'verified']);
  const out = db
    .selectFrom('publications')
    .innerJoin('draftFacts', 'draftFacts.draftId', 'publications.draftId')
    .where('publications.status', '=', 'published')
    .where('draftFacts.factId', 'in', shared.select('facts.id'))
    .select('publications.caseId');
  const toCorrect = db
    .selectFrom('recalls')
    .where('recalls.waived', 'is', null)
    .where('recalls.correctionCaseId', 'in', pendingCases(db).select('id'));
  await db
    .updateTable('cases')
    .set({ crisisId })
    .where(({ and, eb, or, selectFrom }) =>
      or([
        // Also where a person gave the case another playbook since.
        and([eb('crisisId', 'is', null), eb('id', 'in', out)]),
        and([
          eb('playbook', '=', playbook),
          // Its own crisis comes before one that it only joined.
          or([
            eb('crisisId', 'is', null),
            eb('crisisId', 'in', selectFrom('crises').select('crises.id').where('crises.playbook', '!=', playbook)),
          ]),
          or([eb('id', 'in', pendingCases(db).select('id')), eb('id', 'in', toCorrect.select('recalls.caseId'))]),
        ]),
      ]),
    )
    .execute();
  await db
    .updateTable('facts')
    .set({ scope: crisisScope(crisisId) })
    .where('scope', '=', `playbook:${playbook}`)
    .where('status', 'in', ['proposed', 'verified'])
    .execute();
}
