import { resolve } from 'node:path';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { f1Of } from '../../domain/triage/evaluation/f1.ts';
import type { JudgedPost } from '../../domain/triage/model/judged-post.ts';
import { ORDINARY_DAY } from '../../domain/triage/model/situation.ts';
import { learnOwnLayer } from '../../domain/triage/own/learn-own-layer.ts';
import type { OwnLesson } from '../../domain/triage/own/own-layer.ts';
import type { OwnWeights } from '../../domain/triage/own/own-weights.ts';
import { ownWeights } from '../../domain/triage/own/own-weights.ts';
import { triagePost } from '../../domain/triage/triage-post.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { rest, sha256 } from '../learn/own-tools.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import type { CorpusPost } from './corpus-line.ts';
import { readPosts } from './corpus-line.ts';
import { ownCorpora } from './own-corpora.ts';
import { formatPercent } from './percent.ts';
import { plainTable } from './plain-table.ts';
import { tellProblems } from './read-corpus.ts';

const USAGE = fitPages({
  es: `./portavoz eval own [--dir D] [--corpus FOLDER]

Aprende de 60 de cada 100 mensajes juzgados como de las decisiones de una casa, y mide la clasificación en los demás: como viene, con lo
aprendido, y con lo aprendido después de barajar las respuestas entre los mensajes, que no debe ganar nada. Solo el id decide de
cuáles se aprende. Ofensa es odio o desahogo; F1 es la media armónica de precisión y exhaustividad.
  --dir D          la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --corpus FOLDER  archivos *.ndjson con que juzgar; si no, test/corpora/judge
Código de salida 1 si una línea del corpus no es un mensaje juzgado o el manual tiene errores, 2 si se llama de otra manera.
`,
  en: `./portavoz eval own [--dir D] [--corpus FOLDER]

Learns from 60 of 100 judged posts as from an institution's decisions, and measures triage on the others: as shipped, with what was
learned, and with what was learned after the answers were shuffled among the posts, which must gain nothing. The id alone decides
which posts are learned from. Abuse is hate or a rant; F1 is the harmonic mean of precision and recall.
  --dir D          the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --corpus FOLDER  *.ndjson files to judge by; else test/corpora/judge
Exit code 1 when a line of the corpus is no judged post or the handbook has errors, 2 when called otherwise.
`,
});

/** Posts of a hundred that are learned from. */
const LEARNED = 60;

/** `./portavoz eval own`: 0 when the table was printed, 1 for a wrong corpus or handbook, 2 for wrong usage. */
export async function runEvalOwn(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir', 'corpus'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const folder =
    options.corpus === undefined ? (ownCorpora[0]?.folder ?? '') : resolve(terminal.directory, options.corpus);
  const { files, problems } = await readPosts(folder, options.corpus ?? folder);
  if (tellProblems(problems, terminal)) return 1;
  const posts = files.flatMap(({ items }) => items);
  const learned = posts.filter(({ id }) => isLearned(id));
  const measured = posts.filter(({ id }) => !isLearned(id));
  const kinds = [null, lessonsOf(learned), shuffled(lessonsOf(learned))];
  const judged: JudgedPost[][] = [];
  for (const lessons of kinds) {
    const own = lessons && ownWeights(await learnOwnLayer(lessons, { handbook, sha256, rest }));
    judged.push(measured.map((post) => judgedPost(post, handbook, own)));
  }
  terminal.output.write(`Learned from ${learned.length} posts, measured on ${measured.length}\n\n`);
  terminal.output.write(tableOf(judged));
  return 0;
}

function isLearned(id: string): boolean {
  return Number.parseInt(sha256(id).slice(0, 8), 16) % 100 < LEARNED;
}

function lessonsOf(posts: readonly CorpusPost[]): OwnLesson[] {
  return posts.map(({ id, text, expected }) => ({
    id,
    text,
    class: expected.class ?? null,
    playbook: expected.playbook ?? null,
    needsReply: expected.needsReply ?? null,
  }));
}

/** The same posts and the same answers, but not to each other: an order by hashes decides, so that it is the same each time. */
function shuffled(lessons: readonly OwnLesson[]): OwnLesson[] {
  const others = lessons.toSorted((one, other) =>
    sha256(`shuffled ${one.id}`) < sha256(`shuffled ${other.id}`) ? -1 : 1,
  );
  return lessons.map(({ id, text }, at) => {
    const { class: postClass = null, playbook = null, needsReply = null } = others[at] ?? {};
    return { id, text, class: postClass, playbook, needsReply };
  });
}

function judgedPost({ network, text, expected }: CorpusPost, handbook: Handbook, own: OwnWeights | null): JudgedPost {
  const post = { network, text, author: null, url: null, postedAt: null };
  return { expected, found: triagePost(post, handbook, () => expected.language, ORDINARY_DAY, own) };
}

type Measure = (posts: readonly JudgedPost[]) => string;

const MEASURES: Readonly<Record<string, Measure>> = {
  'calls for help heard': share(({ expected, found }) => (expected.lifeRisk ? found.class === 'life_risk' : null)),
  'false alarms': share(({ expected, found }) => (expected.lifeRisk ? null : found.class === 'life_risk')),
  class: share(({ expected, found }) => (expected.class === undefined ? null : expected.class === found.class)),
  playbook: share(({ expected, found }) =>
    expected.playbook === undefined ? null : expected.playbook === found.playbook,
  ),
  'needs a reply, F1': (posts) =>
    f1(posts, ({ expected, found }) =>
      expected.needsReply === undefined ? [] : [[expected.needsReply, found.needsReply]],
    ),
  'needs no reply, F1': (posts) =>
    f1(posts, ({ expected, found }) =>
      expected.needsReply === undefined ? [] : [[!expected.needsReply, !found.needsReply]],
    ),
  'abuse, F1': (posts) =>
    f1(posts, ({ expected, found }) =>
      expected.class === undefined ? [] : [[isAbuse(expected.class), isAbuse(found.class)]],
    ),
};

function tableOf(judged: readonly (readonly JudgedPost[])[]): string {
  const rows = Object.entries(MEASURES).map(([title, measure]) => [title, ...judged.map(measure)]);
  return plainTable(['measure', 'as shipped', 'learned', 'learned from shuffled answers'], rows);
}

/** Counts the posts of which something holds, among those of which it was asked. */
function share(holds: (post: JudgedPost) => boolean | null): Measure {
  return (posts) => {
    const asked = posts.map(holds).filter((each) => each !== null);
    const right = asked.filter(Boolean).length;
    return `${right}/${asked.length} ${formatPercent(right, asked.length)}`;
  };
}

function f1(posts: readonly JudgedPost[], pairsOf: (post: JudgedPost) => [boolean, boolean][]): string {
  return f1Of(posts.flatMap(pairsOf)).toFixed(3);
}

function isAbuse(postClass: string): boolean {
  return postClass === 'hate' || postClass === 'rant';
}
