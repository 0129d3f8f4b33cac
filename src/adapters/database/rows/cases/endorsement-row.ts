import { z } from 'zod';
import type { Endorsement } from '../../../../domain/cases/model/case-state.ts';
import { ROLES } from '../../../../domain/handbook/vocabulary.ts';
import { actor, readActor } from '../values/stored-json.ts';

export type EndorsementRow = {
  id: string;
  caseId: number;
  draftId: string;
  digest: string;
  by: string;
  as: Endorsement['as'];
  roles: string;
  at: string;
  overruled: string;
  noteId: string | null;
  spoken: string | null;
  voidedAt: string | null;
};

export function endorsementRow(endorsement: Endorsement): EndorsementRow {
  return {
    ...endorsement,
    by: JSON.stringify(endorsement.by),
    roles: JSON.stringify(endorsement.roles),
    overruled: JSON.stringify(endorsement.overruled),
    spoken: endorsement.spoken === null ? null : JSON.stringify(endorsement.spoken),
  };
}

export function endorsementOf(row: EndorsementRow): Endorsement {
  return {
    id: row.id,
    caseId: row.caseId,
    draftId: row.draftId,
    digest: row.digest,
    by: readActor(row.by),
    as: row.as,
    roles: roles.parse(JSON.parse(row.roles)),
    at: row.at,
    overruled: z.array(z.string()).parse(JSON.parse(row.overruled)),
    noteId: row.noteId,
    spoken: row.spoken === null ? null : spoken.parse(JSON.parse(row.spoken)),
    voidedAt: row.voidedAt,
  };
}

const spoken = z.object({ saidAt: z.string(), confirmed: z.object({ by: actor, at: z.string() }).nullable() });
const roles = z.array(z.enum(ROLES));
