import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import type { Database } from '../../adapters/database/open-database.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { handbookSource } from '../../adapters/handbook/read-handbook.ts';
import { storedHandbook } from '../../app/handbook/stored-handbook.ts';
import type { HandbookPrint } from '../../documents/handbook-print/print-context.ts';
import type { SharedFact } from '../../domain/cases/ports/fact-reader.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';
import { openHandbook } from './open-handbook.ts';

type Printed = Pick<HandbookPrint, 'handbook' | 'from' | 'facts'>;

/**
 * Returns the content to print. Null when there is none; the reason then goes to the error output.
 * @param dir the files' folder; else the handbook in force
 */
export async function printedHandbook(
  dir: string | undefined,
  terminal: Terminal,
  now: string,
): Promise<Printed | null> {
  if (dir === undefined) return inForce(terminal, now);
  const handbook = await openHandbook(dir, terminal);
  return handbook === null ? null : { handbook, from: { kind: 'files' }, facts: await factsIfReadable(terminal, now) };
}

async function inForce(terminal: Terminal, now: string): Promise<Printed | null> {
  const found = await withDatabase(terminal, async (database): Promise<Printed | string> => {
    const active = await handbookInForce(database);
    return typeof active === 'string' ? active : { ...active, facts: await database.cases.facts.liveOfCrises(now) };
  });
  if (typeof found !== 'string') return found;
  const instead = {
    es: 'Para imprimir unos archivos, nombra su carpeta con --dir.',
    en: 'To print files instead, name their folder with --dir.',
  };
  terminal.errors.write(`${fromEnglish(found, terminal)}\n${inTerminal(instead, terminal)}\n`);
  return null;
}

/** The handbook that the database keeps, and since when it is in force. */
type KeptHandbook = { handbook: Handbook; from: Extract<HandbookPrint['from'], { kind: 'in_force' }> };

/** Returns the handbook in force, or a sentence that says why there is none. */
export async function handbookInForce({ team: { handbooks } }: Pick<Database, 'team'>): Promise<KeptHandbook | string> {
  const row = await handbooks.active();
  if (row === null) return 'The database has no handbook in force yet: the first start of the bot takes one.';
  const { handbook, why } = await storedHandbook(row.hash, handbooks, handbookSource('.'));
  if (handbook === null) return `The handbook in force cannot be read by this version:\n${why}`;
  return { handbook, from: { kind: 'in_force', since: row.since } };
}

/** Null when there is no database to ask: on a day like that the paper matters more than its facts. */
async function factsIfReadable(terminal: Terminal, now: string): Promise<SharedFact[] | null> {
  const found = await withDatabase(terminal, ({ cases: { facts } }) => facts.liveOfCrises(now));
  if (typeof found !== 'string') return found;
  const out = {
    es: 'Faltan los datos que valen ahora.',
    en: 'The facts that hold now are left out.',
  };
  terminal.errors.write(`${inTerminal(out, terminal)} ${fromEnglish(found, terminal)}\n`);
  return null;
}

/** Returns what was read, or a sentence that says why the database cannot be read. */
export async function withDatabase<T>(
  { env }: Terminal,
  read: (database: Database) => Promise<T>,
): Promise<T | string> {
  try {
    const database = await openDatabase(env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db', { readOnly: true });
    return await read(database).finally(() => database.close());
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return error.message;
  }
}
