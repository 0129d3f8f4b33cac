import { relative, resolve } from 'node:path';
import { loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import type { Finding, RuleId } from '../../domain/review/model/finding.ts';
import { verdictOf } from '../../domain/review/model/verdict-of.ts';
import { reviewDraft } from '../../domain/review/review-draft.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import { inputOf } from '../review/review-line.ts';
import type { Terminal } from '../terminal.ts';
import { todayHere } from '../today-here.ts';
import type { OrdinaryReply } from './ordinary-reply.ts';
import { ordinaryReply } from './ordinary-reply.ts';
import type { Source } from './own-corpora.ts';
import { ownReplyCorpora } from './own-corpora.ts';
import { formatPercent } from './percent.ts';
import { plainTable } from './plain-table.ts';
import { readCorpus, tellProblems } from './read-corpus.ts';

const USAGE = fitPages({
  es: `./portavoz eval ordinary-replies [--dir D] [--corpus FOLDER] [--misses]

Revisa respuestas como las escribe un ayuntamiento, con un fallo y sin él, como si fueran de un modelo, y cuenta: fallos vistos con bloqueo o casilla, buenas respuestas bloqueadas, con casilla, avisadas.
  --dir D          la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --corpus FOLDER  una carpeta de archivos *.ndjson; si no, test/corpora/drafts/ordinary, con los apartados por su cuenta
  --misses         cada respuesta de la mitad de ajuste que salió de otra manera; de los apartados (judge*), nada
Código de salida 1 si una línea no es una respuesta o el manual tiene errores, 2 si se llama de otra manera.
`,
  en: `./portavoz eval ordinary-replies [--dir D] [--corpus FOLDER] [--misses]

Reviews replies as town halls write them, with and without a fault, as a model's drafts, and counts: faults seen by block or tick, good replies blocked, ticked, advised.
  --dir D          the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --corpus FOLDER  a folder of *.ndjson files; else test/corpora/drafts/ordinary, its held-out files apart from the others
  --misses         each reply of the half for tuning that came out otherwise; of the held-out files (judge*) nothing
Exit code 1 when a line is no reply or the handbook has errors, 2 when called otherwise.
`,
});

type Reviewed = OrdinaryReply & { findings: readonly Finding[] };

/** `./portavoz eval ordinary-replies`: 0 when the tables were printed, however good; 1 for a wrong corpus or handbook, 2 for wrong usage. */
export async function runEvalOrdinaryReplies(
  args: readonly string[],
  terminal: Terminal,
  own: readonly Source[] = ownReplyCorpora,
): Promise<number> {
  const options = optionsOf(args, { texts: ['dir', 'corpus'], flags: ['misses'] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const { directory } = terminal;
  const sources =
    options.corpus === undefined ? own : [{ title: 'Replies', folder: resolve(directory, options.corpus) }];
  const bench = {
    handbook,
    detectLanguage: await loadLanguageDetector(),
    today: todayHere(),
    texts: textsOfHouse(handbook, 'es'),
  };
  for (const { title, folder } of sources) {
    const { files, problems } = await readCorpus({ folder, shown: relative(directory, folder) }, ordinaryReply);
    if (tellProblems(problems, terminal)) return 1;
    for (const { name, items } of files) {
      const replies = items.map((item): Reviewed => ({ ...item, findings: reviewDraft(inputOf(item.draft, bench)) }));
      terminal.output.write(`${title}, ${name} (${replies.length} replies)\n\n${replyTable(replies)}\n`);
      if (options.misses && !HELD_OUT.test(name)) terminal.output.write(`${missedReplies(replies)}\n`);
    }
  }
  return 0;
}

/** Files whose texts are never shown, so that the checks cannot be made with them. */
const HELD_OUT = /^judge\b/;

function replyTable(replies: readonly Reviewed[]): string {
  const row = (name: string, of: readonly Reviewed[]) => {
    const faulty = of.filter(({ fault }) => fault !== null);
    const good = of.filter(({ fault }) => fault === null);
    const blocked = good.filter((one) => strengthOf(one) === 'block');
    const ticked = good.filter((one) => strengthOf(one) === 'warn');
    return [
      name,
      ...share(
        faulty.filter((one) => strengthOf(one) !== 'pass'),
        faulty,
      ),
      ...share(blocked, good),
      ...share(ticked, good),
      ...share(
        good.filter(({ findings }) => findings.some(({ level }) => level === 'advice')),
        good,
      ),
      rulesOf(blocked, 'block'),
      rulesOf(ticked, 'warn'),
    ];
  };
  const spoken = LANGUAGES.filter((one) => replies.some(({ draft }) => draft.language === one));
  return plainTable(
    ['', 'faults seen', '', 'good blocked', '', 'good ticked', '', 'good advised', '', 'blocked by', 'ticked by'],
    [
      ...spoken.map((one) =>
        row(
          one,
          replies.filter(({ draft }) => draft.language === one),
        ),
      ),
      row('all', replies),
    ],
  );
}

function strengthOf({ findings }: Reviewed) {
  return verdictOf(findings);
}

function share(part: readonly Reviewed[], of: readonly Reviewed[]): [string, string] {
  return [of.length === 0 ? '–' : `${part.length}/${of.length}`, formatPercent(part.length, of.length)];
}

function rulesOf(replies: readonly Reviewed[], strength: Finding['level']): string {
  const counts = new Map<RuleId, number>();
  for (const { findings } of replies) {
    const rules = new Set(findings.filter(({ level }) => level === strength).map(({ rule }) => rule));
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');
}

function missedReplies(replies: readonly Reviewed[]): string {
  return replies
    .filter((one) => (one.fault === null) !== (strengthOf(one) === 'pass'))
    .map(({ id, fault, draft, findings }) => {
      const found = findings.map(({ level, message, words }) => `      ${level} ${message.key} «${words}»\n`).join('');
      return `  ${id}: ${fault === null ? 'good, but stopped' : `not seen: «${fault.words}»`}\n    ${draft.text.replaceAll(/\s+/gu, ' ')}\n${found}`;
    })
    .join('');
}
