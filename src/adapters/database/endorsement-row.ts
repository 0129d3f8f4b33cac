import { z } from 'zod';
import type { Endorsement } from '../../domain/cases/case-state.ts';
import { ROLES } from '../../domain/handbook/vocabulary.ts';
import { readActor } from './stored-json.ts';

export type EndorsementRow = {
  id: string;
  caseId: number;
  draftId: string;
  digest: string;
  by: string;
  as: Endorsement['as'];
  roles: string;
  at: string;
  voidedAt: string | null;
};

export function endorsementRow(endorsement: Endorsement): EndorsementRow {
  return {
    ...endorsement,
    by: JSON.stringify(endorsement.by),
    roles: JSON.stringify(endorsement.roles),
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
    voidedAt: row.voidedAt,
  };
}

const roles = z.array(z.enum(ROLES));
