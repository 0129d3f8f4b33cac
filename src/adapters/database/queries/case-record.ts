import type { Kysely } from 'kysely';
import type { CaseState, SignOff } from '../../../domain/cases/model/case-state.ts';
import { liveSignOffs } from '../../../domain/cases/model/case-status.ts';
import type { AuditRow } from '../../../domain/cases/ports/case-store.ts';
import { linkHash } from '../audit/link-hash.ts';
import { standsInRecord, stepsOf } from '../audit/recorded-step.ts';
import { signOffProof } from '../audit/row-proof.ts';
import type { Schema } from '../rows/schema.ts';

/** Returns the rows of the record about these cases, in order. */
export async function caseRecord(
  db: Kysely<Schema>,
  caseIds: readonly number[],
): Promise<(AuditRow & { caseId: number | null })[]> {
  if (caseIds.length === 0) return [];
  return db
    .selectFrom('audit')
    .select(['seq', 'prev', 'hash', 'body', 'caseId'])
    .where('caseId', 'in', caseIds)
    .orderBy('seq')
    .execute();
}

/** Returns the live sign-offs of the text on the card that the record does not hold as they stand. */
export async function unrecordedSignOffs(db: Kysely<Schema>, state: CaseState): Promise<SignOff[]> {
  const live = liveSignOffs(state);
  if (live.length === 0) return [];
  const rows = await caseRecord(db, [state.core.id]);
  const steps = stepsOf(rows.filter(({ prev, body, hash }) => linkHash(prev, body) === hash));
  return live.filter((one) => standsInRecord(one, signOffProof(one, state.core.digestKey), steps) !== 'yes');
}
