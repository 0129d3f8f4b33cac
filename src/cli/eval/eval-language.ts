import { relative, resolve } from 'node:path';
import { z } from 'zod';
import { detectorExpecting, loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import type { Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import { readObjectLine } from '../read-object-line.ts';
import type { Terminal } from '../terminal.ts';
import type { ToldPost } from './language-tables.ts';
import { languageTables } from './language-tables.ts';
import type { Source } from './own-corpora.ts';
import { ownCorpora } from './own-corpora.ts';
import { readCorpus, tellProblems } from './read-corpus.ts';

const USAGE = fitPages({
  es: `./portavoz eval language [FOLDER] [--dir D | --expect LIST] [--misses]

Lee la lengua de mensajes y cuenta cuál dijo la gente y cuál se leyó: precisión, exhaustividad y F1 de cada una.
  FOLDER         archivos *.ndjson de {"id": "…", "text": "…", "language"?: "…"}; si no, test/corpora/judge y, aparte, los mensajes de ajuste
  --dir D        la carpeta del manual, cuyas lenguas son más probables; si no, PLAYBOOKS_DIR o playbooks/
  --expect LIST  las lenguas más probables en lugar de las del manual, entre comas; «none» para ninguna
  --misses       el id de cada mensaje que salió de otra manera, con lo dicho y lo leído
Código de salida 1 si una línea no es un mensaje así o el manual tiene errores, 2 si se llama de otra manera.
`,
  en: `./portavoz eval language [FOLDER] [--dir D | --expect LIST] [--misses]

Tells the language of posts, and counts which language people said against which was told: precision, recall and F1 of each.
  FOLDER         *.ndjson files of {"id": "…", "text": "…", "language"?: "…"}; else test/corpora/judge, and apart from it the tuned posts
  --dir D        the handbook's folder, whose languages are likelier than others; else PLAYBOOKS_DIR, else playbooks/
  --expect LIST  the likelier languages instead of the handbook's, with commas between; "none" for none
  --misses       the id of each post that came out otherwise, with what was said and told
Exit code 1 when a line is no such post or the handbook has errors, 2 when called otherwise.
`,
});

const post = z.object({ id: z.string().optional(), text: z.string().min(1), language: z.string().min(1).optional() });
const languageList = z
  .string()
  .transform((list) => (list === 'none' ? [] : list.split(',')))
  .pipe(z.array(z.enum(LANGUAGES)));

/** `./portavoz eval language`: 0 when the tables were printed, however good; 1 for a wrong corpus or handbook, 2 for wrong usage. */
export async function runEvalLanguage(args: readonly string[], terminal: Terminal): Promise<number> {
  const [folder, rest] = args[0]?.startsWith('-') === false ? [args[0], args.slice(1)] : [undefined, args];
  const read = optionsOf(rest, { texts: ['dir', 'expect'], flags: ['misses'] });
  const expect = languageList.safeParse(read?.expect ?? 'none');
  const options = expect.success ? read : null;
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const expected =
    options.expect === undefined ? await handbookLanguages(options.dir, terminal) : (expect.data ?? null);
  if (expected === null) return 1;
  const detect = detectorExpecting(await loadLanguageDetector(), () => expected);

  const sources =
    folder === undefined ? ownCorpora : [{ title: 'Corpus', folder: resolve(terminal.directory, folder) }];
  for (const source of sources) {
    const { shown, items, problems } = await readSource(source, terminal);
    if (tellProblems(problems, terminal)) return 1;
    const posts: ToldPost[] = items.map(({ id, text, language }) => ({
      id: id ?? '',
      said: language ?? null,
      told: detect(text),
    }));
    terminal.output.write(`${source.title} (${shown}, ${posts.length} posts)\n\n${languageTables(posts)}\n`);
    const missed = options.misses ? posts.filter(({ said, told: found }) => said !== null && said !== found) : [];
    terminal.output.write(missed.map(({ id, said, told: found }) => `  ${id}: ${said}, told ${found}\n`).join(''));
  }
  return 0;
}

async function handbookLanguages(dir: string | undefined, terminal: Terminal): Promise<readonly Language[] | null> {
  const handbook = await openHandbook(dir, terminal);
  return handbook === null ? null : handbook.institution.languages;
}

async function readSource({ folder }: Source, { directory }: Terminal) {
  const path = relative(directory, folder);
  const shown = path === '' || path.startsWith('..') ? folder : path;
  const { files, problems } = await readCorpus({ folder, shown }, (written) =>
    readObjectLine(written, post, { example: '{"id": "…", "text": "…", "language": "…"}', text: 'post' }),
  );
  return { shown, items: files.flatMap(({ items }) => items), problems };
}
