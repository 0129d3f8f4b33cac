import type { Transaction } from 'kysely';
import { nextStatusCheck } from '../../../domain/cases/publishing/status-checks.ts';
import { saveOutcome } from '../case-store/save-outcome.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Decides on a publication whose sender stopped answering: `settled` if its outcome was recorded
 * before. `held` if never claimed (the claim admits one sender): nothing was sent, so it may be
 * taken again. `unknown` if claimed and perhaps published: recorded and shown for a person to
 * decide, never resent automatically.
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
