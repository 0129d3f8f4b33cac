import Sqlite from 'better-sqlite3';
import type { Scene } from './scene.ts';
import { observe } from './scene.ts';

const AUTHORS =
  'select author, count(*) as count from (select author from intake_posts union all select author from posts union all select author from joined_posts) as all_posts group by author';

/** Counts, by their authors, the acknowledged posts that the database does not hold, and those that it holds twice. */
export async function countMarks(
  { engine, databaseUrl }: Pick<Scene, 'engine' | 'databaseUrl'>,
  acknowledged: readonly string[],
): Promise<{ lost: number; doubled: number }> {
  const stored = engine === 'sqlite' ? inFile(databaseUrl) : await inPostgres(databaseUrl);
  const lost = acknowledged.filter((author) => !stored.has(author)).length;
  return { lost, doubled: [...stored.values()].filter((count) => count > 1).length };
}

type Row = { author: string; count: number | string };

function inFile(url: string): Map<string, number> {
  const db = new Sqlite(url.replace('sqlite:', ''), { readonly: true });
  try {
    return byAuthor(db.prepare<[], Row>(AUTHORS).all());
  } finally {
    db.close();
  }
}

async function inPostgres(url: string): Promise<Map<string, number>> {
  const client = await observe(url);
  try {
    return byAuthor((await client.query<Row>(AUTHORS)).rows);
  } finally {
    await client.end();
  }
}

function byAuthor(rows: readonly Row[]): Map<string, number> {
  return new Map(rows.map(({ author, count }) => [author, Number(count)]));
}
