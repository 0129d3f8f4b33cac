import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { readIntakePost } from '../../domain/posts/intake-post.ts';
import type { Delivered, IntakeQueue } from '../../domain/posts/intake-queue.ts';
import type { RefusedPost } from '../../domain/posts/refused-post.ts';
import { REFUSES_UPGRADE } from '../before-upgrade.ts';
import { fitPages } from '../help/fit-columns.ts';
import { tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import type { TerminalLanguage } from '../terminal-language.ts';
import { fromEnglish, inTerminal, languageHere } from '../terminal-language.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { mappingReport, missingColumn } from './column-mapping.ts';
import type { FileItem } from './read-post-file.ts';
import { readColumns, readPostFile } from './read-post-file.ts';

/** Progress through a file, in one line that is redrawn. */
type Progress = {
  at(bytes: number): void;
  /** Says something else above the line. */
  aside(say: () => void): void;
  end(): void;
};

/** Number of signs in a progress bar. */
const BAR_WIDTH = 30;

const USAGE = fitPages({
  es: `./portavoz import posts.csv|posts.ndjson [--source NAME]

Entrega los mensajes de un archivo, como POST /v1/posts (docs/es/operar/entrada.md): un CSV con una línea de nombres, o un objeto JSON por línea. El bot
los recoge mientras trabaja. Lo que ya llegó se reconoce: si algo se corta, se pasa otra vez.
Campos: network y text; y, donde se sepan, author, url, posted_at, network_id, in_reply_to, share_of, asks_us. Las columnas de una
tabla pueden llamarse en español, catalán, gallego, euskera o inglés (red;texto;autor), entre comas, puntos y comas o tabuladores.
Antes se enseña por qué se toma cada una.
  --source NAME  con qué nombre de origen queda en el registro; «import» si no se dice
Código de salida 1 si se rechazaron líneas o no se pudo entregar nada; 2 si se llama de otra manera.
`,
  en: `./portavoz import posts.csv|posts.ndjson [--source NAME]

Hands posts of a file in, as POST /v1/posts does (docs/how-to/intake.md): a CSV with a line of names, or one JSON object a line. The bot takes them in
while it runs. What came in before is known again: after an accident just run it anew.
Fields: network and text; and where they are known author, url, posted_at, network_id, in_reply_to, share_of, asks_us. The columns
of a table may have Spanish, Catalan, Galician, Basque or English names (red;texto;autor), between commas, semicolons or tabs. What
each is taken for is shown first.
  --source NAME  as which source the record names them; "import" unless told
Exit code 1 when lines were refused or nothing could be handed in; 2 when called otherwise.
`,
});

const failure = 1;
/**
 * Number of posts written at once. A person who clicks meanwhile waits no longer than one such
 * write takes.
 */
const AT_ONCE = 200;
const timeoutMs = 20_000;

const SOURCE = /^[a-z0-9][a-z0-9_-]{0,39}$/;

type Counts = { accepted: number; duplicate: number; refused: number };

/** `./portavoz import`: 0 when every line was accepted or known. */
export async function runImport(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedFor(args);
  if (asked === null || asked === 'help') return tellUsage(asked !== null, USAGE, terminal).code;
  const file = path.resolve(terminal.directory, asked.file);
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) {
    terminal.errors.write(`${fromEnglish(`There is no file ${file}.`, terminal)}\n`);
    return failure;
  }
  const columns = await readColumns(file);
  const language = languageHere(terminal);
  if (columns !== null) {
    terminal.output.write(mappingReport(columns, language));
    const missing = missingColumn(columns, language);
    if (missing !== null) {
      terminal.errors.write(missing);
      return failure;
    }
  }
  try {
    const database = await openDatabase(terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db', {
      timeoutMs,
      ...REFUSES_UPGRADE,
    });
    const progress = progressBar(terminal.errors, size);
    const counts = await importFile(file, asked.source, {
      queue: database.intake.queue,
      columns,
      terminal,
      progress,
    }).finally(() => database.close());
    progress.end();
    terminal.output.write(countsReport(counts, language));
    return counts.refused === 0 ? 0 : failure;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return failure;
  }
}

/** Returns the file to import and its source, or 'help'; null when the arguments are wrong. */
function askedFor(args: readonly string[]): { file: string; source: string } | 'help' | null {
  try {
    const options = { source: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { source = 'import', help } = values;
    if (help === true) return 'help';
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 || !SOURCE.test(source) ? null : { file, source };
  } catch {
    return null;
  }
}

type Importing = { queue: IntakeQueue; columns: ColumnMapping | null; terminal: Terminal; progress: Progress };

async function importFile(
  file: string,
  source: string,
  { queue: desk, columns, terminal, progress }: Importing,
): Promise<Counts> {
  const counts: Counts = { accepted: 0, duplicate: 0, refused: 0 };
  let waiting: Delivered[] = [];
  const handIn = async () => {
    const answers = await desk.accept(waiting, new Date().toISOString());
    for (const answer of answers) counts[answer] += 1;
    waiting = [];
  };
  for await (const item of readPostFile(file, columns)) {
    const read = readFileItem(item);
    if ('refused' in read) {
      counts.refused += 1;
      progress.aside(() => terminal.errors.write(`${refusalOf(item.line, read.refused, terminal)}\n`));
    } else waiting.push({ source, post: read.post });
    if (waiting.length === AT_ONCE) await handIn();
    progress.at(item.bytes);
  }
  if (waiting.length > 0) await handIn();
  return counts;
}

function readFileItem(item: FileItem) {
  return 'trouble' in item ? { refused: { field: '', message: item.trouble } } : readIntakePost(item.value);
}

function refusalOf(line: number, { field, message }: RefusedPost, terminal: Terminal): string {
  const where = inTerminal({ es: `línea ${line}`, en: `line ${line}` }, terminal);
  const what = fromEnglish(message, terminal);
  return field === '' ? `${where}: ${what}` : `${where}, ${field}: ${what}`;
}

function countsReport({ accepted, duplicate, refused }: Counts, language: TerminalLanguage): string {
  return {
    es: `${accepted} recibidos, ${duplicate} ya conocidos, ${refused} rechazados\n`,
    en: `${accepted} accepted, ${duplicate} known before, ${refused} refused\n`,
  }[language];
}

/** Draws a progress bar on a screen; draws nothing into a file or another program. */
function progressBar(output: Writable & { isTTY?: boolean }, total: number): Progress {
  if (output.isTTY !== true) return { at: () => undefined, aside: (say) => say(), end: () => undefined };
  let drawn = -1;
  const clear = () => output.write('\r\u001b[2K');
  return {
    at(bytes) {
      const percent = Math.floor((Math.min(bytes, total) * 100) / Math.max(1, total));
      if (percent === drawn) return;
      drawn = percent;
      const filled = Math.round((percent * BAR_WIDTH) / 100);
      output.write(`\r[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${percent} %`);
    },
    aside(say) {
      clear();
      drawn = -1;
      say();
    },
    end: clear,
  };
}
