import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect } from 'vitest';
import type { RunningProcess } from '../../sandbox/processes/a-process.ts';
import { signingSecret } from '../support/doubles/a-workspace.ts';
import type { StartingPlace } from './a-started-bot.ts';

export const TOKEN_OF_ANOTHER = 'xoxb-sandbox-of-another-bot';

/** What every refused start has in common: the sentence, the exit code, and nothing that should not be seen. */
export async function refusal(running: RunningProcess, place: StartingPlace): Promise<string> {
  const { code } = await running.ended;
  expect(code).toBe(1);
  const all = running.output() + running.errors();
  expect(all).not.toMatch(/\n\s+at |Error:|node:internal|\.ts:\d/);
  for (const secret of [place.workspace.botToken, TOKEN_OF_ANOTHER, signingSecret]) expect(all).not.toContain(secret);
  expect(running.errors().trimEnd().split('\n').length).toBeLessThanOrEqual(7);
  return running.errors();
}

/** The tables of a database file; none when it does not even exist. */
export function tablesIn(file: string): number {
  if (!existsSync(file)) return 0;
  const database = new Sqlite(file, { readonly: true });
  try {
    return Number(database.prepare("select count(*) from sqlite_master where type = 'table'").pluck().get());
  } finally {
    database.close();
  }
}
