import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { runBackup } from '../../src/cli/backup/backup.ts';
import { runRestore } from '../../src/cli/backup/restore.ts';
import { resumeAfterRestore } from '../../src/domain/restore/resume-after-restore.ts';
import { momentAfter } from '../../src/domain/time/moment-after.ts';
import { inATerminal } from '../cli/in-a-terminal.ts';
import { ana } from '../support/builders/a-case.ts';
import { aContent, acted, aDeparture, anApprovedContent, DUE, X } from '../support/builders/a-content.ts';
import { aMadePicture, somePictureWords } from '../support/builders/a-picture.ts';
import { aHeldCase, at, marta, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { DatabasePlace, InAPlace } from '../support/drivers/database-place.ts';

const HOUR_MS = 3_600_000;

/** A rehearsal of what IT does after an accident, on the engine's own tools. */
export function backupsContract(inAPlace: InAPlace): void {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'portavoz-backups-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const backsUp = (place: DatabasePlace, file: string, env: Record<string, string> = {}) =>
    inATerminal((terminal) => runBackup([file], terminal), {
      dir: folder,
      directory: folder,
      env: { DATABASE_URL: place.url, ...env },
    });
  const restores = (place: DatabasePlace, file: string, env: Record<string, string> = {}) =>
    inATerminal((terminal) => runRestore([file], terminal), {
      dir: folder,
      directory: folder,
      env: { DATABASE_URL: place.url, ...env },
    });

  it(
    'holds the pictures of planned posts, byte for byte',
    inAPlace(async (place) => {
      const before = await place.open();
      const made = aMadePicture();
      const state = acted(aContent(), ana, { kind: 'add_picture', words: somePictureWords(), made });
      const hashes = [...made.bytes.keys()];
      const audit = {
        event: 'content.add_picture',
        result: 'done',
        caseId: null,
        actor: ana,
        at: DUE,
        detail: {},
      } as const;
      await before.outbox.contents.transact(async ({ save, pictures }) => {
        await save({ changes: state, audit, effects: [] });
        await pictures.keep(state.content.id, hashes, made.bytes);
      });
      expect(await backsUp(place, 'copy')).toMatchObject({ code: 0, errors: '' });
      await before.close();
      await emptied(place);
      expect(await restores(place, 'copy')).toMatchObject({ code: 0, errors: '' });
      const { contents } = (await place.open()).outbox;
      const found = await contents.look(({ pictures }) => pictures.of(state.content.id, hashes));
      expect([...found.keys()].toSorted()).toEqual(hashes.toSorted());
    }),
  );

  it(
    'a text that waits out its hold in a backup is not sent again once it is restored: nobody knows whether it is out',
    inAPlace(async (place) => {
      const before = await place.open();
      await before.cases.store.transact(async ({ cases, save }) => {
        await cases.nextId();
        await save(outcomeOf({ changes: aHeldCase(1), effects: [sending('1')] }));
      });
      expect(await backsUp(place, 'copy')).toMatchObject({ code: 0, errors: '' });
      const head = await before.cases.reader.auditHead();
      await before.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase(2) })));
      await before.close();

      await emptied(place);
      expect(await restores(place, 'copy')).toMatchObject({ code: 0, errors: '' });
      const database = await place.open();
      expect(await database.cases.reader.caseById(2)).toBeNull();
      expect(await database.cases.reader.auditHead()).toEqual(head);
      const now = new Date(Date.now() + 5.5 * HOUR_MS).toISOString();
      const deps = { store: database.cases.store.restored, now: () => now, newId: randomUUID };
      expect(await resumeAfterRestore(deps)).toMatchObject({ stopped: 1, nextCase: 602 });
      expect(await resumeAfterRestore(deps)).toBeNull();

      expect((await database.cases.reader.caseById(1))?.publications).toMatchObject([{ status: 'unknown' }]);
      const effects = (await database.outbox.queue.take(now, 100)).map(({ effect }) => effect);
      expect(effects).toContainEqual(expect.objectContaining({ kind: 'restored', to: now, caseIds: [1] }));
      expect(await database.cases.store.transact(({ cases }) => cases.nextId())).toBe(602);
      expect(await verifyChain(database.cases.reader, head)).toMatchObject({ kind: 'whole' });
      const rows = await database.cases.reader.auditRows(1, 100);
      expect(rows.map(({ body }) => JSON.parse(body).event)).toContain('database.restored');
    }),
  );

  it(
    'a planned post that was approved in a backup does not leave once it is restored: people look first',
    inAPlace(async (place) => {
      const { outbox, cases } = await place.open();
      const [approved, leaving] = [anApprovedContent(), anApprovedContent()];
      const dueAt = DUE;
      const status = { kind: 'leaving', dueAt, handbook: '' } as const;
      const half = { ...leaving, content: { ...leaving.content, status }, departures: [aDeparture(leaving)] };
      const effect = { kind: 'publish_content', contentId: approved.content.id, target: X, dueAt } as const;
      for (const state of [approved, half]) {
        const audit = { ...recorded, at: dueAt };
        await outbox.contents.transact(({ save }) => save({ changes: state, audit, effects: [effect] }));
      }
      expect(await restores(place, '--in-place')).toMatchObject({ code: 0, errors: '' });
      const now = () => momentAfter(DUE, -60_000);
      await resumeAfterRestore({ store: cases.store.restored, now, newId: randomUUID });
      const after = await outbox.contents.byId(approved.content.id);
      expect(after?.content.status).toEqual({ kind: 'draft', why: 'restored', note: null });
      expect(after?.signOffs.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
      const open = await outbox.contents.byId(half.content.id);
      expect(open?.departures.map(({ network, status: is }) => `${network} ${is}`)).toEqual([
        'x unknown',
        'mastodon unknown',
      ]);
      const told = (await outbox.queue.take(momentAfter(now(), 1), 100)).map(({ effect: { kind } }) => kind);
      expect(told).toEqual(expect.arrayContaining(['content_card', 'content_line']));
      expect((await cases.reader.auditRows(1, 100)).map(({ body }) => JSON.parse(body).event)).toContain(
        'content.restored',
      );
    }),
  );

  it(
    'a report of a fault that had not left in a backup may have left since: people look, and it is not sent',
    inAPlace(async (place) => {
      const { outbox, cases } = await place.open();
      const asked = { id: 'i1', caseId: 1, area: 'water', noteId: 'n', askedBy: marta, askedAt: at(5), answer: null };
      const report = { service: '001', state: 'waiting', number: null, token: null } as const;
      const changes = [...aHeldCase(1), { kind: 'inquiry', row: { ...asked, report } } as const];
      await cases.store.transact(({ save }) => save(outcomeOf({ changes })));
      expect(await restores(place, '--in-place')).toMatchObject({ code: 0, errors: '' });
      const now = () => at(3_600);
      await resumeAfterRestore({ store: cases.store.restored, now, newId: randomUUID });
      const state = await cases.reader.caseById(1);
      expect(state?.areaQuestions).toMatchObject([{ report: { state: 'unknown' }, answer: null }]);
      const said = (await outbox.queue.take(momentAfter(now(), 1), 100)).flatMap(({ effect }) =>
        effect.kind === 'thread' ? [effect.entry.sentence.key] : [],
      );
      expect(said).toContain('thread.report_unknown');
      const events = (await cases.reader.auditRows(1, 100)).map(({ body }) => JSON.parse(body).event);
      expect(events).toContain('field_report.unknown');
    }),
  );

  it(
    'a database that was restored by other means is marked where it is, and then treated the same',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const audit = [{ ...recorded, at: '2026-11-28T03:00:00.000Z' }];
      await store.transact(({ save }) => save({ ...outcomeOf({ changes: aHeldCase(1) }), audit }));
      const now = () => '2026-11-28T05:00:00.000Z';
      expect(await resumeAfterRestore({ store: store.restored, now, newId: randomUUID })).toBeNull();
      expect(await restores(place, '--in-place')).toMatchObject({ code: 0, errors: '' });
      const resumed = await resumeAfterRestore({ store: store.restored, now, newId: randomUUID });
      expect(resumed).toEqual({ since: '2026-11-28T03:00:00.000Z', stopped: 1, nextCase: 201 });
    }),
  );

  it(
    'an encrypted backup is read with its key alone, and no byte of it may change',
    inAPlace(async (place) => {
      const before = await place.open();
      await before.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase(1) })));
      const key = path.join(folder, 'key');
      const other = path.join(folder, 'other');
      await writeFile(key, randomBytes(32));
      await writeFile(other, 'una frase de paso que es otra\n');
      expect(await backsUp(place, 'secret', { BACKUP_KEY_FILE: key })).toMatchObject({ code: 0 });
      const file = path.join(folder, 'secret');
      const bytes = await readFile(file);
      expect(bytes.includes('portavoz_migration')).toBe(false);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      await before.close();

      await emptied(place);
      expect(await restores(place, 'secret')).toMatchObject({
        code: 1,
        errors: expect.stringContaining('BACKUP_KEY_FILE'),
      });
      const damaged = expect.stringContaining('damaged, or encrypted with another key');
      expect(await restores(place, 'secret', { BACKUP_KEY_FILE: other })).toMatchObject({ code: 1, errors: damaged });
      for (const at of [40, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await writeFile(path.join(folder, 'changed'), changed);
        const refused = await restores(place, 'changed', { BACKUP_KEY_FILE: key });
        expect(refused).toMatchObject({ code: 1, errors: damaged });
      }
      expect(await restores(place, 'secret', { BACKUP_KEY_FILE: key })).toMatchObject({ code: 0, errors: '' });
      const { reader } = (await place.open()).cases;
      expect((await reader.caseById(1))?.publications).toHaveLength(1);
      expect((await readdir(folder)).sort()).toEqual(['changed', 'key', 'other', 'secret']);
    }),
  );
}

const recorded = { event: 'case.opened', result: 'done', caseId: 1, actor: { kind: 'clock' }, detail: {} } as const;

/** On a server a backup goes into a new database; a file is moved aside by the command itself. */
async function emptied({ url, tamper }: DatabasePlace): Promise<void> {
  if (!url.startsWith('sqlite:')) await tamper('drop schema public cascade; create schema public');
}

function sending(id: string) {
  return { kind: 'publish', publicationId: id, dueAt: '2026-01-01T00:00:00.000Z' } as const;
}
