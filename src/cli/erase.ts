import { parseArgs } from 'node:util';
import { sealKeyIn } from '../adapters/database/audit/audit-keys.ts';
import { DatabaseError } from '../adapters/database/engine/database-error.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import type { Words } from '../doctor/finding.ts';
import type { ErasureReason } from '../domain/cases/model/erasure.ts';
import { ERASURE_REASONS } from '../domain/cases/model/erasure.ts';
import type { PostsWanted } from '../domain/cases/ports/case-store.ts';
import { erasePosts, eraseWaiting } from '../domain/privacy/erase-personal-data.ts';
import { REFUSES_UPGRADE } from './before-upgrade.ts';
import { consoleAccount } from './console-account.ts';
import { erasureWords, NOT_SCRUBBED, nothingFor, waitingErased, whatIsFound } from './erase-words.ts';
import { fitPages } from './help/fit-columns.ts';
import { tellUsage } from './options-of.ts';
import { readLines } from './read-lines.ts';
import type { Terminal } from './terminal.ts';
import { fromEnglish, inTerminal } from './terminal-language.ts';

const USAGE = fitPages({
  es: `./portavoz erase --post ID | --case N | --author HANDLE  --reason ${ERASURE_REASONS.join('|')} [--yes]

Borra datos personales para siempre: el mensaje, quién lo escribió, cada borrador, nota y dato del caso que habla de él, y las palabras en
Slack. Lo que se hizo, cuándo y quién queda en el registro, sin palabras. Funciona con el bot en marcha. No se puede deshacer.
  --post ID        el id del mensaje, como lo enseñan «audit case» y «audit export»
  --case N         todos los mensajes del caso #N
  --author HANDLE  todos los mensajes de esta cuenta, en todas las redes; se enseñan cuántos y en qué casos, nunca los mensajes
  --reason         request: lo pidió la persona · order: lo ordenó una autoridad · mistake: no debió guardarse nunca
  --yes            no pregunta antes
Código de salida 1 si no se borró nada, o no todo; 2 si se llama de otra manera.
`,
  en: `./portavoz erase --post ID | --case N | --author HANDLE  --reason ${ERASURE_REASONS.join('|')} [--yes]

Takes personal data out for good: the post, who wrote it, every draft, note and case fact about it, and the words in Slack. What was
done, when and by whom stays in the record, without words. It works while the bot runs. Nothing takes it back.
  --post ID        the post's id, as "audit case" and "audit export" show it
  --case N         all posts of case #N
  --author HANDLE  all posts of this account, on every network; shown as counts and case numbers, never as posts
  --reason         request: the person asked · order: an authority ordered it · mistake: it should never have been kept
  --yes            do not ask before
Exit code 1 when nothing was erased, or not all of it; 2 when called otherwise.
`,
});

const failure = 1;
const timeoutMs = 20_000;

/** `./portavoz erase`: 0 when everything that was found is erased. */
export async function runErase(args: readonly string[], terminal: Terminal): Promise<number> {
  const wanted = wantedIn(args);
  if (wanted === 'help') return tellUsage(true, USAGE, terminal).code;
  if ('missing' in wanted) {
    terminal.errors.write(`${inTerminal(wanted.missing, terminal)}\n\n`);
    return tellUsage(false, USAGE, terminal).code;
  }
  try {
    const database = await openDatabase(terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db', {
      timeoutMs,
      sealKey: await sealKeyIn(terminal.env, (line) => terminal.errors.write(`${fromEnglish(line, terminal)}\n`)),
      ...REFUSES_UPGRADE,
    });
    return await eraseIn(database, wanted, terminal).finally(() => database.close());
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return failure;
  }
}

type Wanted = { posts: PostsWanted; reason: ErasureReason; isSure: boolean };

/** Returns the requested erasure, or a sentence that says what is missing. */
function wantedIn(args: readonly string[]): Wanted | 'help' | { missing: Words } {
  const values = valuesIn(args);
  if (values === null) return { missing: MISSING.known };
  if (values.help === true) return 'help';
  const named = [values.post, values.case, values.author].filter((value) => value !== undefined);
  if (named.length !== 1) return { missing: MISSING.one };
  if (named[0]?.trim() === '') return { missing: MISSING.value };
  const reason = ERASURE_REASONS.find((each) => each === values.reason);
  if (reason === undefined) return { missing: MISSING.reason };
  const posts = postsWanted(values);
  if (posts === null) return { missing: MISSING.number };
  return { posts, reason, isSure: values.yes === true };
}

const MISSING = {
  known: { es: 'Alguna de estas opciones no se conoce.', en: 'Some of these options are not known.' },
  one: { es: 'Nombra una de estas: --post, --case o --author.', en: 'Name one of --post, --case and --author.' },
  value: { es: 'La opción no tiene valor.', en: 'The option has no value.' },
  reason: {
    es: `Di por qué: --reason ${ERASURE_REASONS.join(', ')}.`,
    en: `Say why: --reason ${ERASURE_REASONS.join(', ')}.`,
  },
  number: {
    es: 'Un caso se nombra por su número, como --case 7.',
    en: 'A case is named by its number, such as --case 7.',
  },
} satisfies Record<string, Words>;

function valuesIn(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = { post: text, case: text, author: text, reason: text, yes: flag, help: { ...flag, short: 'h' } };
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
}

function postsWanted(values: { post?: string; case?: string; author?: string }): PostsWanted | null {
  if (values.post !== undefined) return { by: 'id', id: values.post.trim() };
  if (values.author !== undefined) return { by: 'author', handle: values.author };
  const id = Number(/^#?(\d{1,9})$/.exec(values.case?.trim() ?? '')?.[1]);
  return id > 0 ? { by: 'case', id } : null;
}

async function eraseIn(database: Database, { posts, reason, isSure }: Wanted, terminal: Terminal): Promise<number> {
  const say = (words: Words) => `${inTerminal(words, terminal)}\n`;
  const found = await database.cases.store.transact(({ posts: { find } }) => find(posts));
  if (found.length === 0) {
    terminal.errors.write(say(nothingFor(posts)));
    return failure;
  }
  const byCase = Map.groupBy(found, ({ caseId }) => caseId);
  const waiting = byCase.get(null) ?? [];
  const caseIds = [...byCase.keys()].filter((id) => id !== null);
  terminal.output.write(say(whatIsFound(found.length, caseIds, waiting.length)));
  if (!isSure && !(await confirmed(found.length, terminal))) {
    terminal.errors.write(say({ es: 'No se ha borrado nada.', en: 'Nothing was erased.' }));
    return failure;
  }
  const actor = consoleAccount();
  const deps = { store: database.cases.store, now: () => new Date().toISOString() };
  let isAll = true;
  for (const [caseId, rows] of byCase) {
    const request = { postIds: rows.map(({ id }) => id), rule: reason, actor };
    if (caseId === null) {
      await eraseWaiting(deps, request);
      terminal.output.write(say(waitingErased(rows.length)));
      continue;
    }
    const result = await erasePosts(deps, { ...request, caseId });
    const stays = result === 'untold' || result === 'breach_open';
    if (stays) isAll = false;
    (stays ? terminal.errors : terminal.output).write(say(erasureWords(result, caseId)));
  }
  return (await isScrubbed(database, terminal)) && isAll ? 0 : failure;
}

async function confirmed(posts: number, terminal: Terminal): Promise<boolean> {
  const words: Words = { es: `borrar ${posts}`, en: `erase ${posts}` };
  const asked = {
    es: `No se puede deshacer. Escribe «${words.es}» para seguir: `,
    en: `Nothing takes this back. Type “${words.en}” to go on: `,
  };
  terminal.output.write(inTerminal(asked, terminal));
  for await (const { text } of readLines(terminal.input, 200)) return Object.values(words).includes(text.trim());
  return false;
}

async function isScrubbed({ upkeep: { scrub } }: Database, terminal: Terminal): Promise<boolean> {
  if ((await scrub()) !== 'in_use') return true;
  terminal.errors.write(`${inTerminal(NOT_SCRUBBED, terminal)}\n`);
  return false;
}
