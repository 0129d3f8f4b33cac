import { relative, resolve } from 'node:path';
import { detectorExpecting, loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { LanguageDetector } from '../../domain/posts/language-detector.ts';
import { answerOf, QUESTIONS } from '../../domain/triage/evaluation/questions.ts';
import type { Assessment } from '../../domain/triage/model/assessment.ts';
import type { JudgedPost } from '../../domain/triage/model/judged-post.ts';
import { triagePost } from '../../domain/triage/triage-post.ts';
import { modelFrom } from '../draft/model-from.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import type { CorpusPost } from './corpus-line.ts';
import { readPosts } from './corpus-line.ts';
import { evaluationTables } from './evaluation-tables.ts';
import { opinionTable } from './opinion-table.ts';
import type { Source } from './own-corpora.ts';
import { ownCorpora } from './own-corpora.ts';
import type { Corpus } from './read-corpus.ts';
import { tellProblems } from './read-corpus.ts';

const USAGE = fitPages({
  es: `./portavoz eval triage [--dir D] [--corpus FOLDER] [--misses [--texts]] [--live]

Pasa por la clasificación mensajes de los que una persona dijo qué son, y cuenta: riesgos para la vida oídos y falsas alarmas, clase, guía, si piden respuesta, lengua.
  --dir D          la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --corpus FOLDER  archivos *.ndjson con que juzgar; si no, test/corpora/judge y, aparte, los mensajes que ajustaron las reglas
  --misses         el id de cada mensaje que salió de otra manera, con lo esperado y lo dado
  --texts          también los textos de esos mensajes
  --live           pregunta al modelo de OPENAI_MODEL por los mensajes de los que la clasificación no está segura, que puede costar dinero
Código de salida 1 si una línea del corpus no es un mensaje juzgado, el manual tiene errores o no hay modelo puesto, 2 si se llama de otra manera.
`,
  en: `./portavoz eval triage [--dir D] [--corpus FOLDER] [--misses [--texts]] [--live]

Triages posts of which a person has said what they are, and counts: life risk heard and false alarms, class, playbook, needs reply, language.
  --dir D          the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --corpus FOLDER  *.ndjson files to judge by; else test/corpora/judge, and apart from it the posts that tuned the rules
  --misses         the id of each post that came out otherwise, with what was expected and given
  --texts          the texts of those posts too
  --live           asks the model of OPENAI_MODEL about the posts of which triage is not sure, which may cost money
Exit code 1 when a line of a corpus is no judged post, the handbook has errors or no model is set, 2 when called otherwise.
`,
});

/** `./portavoz eval triage`: 0 when the tables were printed, however good; 1 for a wrong corpus or handbook, 2 for wrong usage. */
export async function runEvalTriage(
  args: readonly string[],
  terminal: Terminal,
  own: readonly Source[] = ownCorpora,
): Promise<number> {
  const read = optionsOf(args, { texts: ['dir', 'corpus'], flags: ['misses', 'texts', 'live'] });
  // Texts of what was not missed there are none.
  const options = read?.texts === true && !read.misses ? null : read;
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const model = options.live ? modelFrom(terminal) : null;
  if (model === 'none') return 1;
  const sources =
    options.corpus === undefined ? own : [{ title: 'Corpus', folder: resolve(terminal.directory, options.corpus) }];
  const corpora = await Promise.all(sources.map((source) => readSource(source, terminal)));
  const problems = corpora.flatMap((corpus) => corpus.problems);
  if (tellProblems(problems, terminal)) return 1;
  const detectLanguage = detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages);
  for (const corpus of corpora) {
    const judged = judgedFiles(corpus, handbook, detectLanguage);
    terminal.output.write(triageReport(corpus, judged, handbook, options));
    if (model === null) continue;
    const posts = judged.flatMap((file) => file.posts);
    terminal.output.write(`${await opinionTable(posts, { handbook, model })}\n`);
  }
  return 0;
}

type ReadSource = Corpus<CorpusPost> & { title: string; shown: string };

async function readSource({ title, folder }: Source, { directory }: Terminal): Promise<ReadSource> {
  const path = relative(directory, folder);
  const shown = path === '' || path.startsWith('..') ? folder : path;
  return { title, shown, ...(await readPosts(folder, shown)) };
}

type JudgedFile = { name: string; posts: (CorpusPost & { found: Assessment })[] };

function judgedFiles({ files }: ReadSource, handbook: Handbook, detectLanguage: LanguageDetector): JudgedFile[] {
  return files.map(({ name, items }) => ({
    name,
    posts: items.map((post) => ({ ...post, found: triageFigures(post, handbook, detectLanguage) })),
  }));
}

function triageReport(
  { title, shown }: ReadSource,
  judged: readonly JudgedFile[],
  handbook: Handbook,
  { misses, texts }: { misses: boolean; texts: boolean },
): string {
  const posts = judged.flatMap((file) => file.posts);
  const playbooks = new Set(handbook.playbooks.map(({ id }) => id));
  return [
    `${title} (${shown}, ${posts.length} posts)\n`,
    evaluationTables(judged, playbooks),
    ...(misses ? [`  missed\n${missedPosts(posts, texts)}`] : []),
    '',
  ].join('\n');
}

function triageFigures({ network, text }: CorpusPost, handbook: Handbook, detectLanguage: LanguageDetector) {
  return triagePost({ network, text, author: null, url: null, postedAt: null }, handbook, detectLanguage);
}

/** A line for each post of which triage said something else than the person, the text below it when wanted. */
function missedPosts(posts: readonly (CorpusPost & JudgedPost)[], withTexts: boolean): string {
  return posts
    .map((post) => ({ post, faults: faultsOf(post) }))
    .filter(({ faults }) => faults.length > 0)
    .map(
      ({ post, faults }) => `  ${post.id}: ${faults.join('; ')}\n${withTexts ? `      ${oneLine(post.text)}\n` : ''}`,
    )
    .join('');
}

function faultsOf(post: JudgedPost): string[] {
  return QUESTIONS.flatMap((question) => {
    const answer = answerOf(post, question);
    if (answer === null || answer.expected === answer.given) return [];
    return [`${question} ${answer.expected}, given ${answer.given}`];
  });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
