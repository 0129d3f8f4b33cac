import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** Every value of every table of a database, as one text. */
export async function everythingIn(url: string): Promise<string> {
  return JSON.stringify(url.startsWith('sqlite:') ? inSqlite(url) : await inPostgres(url));
}

function inSqlite(url: string): unknown[] {
  const database = new Sqlite(url.replace('sqlite:', ''));
  try {
    const names = database.prepare("select name from sqlite_master where type = 'table'").pluck().all();
    return names.map((name) => database.prepare(`select * from "${String(name)}"`).all());
  } finally {
    database.close();
  }
}

async function inPostgres(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select tablename as name from pg_tables where schemaname = 'public'");
    const tables: unknown[] = [];
    for (const { name } of rows) tables.push((await client.query(`select * from "${String(name)}"`)).rows);
    return tables;
  } finally {
    await client.end();
  }
}
