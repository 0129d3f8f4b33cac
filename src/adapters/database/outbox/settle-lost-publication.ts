import type { Transaction } from 'kysely';
import { nextStatusCheck } from '../../../domain/cases/publishing/status-checks.ts';
import { saveOutcome } from '../case-store/save-outcome.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Decides on a publication whose sender went silent.
 * `held`: it was never claimed, so nothing was sent, and it may be taken again; the claim lets one sender through.
 * `unknown`: it was claimed and may be out. Marked so, recorded and shown, for a person to decide; never sent again by itself.
 * `settled`: its outcome was written down before.
 */
export async function settleLostPublication(
  db: Transaction<Schema>,
  publicationId: string,
  now: string,
): Promise<'held' | 'unknown' | 'settled'> {
  const row = await db.selectFrom('publications').selectAll().where('id', '=', publicationId).executeTakeFirst();
  if (row?.status === 'held') return 'held';
  if (row?.status !== 'publishing') return 'settled';
  const publication = publicationOf(row);
  const { id, caseId, draftId, digest } = publication;
  await saveOutcome(db, {
    changes: [{ kind: 'publication', row: { ...publication, status: 'unknown' } }],
    audit: [
      {
        event: 'publication.unknown',
        result: 'done',
        caseId,
        actor: { kind: 'clock' },
        at: now,
        detail: { publication: id, draft: draftId, digest },
      },
    ],
    effects: [
      { kind: 'card', caseId },
      { kind: 'thread', caseId, entry: { sentence: { key: 'thread.publication_unknown' }, publicationId: id } },
      ...nextStatusCheck(id, 0, now),
    ],
  });
  return 'unknown';
}
