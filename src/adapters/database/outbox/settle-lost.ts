import type { Transaction } from 'kysely';
import type { Effect } from '../../../domain/cases/model/changes.ts';
import { nextStatusCheck } from '../../../domain/cases/publishing/status-checks.ts';
import { contentDecision } from '../../../domain/contents/content-deps.ts';
import { recordDeparture } from '../../../domain/contents/publish-content.ts';
import { CLOCK } from '../../../domain/people/actor.ts';
import { saveContent } from '../case-store/save-content.ts';
import { saveOutcome } from '../case-store/save-outcome.ts';
import { loadContents } from '../readers/load-contents.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Text for citizens on its way out: of a case, or of a planned content. */
export type Departing = Extract<Effect, { kind: 'publish' | 'publish_content' }>;

/** `held`: nothing was sent. `unknown`: it may have been. `settled`: its outcome is recorded. */
type Fate = 'held' | 'unknown' | 'settled';

export function isDeparting(effect: Effect): effect is Departing {
  return effect.kind === 'publish' || effect.kind === 'publish_content';
}

/** Decides on a text for citizens whose sender stopped answering. */
export function settleLost(db: Transaction<Schema>, effect: Departing, now: string): Promise<Fate> {
  return effect.kind === 'publish'
    ? settleLostPublication(db, effect.publicationId, now)
    : settleLostDeparture(db, effect, now);
}

/** The same of a text of a planned content. */
async function settleLostDeparture(
  db: Transaction<Schema>,
  { contentId, target }: Pick<Extract<Effect, { kind: 'publish_content' }>, 'contentId' | 'target'>,
  now: string,
): Promise<Fate> {
  const [state] = await loadContents(db, (contents) => contents.where('id', '=', contentId));
  const departure = state?.departures.find((one) => one.target === target);
  if (departure === undefined || departure.status === 'not_out') return 'held';
  if (state === undefined || departure.status !== 'publishing') return 'settled';
  const context = { actor: CLOCK, now };
  const outcome = recordDeparture(state, departure, { kind: 'unknown' }, context);
  await saveContent(db, contentDecision('content.unknown', contentId, outcome, context));
  return 'unknown';
}

/**
 * Decides on a publication whose sender stopped answering: `settled` if its outcome was recorded
 * before. `held` if never claimed (the claim admits one sender): nothing was sent, so it may be
 * taken again. `unknown` if claimed and perhaps published: recorded and shown for a person to
 * decide, never resent automatically.
 */
async function settleLostPublication(db: Transaction<Schema>, publicationId: string, now: string): Promise<Fate> {
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
