import type { Kysely } from 'kysely';
import type { OwnProfiles } from '../../domain/digests/own-profiles.ts';
import type { Claims } from '../../domain/intake/claims.ts';
import type { PostMinutes } from '../../domain/intake/spikes/post-minutes.ts';
import type { MeasureStore } from '../../domain/measures/measure-store.ts';
import type { PlannedStore } from '../../domain/plan/model/planned-store.ts';
import type { IntakeQueue } from '../../domain/posts/intake-queue.ts';
import type { SourceBook } from '../../domain/posts/source-book.ts';
import type { Engine } from './engine/engine.ts';
import type { Write } from './engine/write-transaction.ts';
import type { Schema } from './rows/schema.ts';
import { createClaims } from './stores/claims.ts';
import { intakeQueue } from './stores/intake-queue.ts';
import { measureStore } from './stores/measure-store.ts';
import { ownProfiles } from './stores/own-profiles.ts';
import { plannedStore } from './stores/planned-store.ts';
import { postMinutes } from './stores/post-minutes.ts';
import { sourceBook } from './stores/source-book.ts';

/** Incoming posts that no person flagged, the places where they are read, and what networks say of our own posts. */
export type IntakeStores = {
  /** Queue of incoming posts that no person flagged. */
  queue: IntakeQueue;
  /** Claims by which all processes triage; null on SQLite, where the one that takes posts in triages them. */
  claims: Claims | null;
  minutes: PostMinutes;
  sources: SourceBook;
  ownProfiles: OwnProfiles;
  /** Items that are planned outside of the bot. */
  planned: PlannedStore;
  /** Figures of our publications. */
  measures: MeasureStore;
};

/** @param accept writes under the lock of the door */
export function intakeStores(
  db: Kysely<Schema>,
  writes: { write: Write; accept: Write },
  { engine, place }: { engine: Engine; place: string },
): IntakeStores {
  const { write, accept } = writes;
  return {
    queue: intakeQueue(db, { write, accept }),
    claims: engine === 'postgres' ? createClaims(db, place) : null,
    sources: sourceBook(db, write),
    ownProfiles: ownProfiles(db, write),
    planned: plannedStore(db, write),
    measures: measureStore(db, write),
    minutes: postMinutes(db, write),
  };
}
