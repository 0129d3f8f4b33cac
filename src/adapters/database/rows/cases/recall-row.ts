import { z } from 'zod';
import type { Recall } from '../../../../domain/cases/model/recalls/recall.ts';
import { storedActor } from '../values/stored-json.ts';
import { knownWord, VOCABULARIES } from '../vocabularies.ts';

export type RecallRow = Omit<Recall, 'waived'> & { waived: string | null };

export function recallRow(recall: Recall): RecallRow {
  return { ...recall, waived: recall.waived === null ? null : JSON.stringify(recall.waived) };
}

export function recallOf(row: RecallRow): Recall {
  return {
    id: row.id,
    factId: row.factId,
    factKey: row.factKey,
    factTitle: row.factTitle,
    // A text that rests on a retracted fact is looked at first.
    why: knownWord(VOCABULARIES.recalls.why, row.why, 'retracted'),
    publicationId: row.publicationId,
    caseId: row.caseId,
    crisisId: row.crisisId,
    correctionCaseId: row.correctionCaseId,
    at: row.at,
    waived: row.waived === null ? null : waived.parse(JSON.parse(row.waived)),
  };
}

const waived = z.object({ by: storedActor, at: z.string(), why: z.string() });
