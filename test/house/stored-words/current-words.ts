import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import * as layerActions from '../../../src/slack/kit/acts/layer-actions.ts';
import * as ids from '../../../src/slack/kit/ids.ts';
import * as planIds from '../../../src/slack/kit/plan/plan-ids.ts';
import type { Written } from './read-source.ts';
import { readSource } from './read-source.ts';

const sentences: readonly string[] = Object.keys(
  JSON.parse(readFileSync(new URL('../../../locales/es.json', import.meta.url), 'utf8')),
).map((key) => key.replace(/_(one|other)$/, ''));

/** Paths into a handbook and names of hosts look like events, and are none. */
const NO_EVENT = /^(institution|severity|style)\.|^post\.subject$|\.(com|be|yml|ts)$/;

/** Returns the words that this version would store or send, each list in the order of the alphabet. */
export async function currentWords() {
  const source = readSource();
  const domain = source.filter(({ path }) => path.startsWith('src/domain/'));
  return {
    tables: await tables(),
    slackIds: sorted([ids, layerActions, planIds].flatMap(stringsIn)),
    inputNames: sorted(source.flatMap(({ inputs }) => [...inputs])),
    eventsAndRules: sorted([...source.flatMap(({ events }) => [...events]), ...domain.flatMap(dotted)]),
    recordedFields: sorted(source.flatMap(({ recorded }) => [...recorded])),
    dottedHeads: sorted(headsOf(domain, /^[a-z_]+\.$/)),
    keyHeads: sorted(headsOf(source, /^[a-z_]+:$/)),
    jobNames: sorted(source.filter(({ path }) => /^src\/(?:app|jobs)\//.test(path)).flatMap(({ names }) => [...names])),
    sentences: sorted(domain.flatMap(saidBy)),
  };
}

/** Returns the columns of each table of a new database. */
async function tables(): Promise<Record<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'portavoz-words-'));
  const file = join(folder, 'new.sqlite');
  try {
    await (await openDatabase(`sqlite:${file}`)).close();
    const database = new Sqlite(file, { readonly: true });
    const rows = database
      .prepare<[], { tableName: string; columnName: string }>(
        `select t.name as tableName, c.name as columnName from sqlite_master t join pragma_table_info(t.name) c
         where t.type = 'table' and t.name not like 'sqlite_%' order by t.name, c.name`,
      )
      .all();
    database.close();
    const columns = Object.groupBy(rows, ({ tableName }) => tableName);
    return Object.fromEntries(
      Object.entries(columns).map(([table, of]) => [table, (of ?? []).map(({ columnName }) => columnName)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function dotted({ texts }: Written): string[] {
  return [...texts].filter(
    (text) => /^[a-z_]+\.[a-z_]+$/.test(text) && !NO_EVENT.test(text) && !sentences.includes(text),
  );
}

function headsOf(source: readonly Written[], like: RegExp): string[] {
  return source.flatMap(({ heads }) => [...heads].filter((head) => like.test(head)));
}

/** Sentences that the domain asks for may wait in the outbox, or stand in the record as the reason of a refusal. */
function saidBy({ texts }: Written): string[] {
  return [...texts].filter((text) => sentences.includes(text));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function sorted(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
