import { createHash } from 'node:crypto';
import type { Insertable, Transaction, Updateable } from 'kysely';
import type { AuditEntry } from '../../../domain/cases/model/changes.ts';
import { CLOCK } from '../../../domain/people/actor.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { inChunks, isOnAServer } from '../engine/in-chunks.ts';
import { HEAD, keepHead, keptHead } from '../rows/record-head.ts';
import type { Schema } from '../rows/schema.ts';
import { canonicalJson } from './canonical-json.ts';
import { linkHash } from './link-hash.ts';
import type { SealKey } from './seal.ts';
import { sealKeyOf, sealOf } from './seal.ts';

const repeatMs = 60_000;
/** An engine binds a limited number of values in one statement. */
const mostAtOnce = 64;

/**
 * Appends entries to the hash chain. Skips a refusal that was recorded in the same words less than
 * a minute ago, so that repeated clicks do not fill the audit log.
 */
export async function appendAudit(db: Transaction<Schema>, entries: readonly AuditEntry[]): Promise<void> {
  const fresh: AuditEntry[] = [];
  for (const entry of entries) {
    if (entry.result === 'done' || (await isFirstRefusal(db, entry))) fresh.push(entry);
  }
  if (fresh.length === 0) return;
  let head = keptHead(db) ?? (await db.selectFrom('auditHead').select(HEAD).executeTakeFirstOrThrow());
  const key = sealKeyOf(db);
  const rows: Insertable<Schema['audit']>[] = [];
  for (const entry of [...turnOfKey(head.sealKey, key, fresh), ...fresh]) {
    const seq = head.seq + 1;
    const body = canonicalJson(linkBody(seq, entry));
    const hash = linkHash(head.hash, body);
    const seal = key === null ? null : sealOf(key, hash);
    rows.push({ seq, prev: head.hash, hash, body, seal });
    head = { seq, hash, sealKey: key?.id ?? null };
  }
  await addLinks(db, rows, head);
  keepHead(db, head);
}

/** In one statement on a server, since each is a way there and back while the write lock is held. */
async function addLinks(
  db: Transaction<Schema>,
  rows: readonly Insertable<Schema['audit']>[],
  head: Updateable<Schema['auditHead']>,
): Promise<void> {
  const last = Math.max(0, rows.length - mostAtOnce);
  await inChunks(rows.slice(0, last), (some) => db.insertInto('audit').values(some).execute(), mostAtOnce);
  if (isOnAServer(db)) {
    const added = db.with('added', (of) => of.insertInto('audit').values(rows.slice(last)));
    await added.updateTable('auditHead').set(head).execute();
  } else {
    await db.insertInto('audit').values(rows.slice(last)).execute();
    await db.updateTable('auditHead').set(head).execute();
  }
}

/** Says in a row of its own that another key, or none, seals from there on; nothing where it is the same. */
function turnOfKey(before: string | null, key: SealKey | null, [first]: readonly AuditEntry[]): AuditEntry[] {
  if (first === undefined || before === (key?.id ?? null)) return [];
  const entry = { result: 'done', caseId: null, actor: CLOCK, at: first.at } as const;
  if (key === null) return [{ ...entry, event: 'record.unsealed', detail: { key: before } }];
  return [{ ...entry, event: 'record.sealed', detail: { key: key.id, before } }];
}

function linkBody(seq: number, { at, event, result, caseId, actor, detail }: AuditEntry) {
  return { seq, at, event, result, caseId, actor, detail };
}

async function isFirstRefusal(
  db: Transaction<Schema>,
  { event, caseId, actor, detail, at }: AuditEntry,
): Promise<boolean> {
  await db.deleteFrom('refusals').where('at', '<=', momentAfter(at, -repeatMs)).execute();
  const fingerprint = createHash('sha256').update(canonicalJson({ event, caseId, actor, detail })).digest('hex');
  const added = await db
    .insertInto('refusals')
    .values({ fingerprint, at })
    .onConflict((on) => on.column('fingerprint').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
