import type { Kysely, Transaction } from 'kysely';
import type { ContentStore, ContentTransaction } from '../../../domain/contents/model/content-store.ts';
import { saveContent, unrecordedContentSignOffs } from '../case-store/save-content.ts';
import { explainDatabaseError } from '../engine/explain-database-error.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { factsById } from '../queries/facts.ts';
import { readFollowed } from '../queries/read-in-force.ts';
import { tokensSince } from '../queries/tokens-since.ts';
import { heldSince, loadContents } from '../readers/load-contents.ts';
import type { Schema } from '../rows/schema.ts';

/** Stores the contents of our own, on either engine. */
export function contentStore(db: Kysely<Schema>, write: Write, place: string): ContentStore {
  const explained = <T>(read: Promise<T>) =>
    read.catch((error: unknown) => {
      throw explainDatabaseError(error, place);
    });
  return {
    transact: (work) => write((transaction) => work(contentTransaction(transaction))),
    look: (work) => explained(readTransaction(db, (now) => work(contentTransaction(now)))),
    async byId(id) {
      const [state] = await loadContents(db, (contents) => contents.where('id', '=', id));
      return state ?? null;
    },
    within: ({ from, to }, most) =>
      loadContents(db, (contents) =>
        contents.where('at', '>=', from).where('at', '<', to).where('status', '!=', 'dropped').limit(most),
      ),
    waiting: () =>
      loadContents(db, (contents) =>
        contents.where(({ and, eb, exists, or, selectFrom }) => {
          const untold = selectFrom('departures')
            .select('departures.id')
            .whereRef('departures.contentId', '=', 'contents.id')
            .where('departures.status', '=', 'published')
            .where('departures.reason', 'is', null);
          const resting = and([eb('status', '=', 'out'), eb('factIds', '!=', '[]'), exists(untold)]);
          return or([eb('status', 'in', ['in_review', 'approved', 'held', 'missed', 'leaving']), resting]);
        }),
      ),
    async forget(before) {
      await write((transaction) =>
        transaction
          .deleteFrom('contents')
          .where('at', '<', before)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('departures')
                  .select('departures.id')
                  .whereRef('departures.contentId', '=', 'contents.id')
                  .where('departures.status', '!=', 'not_out'),
              ),
            ),
          )
          .execute(),
      );
    },
  };
}

function contentTransaction(db: Transaction<Schema>): ContentTransaction {
  return {
    async load(id) {
      const [state] = await loadContents(db, (contents) => contents.where('id', '=', id));
      return state ?? null;
    },
    unrecorded: (state) => unrecordedContentSignOffs(db, state),
    save: (decision) => saveContent(db, decision),
    heldSince: (moment) => heldSince(db, moment),
    facts: { byIds: (ids) => factsById(db, ids) },
    record: {
      seen: (key) => seenDelivery(db, key),
      inForce: () => readFollowed(db),
      tokensSince: (since) => tokensSince(db, since),
    },
  };
}
