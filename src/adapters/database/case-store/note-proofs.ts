import type { Transaction } from 'kysely';
import type { SignOff } from '../../../domain/cases/model/case-state.ts';
import type { AuditEntry, Change } from '../../../domain/cases/model/changes.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { RowProof } from '../audit/row-proof.ts';
import { publicationProof, signOffProof, storedProof } from '../audit/row-proof.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import { signOffOf } from '../rows/cases/sign-off-row.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds to the entries the proofs of the sign-offs and publications that these changes write. Each
 * is in the entry of its case, or in one of its own. Where nothing is recorded, nothing is proven.
 * Call it before the changes are saved.
 */
export async function noteProofs(
  db: Transaction<Schema>,
  changes: readonly Change[],
  audit: readonly AuditEntry[],
): Promise<readonly AuditEntry[]> {
  const [first] = audit;
  if (first === undefined) return audit;
  const cases = new Set(changes.flatMap((change) => (isProven(change) ? [change.row.caseId] : [])));
  let entries = audit;
  for (const caseId of cases) {
    const rows = await newProofs(db, caseId, changes);
    if (rows.length > 0) entries = withRows(entries, first, caseId, rows.map(storedProof));
  }
  return entries;
}

type Proven = Extract<Change, { kind: 'endorsement' | 'publication' }>;

function isProven(change: Change): change is Proven {
  return change.kind === 'endorsement' || change.kind === 'publication';
}

/** Returns the proofs of what changes; none for an erased case, whose key is gone. */
async function newProofs(db: Transaction<Schema>, caseId: number, changes: readonly Change[]): Promise<RowProof[]> {
  const key = await digestKeyOf(db, caseId, changes);
  if (key === '') return [];
  const own = changes.filter((change) => isProven(change) && change.row.caseId === caseId).filter(isProven);
  const before = await proofsBefore(
    db,
    own.map(({ row }) => row.id),
    key,
  );
  // The last change of a row is the one that remains.
  const after = new Map(own.map((change) => [`${change.kind}:${change.row.id}`, proofOfChange(change, key)]));
  return [...after.values()].filter(({ name, digest }) => before.get(name) !== digest);
}

function proofOfChange(change: Proven, key: string): RowProof {
  return change.kind === 'endorsement' ? signOffProof(change.row, key) : publicationProof(change.row, key);
}

async function digestKeyOf(db: Transaction<Schema>, caseId: number, changes: readonly Change[]): Promise<string> {
  const written = changes.findLast((change) => change.kind === 'matter' && change.row.id === caseId);
  if (written?.kind === 'matter') return written.row.digestKey;
  const row = await db.selectFrom('cases').select('digestKey').where('id', '=', caseId).executeTakeFirst();
  return row?.digestKey ?? '';
}

async function proofsBefore(
  db: Transaction<Schema>,
  ids: readonly string[],
  key: string,
): Promise<ReadonlyMap<string, string>> {
  const signOffs: SignOff[] = (await db.selectFrom('endorsements').selectAll().where('id', 'in', ids).execute()).map(
    signOffOf,
  );
  const publications: Publication[] = (
    await db.selectFrom('publications').selectAll().where('id', 'in', ids).execute()
  ).map(publicationOf);
  const proofs = [
    ...signOffs.map((one) => signOffProof(one, key)),
    ...publications.map((one) => publicationProof(one, key)),
  ];
  return new Map(proofs.map(({ name, digest }) => [name, digest]));
}

function withRows(
  entries: readonly AuditEntry[],
  { actor, at }: AuditEntry,
  caseId: number,
  rows: string[],
): readonly AuditEntry[] {
  const own = entries.find((entry) => entry.caseId === caseId && entry.result === 'done');
  if (own === undefined)
    return [...entries, { event: 'case.rows', result: 'done', caseId, actor, at, detail: { rows } }];
  return entries.map((entry) => (entry === own ? { ...entry, detail: { ...entry.detail, rows } } : entry));
}
