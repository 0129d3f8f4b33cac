import type { Kysely, Transaction } from 'kysely';
import type { ContentOut, ContentStore, ContentTransaction } from '../../../domain/contents/model/content-store.ts';
import { CLOCK } from '../../../domain/people/actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { unrecordedContentSignOffs } from '../audit/unrecorded-content-sign-offs.ts';
import { heldSpans, isOutsideOf } from '../case-store/legal-hold.ts';
import { forgetPictures, pictureStore } from '../case-store/picture-store.ts';
import { saveContent } from '../case-store/save-content.ts';
import { ownerOf, retireFiles } from '../case-store/uploaded-files.ts';
import { explainDatabaseError } from '../engine/explain-database-error.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { factsById } from '../queries/facts.ts';
import { readFollowed } from '../queries/read-in-force.ts';
import { tokensSince } from '../queries/tokens-since.ts';
import { plannedPosts } from '../readers/backlog-reader.ts';
import { outOnFallen } from '../readers/fallen-contents.ts';
import { heldSince } from '../readers/held-since.ts';
import { loadContents, waitingContents } from '../readers/load-contents.ts';
import { aimOf } from '../rows/content-rows.ts';
import { LOOKED, lookedOf } from '../rows/measure-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Ways of a text that is out, or may be. */
const MAYBE_OUT = ['publishing', 'published', 'unknown', 'withdrawn'] as const;

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
    waiting: async () => [...(await waitingContents(db)), ...(await outOnFallen(db))],
    figures: { outIn: (period) => outIn(db, period), counts: (now) => plannedPosts(db, now) },
    async forget({ unsent, pictures, now }) {
      if (pictures !== null) await write((transaction) => forgetPictures(transaction, pictures));
      await write(async (transaction) => {
        const held = await heldSpans(transaction);
        const forgotten = await transaction
          .deleteFrom('contents')
          .where('at', '<', unsent)
          .where(isOutsideOf(held))
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('departures')
                  .select('departures.id')
                  .whereRef('departures.contentId', '=', 'contents.id')
                  .where('departures.status', 'in', MAYBE_OUT),
              ),
            ),
          )
          .returning('id')
          .execute();
        if (forgotten.length === 0) return;
        const owners = forgotten.map(({ id }) => ownerOf('content', id));
        await retireFiles(transaction, owners);
        const detail = { contents: forgotten.map(({ id }) => id) };
        const entry = { event: 'content.forgotten', result: 'done', caseId: null, actor: CLOCK, at: now } as const;
        await appendAudit(transaction, [{ ...entry, detail }]);
      });
    },
  };
}

async function outIn(db: Kysely<Schema>, { from, to }: { from: string; to: string }): Promise<ContentOut[]> {
  const rows = await db
    .selectFrom('departures')
    .innerJoin('contents', 'contents.id', 'departures.contentId')
    .leftJoin('measures', (on) =>
      on.onRef('measures.departureId', '=', 'departures.id').on('measures.look', '=', 'day'),
    )
    .leftJoin('measures as hour', (on) =>
      on.onRef('hour.departureId', '=', 'departures.id').on('hour.look', '=', 'hour'),
    )
    .select(['departures.network', 'departures.publishedAt', 'contents.aimKind', 'contents.aimId'])
    .select([...LOOKED])
    .where('departures.status', '=', 'published')
    .where('departures.publishedAt', '>=', from)
    .where('departures.publishedAt', '<', to)
    .orderBy('departures.publishedAt')
    .orderBy('departures.rank')
    .execute();
  return rows.flatMap(({ network, publishedAt, aimKind, aimId, ...look }) =>
    publishedAt === null ? [] : [{ ...lookedOf({ network, publishedAt }, look), aim: aimOf({ aimKind, aimId }) }],
  );
}

function contentTransaction(db: Transaction<Schema>): ContentTransaction {
  return {
    async load(id) {
      const [state] = await loadContents(db, (contents) => contents.where('id', '=', id));
      return state ?? null;
    },
    unrecorded: (state) => unrecordedContentSignOffs(db, state),
    save: (decision) => saveContent(db, decision),
    pictures: pictureStore(db, 'content'),
    heldSince: (moment) => heldSince(db, moment),
    facts: { byIds: (ids) => factsById(db, ids) },
    record: {
      seen: (key) => seenDelivery(db, key),
      inForce: () => readFollowed(db),
      tokensSince: (since) => tokensSince(db, since),
    },
  };
}
