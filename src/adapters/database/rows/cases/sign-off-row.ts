import { z } from 'zod';
import type { SignOff } from '../../../../domain/cases/model/case-state.ts';
import { ROLES } from '../../../../domain/handbook/vocabulary.ts';
import { readActor, storedActor } from '../values/stored-json.ts';
import { knownWord, VOCABULARIES } from '../vocabularies.ts';

export type SignOffRow = {
  id: string;
  caseId: number;
  draftId: string;
  digest: string;
  by: string;
  as: SignOff['as'];
  roles: string;
  at: string;
  overruled: string;
  noteId: string | null;
  spoken: string | null;
  voidedAt: string | null;
};

export function signOffRow(signOff: SignOff): SignOffRow {
  return {
    ...signOff,
    by: JSON.stringify(signOff.by),
    roles: JSON.stringify(signOff.roles),
    overruled: JSON.stringify(signOff.overruled),
    spoken: signOff.spoken === null ? null : JSON.stringify(signOff.spoken),
  };
}

export function signOffOf(row: SignOffRow): SignOff {
  return {
    id: row.id,
    caseId: row.caseId,
    draftId: row.draftId,
    digest: row.digest,
    by: readActor(row.by),
    as: knownWord(VOCABULARIES.endorsements.as, row.as, 'proposer'),
    roles: roles.parse(JSON.parse(row.roles)),
    at: row.at,
    overruled: z.array(z.string()).parse(JSON.parse(row.overruled)),
    noteId: row.noteId,
    spoken: row.spoken === null ? null : spokenApproval.parse(JSON.parse(row.spoken)),
    voidedAt: row.voidedAt,
  };
}

const spokenApproval = z.object({
  saidAt: z.string(),
  confirmed: z.object({ by: storedActor, at: z.string() }).nullable(),
});
const roles = z.array(z.enum(ROLES));
