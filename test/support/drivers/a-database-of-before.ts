import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { ChainHead } from '../../../src/adapters/database/audit/verify-chain.ts';
import type { CaseReader } from '../../../src/domain/cases/ports/case-store.ts';
import { EMPTY_POSTGRES } from '../builders/rows/empty-postgres.ts';
import type { DatabasePlace } from './database-place.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/databases', import.meta.url));

/** What somebody outside of a database knew of it when that version stopped. */
export type SeenThen = {
  /** Head of its record. */
  head: ChainHead;
  /** The message of the channel whose line says so (`#3 ·`), with what can be clicked on it. */
  message(words: string): Message;
  /** What the button of that name carries, on that message. */
  button(words: string, actionId: string): string;
};

/** Fills the place with the database that the version of that commit left, as a restored copy of it would be. */
export async function aDatabaseOfBefore(place: DatabasePlace, commit: string): Promise<SeenThen> {
  const folder = path.join(FIXTURES, commit);
  const isFile = place.url.startsWith('sqlite:');
  if (isFile) {
    await writeFile(place.url.slice('sqlite:'.length), gunzipSync(await readFile(path.join(folder, 'sqlite.db.gz'))));
  } else {
    await place.tamper(EMPTY_POSTGRES + (await readFile(path.join(folder, 'postgres.sql'), 'utf8')));
  }
  const seen = path.join(folder, isFile ? 'sqlite.json' : 'postgres.json');
  const { head, cards }: { head: ChainHead; cards: Message[] } = JSON.parse(await readFile(seen, 'utf8'));
  const message = (words: string) => {
    const found = cards.find(({ text }) => text.includes(words));
    if (found === undefined) throw new Error(`No message that says ${words} was kept`);
    return found;
  };
  return { head, message, button: (words, actionId) => carriedBy(message(words), actionId) };
}

function carriedBy({ blocks = [] }: Message, actionId: string): string {
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const found = elements.find((one) => one.type === 'button' && one.action_id === actionId);
  if (found?.type !== 'button' || found.value === undefined) throw new Error(`No button ${actionId} was kept`);
  return found.value;
}

/** A minute after the last row of the record: what was approved then has not left its hold. ISO 8601 UTC. */
export async function aMinuteAfter(reader: Pick<CaseReader, 'auditRows' | 'auditHead'>): Promise<string> {
  const { seq } = await reader.auditHead();
  const [last] = await reader.auditRows(seq, 1);
  const { at }: { at: string } = JSON.parse(last?.body ?? '');
  return new Date(Date.parse(at) + 60_000).toISOString();
}
