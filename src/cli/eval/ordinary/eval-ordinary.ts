import { resolve } from 'node:path';
import { detectorExpecting, loadLanguageDetector } from '../../../adapters/language/load-language-detector.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { LanguageDetector } from '../../../domain/posts/language-detector.ts';
import type { Watch } from '../../../domain/triage/learned/calibration.ts';
import { triagePost } from '../../../domain/triage/triage-post.ts';
import { openHandbook } from '../../handbook/open-handbook.ts';
import { fitPages } from '../../help/fit-columns.ts';
import { optionsOf, tellUsage, usageInstead } from '../../options-of.ts';
import type { Terminal } from '../../terminal.ts';
import type { CorpusPost } from '../corpus-line.ts';
import { readPosts } from '../corpus-line.ts';
import { ownCorpora } from '../own-corpora.ts';
import { tellProblems } from '../read-corpus.ts';
import { dangersAmong } from './labelled-dangers.ts';
import type { OrdinaryPost } from './ordinary-posts.ts';
import { partOrdinary, readOrdinary } from './ordinary-posts.ts';
import type { TriagedPost } from './ordinary-tables.ts';
import { ordinaryTables } from './ordinary-tables.ts';

const USAGE = fitPages({
  es: `./portavoz eval ordinary FOLDER [--dir D] [--crisis] [--all] [--alarms]

Pasa por la clasificación mensajes reales de días corrientes, y cuenta cuántos se toman por una persona en peligro, cuántos se leen primero, y cuántos hay de cada clase y gravedad; al lado, las llamadas de auxilio del juez que se oyen.
  FOLDER     archivos *.ndjson, un {"id", "text"} por línea; una quinta parte, elegida por el id, se aparta y se cuenta
  --dir D    la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --crisis   como se leen mientras hay una crisis abierta
  --all      todos los mensajes, también aquellos de los que aprendió la clasificación
  --alarms   por qué se tomó cada uno por una persona en peligro, o se lee primero; si no, de veinte
Código de salida 1 si una línea no es un mensaje, el manual tiene errores o hay menos de 1.000 mensajes apartados, 2 si se llama de otra manera.
`,
  en: `./portavoz eval ordinary FOLDER [--dir D] [--crisis] [--all] [--alarms]

Triages real posts of ordinary days, and counts those called a person at risk, read first, of each class and severity; beside it, the calls for help of the judge that are heard.
  FOLDER     *.ndjson files, one {"id", "text"} a line; a fifth of them, chosen by id, is held out and counted
  --dir D    the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --crisis   as posts are read while a crisis is open
  --all      all of the posts, also those that triage learned from
  --alarms   why each was called a person at risk, or is to be read first; else of twenty
Exit code 1 when a line is no post, the handbook has errors or fewer than 1,000 posts are held out, 2 when called otherwise.
`,
});

/** Fewer say nothing of three in a thousand. */
const FEWEST = 1_000;

/** `./portavoz eval ordinary`: 0 when the tables were printed, however good; 1 when something is not in place, 2 for wrong usage. */
export async function runEvalOrdinary(args: readonly string[], terminal: Terminal): Promise<number> {
  const [folder = '', ...rest] = args;
  const isNamed = folder !== '' && !folder.startsWith('-');
  const options = optionsOf(isNamed ? rest : args, { texts: ['dir'], flags: ['crisis', 'all', 'alarms'] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null) return told.code;
  if (options === null || !isNamed) return tellUsage(false, USAGE, terminal).code;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const posts = await readOrdinary(resolve(terminal.directory, folder), folder);
  const judge = await judgedPosts();
  const problems = [...posts.problems, ...judge.problems];
  if (tellProblems(problems, terminal)) return 1;
  const dangers = await dangersAmong();
  const all = posts.files.flatMap(({ items }) => items);
  const ordinary = all.filter(({ id }) => !dangers.has(id));
  const counted = options.all ? ordinary : partOrdinary(ordinary).heldOut;
  if (counted.length < FEWEST) {
    const few = `${folder}: ${counted.length} posts are held out; at least ${FEWEST} are needed to say anything`;
    tellProblems([few], terminal);
    return 1;
  }
  const desk: TriageDesk = {
    handbook,
    detectLanguage: detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages),
    watch: options.crisis ? 'crisis' : 'ordinary',
  };
  const tables = ordinaryTables({
    ordinary: counted.map((post) => triaged(post, desk)),
    calls: judge.posts.filter(({ expected }) => expected.lifeRisk).map((post) => triaged(post, desk)),
    others: judge.posts.filter(({ expected }) => !expected.lifeRisk).map((post) => triaged(post, desk)),
    withAlarms: options.alarms,
  });
  const which = options.all ? 'all, also those learned from' : 'held out';
  const left = all.length - ordinary.length;
  terminal.output.write(
    `Posts of ordinary days (${folder}, ${counted.length} ${which}; ${left} that a person read as a danger left out; read as ${desk.watch})\n\n${tables}`,
  );
  return 0;
}

type TriageDesk = { handbook: Handbook; detectLanguage: LanguageDetector; watch: Watch };

function triaged({ id, text }: OrdinaryPost, { handbook, detectLanguage, watch }: TriageDesk): TriagedPost {
  const post = { network: 'other', text, author: null, url: null, postedAt: null };
  return { id, assessment: triagePost(post, handbook, detectLanguage, { watch, open: [] }) };
}

async function judgedPosts(): Promise<{ posts: CorpusPost[]; problems: string[] }> {
  const [judge] = ownCorpora;
  if (judge === undefined) return { posts: [], problems: ['the project has no judge'] };
  const { files, problems } = await readPosts(judge.folder);
  return { posts: files.flatMap(({ items }) => items), problems };
}
