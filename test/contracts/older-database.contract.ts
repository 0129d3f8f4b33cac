import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { olderThanHeads, readHeads } from '../../src/adapters/database/audit/read-heads.ts';
import { resumeAfterRestore } from '../../src/domain/restore/resume-after-restore.ts';
import { aHeldCase, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

/** What heads that are kept elsewhere tell of a database that somebody put back without a word. */
export function olderDatabaseContract(inAPlace: InAPlace): void {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'portavoz-heads-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it(
    'a database that is older than a head kept elsewhere is known as restored, once for each head',
    inAPlace(async (place) => {
      const file = path.join(folder, 'heads');
      const database = await place.open();
      const { store, reader } = database.cases;
      const recorded = { event: 'case.opened', result: 'done', caseId: 1, actor: { kind: 'clock' } } as const;
      const records = (at: string) =>
        store.transact(({ save }) => save({ ...outcomeOf({}), audit: [{ ...recorded, at, detail: {} }] }));
      await store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase(1) })));
      await records('2026-11-28T03:00:00.000Z');
      const noted = async (day: string, { seq, hash } = { seq: 0, hash: '' }) => {
        const head = seq === 0 ? await reader.auditHead() : { seq, hash };
        await appendFile(file, `${JSON.stringify({ day, row: head.seq, hash: head.hash })}\n`);
      };
      const now = () => '2026-11-28T05:00:00.000Z';
      const resumes = async () =>
        resumeAfterRestore(
          { store: store.restored, now, newId: randomUUID },
          await olderThanHeads(reader, await readHeads(file)),
        );
      await noted('2026-11-27');
      await records('2026-11-28T03:30:00.000Z');
      expect(await resumes()).toBeNull();

      // The database that wrote a hundred more rows is gone, and an older copy stands in its place.
      const { seq } = await reader.auditHead();
      await noted('2026-11-28', { seq: seq + 100, hash: 'f'.repeat(64) });
      expect(await resumes()).toEqual({ since: '2026-11-28T03:30:00.000Z', stopped: 1, nextCase: 201 });
      expect((await reader.caseById(1))?.publications).toMatchObject([{ status: 'unknown' }]);
      expect(await resumes()).toBeNull();

      // It went on until it was as long: its row is another one.
      const at = (await reader.auditHead()).seq;
      await noted('2026-11-29', { seq: at, hash: 'e'.repeat(64) });
      expect(await resumes()).toMatchObject({ since: '2026-11-28T03:00:00.000Z', stopped: 0 });
      await noted('2026-11-30');
      expect(await resumes()).toBeNull();
    }),
  );
}
