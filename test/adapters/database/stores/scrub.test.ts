import { readFile } from 'node:fs/promises';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import { erasePosts } from '../../../../src/domain/privacy/erase-personal-data.ts';
import { aMatter, aPost, at, marta, outcomeOf } from '../../../support/builders/rows/invented-rows.ts';
import { aDatabaseFile } from '../../../support/drivers/a-database.ts';

async function bytesOf(file: string): Promise<string> {
  const parts = await Promise.all([file, `${file}-wal`].map((name) => readFile(name, 'latin1').catch(() => '')));
  return parts.join('');
}

it('says that others hold the database, keeps in mind that there is something to do, and does it another time', async () => {
  await using file = await aDatabaseFile();
  const database = await openDatabase(file.url, { timeoutMs: 200 });
  try {
    const post = aPost({ text: 'La farola de Planas' });
    await database.cases.store.transact(({ save }) =>
      save(
        outcomeOf({
          changes: [
            { kind: 'matter', row: aMatter() },
            { kind: 'post', row: post },
          ],
        }),
      ),
    );
    const reader = new Sqlite(file.file);
    reader.exec('begin; select * from posts');
    const request = { caseId: 1, postIds: [post.id], rule: 'mistake', actor: marta } as const;
    expect(await erasePosts({ store: database.cases.store, now: () => at(5) }, request)).toBe('case_erased');
    expect(await database.upkeep.scrub()).toBe('in_use');
    expect(await bytesOf(file.file)).toContain('Planas');
    reader.close();
    expect(await database.upkeep.scrub()).toBe('done');
    expect(await bytesOf(file.file)).not.toContain('Planas');
    expect(await database.upkeep.scrub()).toBe('nothing_to_do');
  } finally {
    await database.close();
  }
});

it('leaves no copy of a row among many, however they moved from page to page', async () => {
  await using file = await aDatabaseFile();
  const database = await openDatabase(file.url);
  try {
    const ids = Array.from({ length: 300 }, (_, index) => index + 1);
    for (const id of ids) {
      const text = `SECRETO-${id}- ${'palabra '.repeat((id * 37) % 80)}`;
      const changes = [
        { kind: 'matter', row: aMatter({ id }) } as const,
        { kind: 'post', row: aPost({ id: `post-${id}`, caseId: id, text }) } as const,
      ];
      await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
    }
    const erased = ids.filter((id) => id % 3 === 0);
    const deps = { store: database.cases.store, now: () => at(9) };
    for (const caseId of erased) {
      await erasePosts(deps, { caseId, postIds: [`post-${caseId}`], rule: 'order', actor: marta });
    }
    expect(await database.upkeep.scrub()).toBe('done');
    const bytes = await bytesOf(file.file);
    expect(erased.filter((id) => bytes.includes(`SECRETO-${id}-`))).toEqual([]);
    expect(bytes).toContain('SECRETO-1-');
  } finally {
    await database.close();
  }
});
