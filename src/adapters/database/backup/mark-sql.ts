/**
 * Returns SQL that puts the mark into a copy of a database of any version. An older mark, which no
 * start has seen yet, stays: more hours are missing.
 * @param schema schema of the tables in PostgreSQL; null in SQLite
 * @param madeAt ISO 8601 UTC
 */
export function markSql(schema: string | null, madeAt: string): string {
  const name = (table: string) => (schema === null ? table : `"${schema.replaceAll('"', '""')}".${table}`);
  return `create table if not exists ${name('backup_marks')}
  (id integer primary key, made_at text not null, head_seq integer not null, head_hash text not null);
insert into ${name('backup_marks')} (id, made_at, head_seq, head_hash)
  select 1, '${new Date(madeAt).toISOString()}', seq, hash from ${name('audit_head')} where true
  on conflict (id) do nothing;
`;
}
