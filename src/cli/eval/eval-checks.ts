import { relative, resolve } from 'node:path';
import { detectorExpecting, loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import { verdictOf } from '../../domain/review/model/verdict-of.ts';
import { findInDraft, reviewDraft } from '../../domain/review/review-draft.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { ReviewBench } from '../review/review-line.ts';
import { inputOf } from '../review/review-line.ts';
import type { Terminal } from '../terminal.ts';
import { todayHere } from '../today-here.ts';
import type { ReviewedDraft } from './draft-tables.ts';
import { draftTables, isCaught } from './draft-tables.ts';
import { judgedDraft } from './judged-draft.ts';
import type { Source } from './own-corpora.ts';
import { ownDraftCorpora } from './own-corpora.ts';
import { readCorpus, tellProblems } from './read-corpus.ts';

const USAGE = fitPages({
  es: `./portavoz eval checks [--dir D] [--corpus FOLDER] [--misses]

Revisa borradores de los que una persona dijo qué regla incumplen, o que son buenos, y cuenta: malos que para su regla, buenos que se paran.
  --dir D          la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --corpus FOLDER  archivos *.ndjson con que juzgar; si no, test/corpora/drafts/judge y, aparte, test/corpora/drafts/tune
  --misses         cada borrador que salió de otra manera, con su texto y lo que se vio
Código de salida 1 si una línea del corpus no es un borrador juzgado o el manual tiene errores, 2 si se llama de otra manera.
`,
  en: `./portavoz eval checks [--dir D] [--corpus FOLDER] [--misses]

Reviews drafts of which a person has said which rule they break, or that they are good, and counts: bad ones caught by their rule, good ones stopped.
  --dir D          the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --corpus FOLDER  *.ndjson files to judge by; else test/corpora/drafts/judge, and apart from it test/corpora/drafts/tune
  --misses         each draft that came out otherwise, with its text and what was found
Exit code 1 when a line of a corpus is no judged draft or the handbook has errors, 2 when called otherwise.
`,
});

/** `./portavoz eval checks`: 0 when the tables were printed, however good; 1 for a wrong corpus or handbook, 2 for wrong usage. */
export async function runEvalChecks(
  args: readonly string[],
  terminal: Terminal,
  own: readonly Source[] = ownDraftCorpora,
): Promise<number> {
  const options = optionsOf(args, { texts: ['dir', 'corpus'], flags: ['misses'] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const { directory } = terminal;
  const sources =
    options.corpus === undefined ? own : [{ title: 'Corpus', folder: resolve(directory, options.corpus) }];
  const corpora = await Promise.all(
    sources.map(async ({ title, folder }) => {
      const shown = relative(directory, folder);
      return { title, shown, ...(await readCorpus({ folder, shown }, judgedDraft)) };
    }),
  );
  const problems = corpora.flatMap((corpus) => corpus.problems);
  if (tellProblems(problems, terminal)) return 1;
  const bench = {
    handbook,
    detectLanguage: detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages),
    today: todayHere(),
    texts: textsOfHouse(handbook, 'es'),
  };
  for (const { title, shown, files } of corpora) {
    const drafts = files.flatMap(({ items }) => items).map((item) => reviewed(item, bench));
    terminal.output.write(`${title} (${shown}, ${drafts.length} drafts)\n\n${draftTables(drafts)}\n`);
    if (options.misses) terminal.output.write(`${missedDrafts(drafts)}\n`);
  }
  return 0;
}

function reviewed(item: Omit<ReviewedDraft, 'language' | 'found' | 'findings'>, bench: ReviewBench): ReviewedDraft {
  const input = inputOf(item.draft, bench);
  return { ...item, language: input.citizenLanguage, found: findInDraft(input), findings: reviewDraft(input) };
}

/** Each draft that its rule let pass, and each good one that was stopped or warned of. */
function missedDrafts(drafts: readonly ReviewedDraft[]): string {
  return drafts
    .filter((draft) => (draft.trips === null ? verdictOf(draft.findings) !== 'pass' : !isCaught(draft)))
    .map(({ id, trips, draft, findings }) => {
      const found = findings.map(({ level, message, words }) => `      ${level} ${message.key} «${words}»\n`).join('');
      return `  ${id}: ${trips === null ? 'good, but stopped' : `not seen by ${trips}`}\n    ${draft.text.replaceAll(/\s+/gu, ' ')}\n${found}`;
    })
    .join('');
}
