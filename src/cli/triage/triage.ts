import { detectorExpecting, loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import { inSpanish } from '../../i18n/spanish/in-spanish.ts';
import { answerLines } from '../answer-lines.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { openOwnWeights } from '../learn/own-tools.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import type { TerminalLanguage } from '../terminal-language.ts';
import { languageHere } from '../terminal-language.ts';
import type { TriageAnswer } from './triage-line.ts';
import { triageLine } from './triage-line.ts';

const USAGE = fitPages({
  es: `./portavoz triage [--dir D] [--own FILE] [--explain] < posts.ndjson > assessments.ndjson

Dice de cada mensaje qué es, cuánto urge y por qué. Un objeto JSON por línea:
  in   {"id"?, "network"?, "text", "author"?, "url"?, "postedAt"?}
  out  {"id", "language", "class", "severity", "playbook", "topic", "needsReply", "action", "personalData", "because"}
Una línea que no es un mensaje da {"line", "error"} en su lugar, en inglés, y las demás siguen. Las líneas vacías se saltan.
  --dir D     la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --own FILE  lo que ./portavoz learn own aprendió de las decisiones de la casa
  --explain   lo dice además con palabras, en la salida de errores, para quien mira
Código de salida 1 si una línea no era un mensaje o un archivo no sirve, 2 si se llama de otra manera.
`,
  en: `./portavoz triage [--dir D] [--own FILE] [--explain] < posts.ndjson > assessments.ndjson

Says of each post what it is, how urgent, and why. One JSON object a line:
  in   {"id"?, "network"?, "text", "author"?, "url"?, "postedAt"?}
  out  {"id", "language", "class", "severity", "playbook", "topic", "needsReply", "action", "personalData", "because"}
A line that is no post gives {"line", "error"} in its place and the others go on. Blank lines are skipped.
  --dir D     the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --own FILE  what ./portavoz learn own learned from your institution's decisions
  --explain   tells the same in words too, on the error output, for whoever looks on
Exit code 1 when a line was no post or a file cannot be used, 2 when called otherwise.
`,
});

/** `./portavoz triage`: 0 when every line was a post, 1 when one was not or the handbook is wrong, 2 for wrong usage. */
export async function runTriage(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir', 'own'], flags: ['explain'] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const own = options.own === undefined ? null : await openOwnWeights(options.own, terminal);
  if (own === null && options.own !== undefined) return 1;
  const detectLanguage = detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages);
  const explain = (answer: TriageAnswer, line: number) =>
    terminal.errors.write(explainAssessment(answer, line, languageHere(terminal)));
  return answerLines<TriageAnswer>(
    terminal,
    (written, line) => triageLine(written, line, { handbook, detectLanguage, own }),
    options.explain ? explain : undefined,
  );
}

const EXPLAINED = {
  es: {
    line: 'línea',
    noPlaybook: 'sin guía',
    noTopic: 'sin tema',
    reply: 'pide respuesta',
    noReply: 'no pide respuesta',
    fault: inSpanish,
  },
  en: {
    line: 'line',
    noPlaybook: 'no playbook',
    noTopic: 'no topic',
    reply: 'needs a reply',
    noReply: 'needs no reply',
    fault: (sentence: string) => sentence,
  },
};

/** An answer of triage as lines for a person: what it is on the first, each reason below. */
function explainAssessment(answer: TriageAnswer, line: number, language: TerminalLanguage): string {
  const words = EXPLAINED[language];
  if ('error' in answer) return `${words.line} ${line}: ${words.fault(answer.error)}\n\n`;
  const { id, severity, playbook, topic, needsReply, action, because } = answer;
  const head = [
    `${id}: ${answer.class}`,
    severity,
    playbook ?? words.noPlaybook,
    topic ?? words.noTopic,
    needsReply ? words.reply : words.noReply,
    action,
  ].join(' · ');
  return [head, ...because.map((reason) => `  ${reason}`), '', ''].join('\n');
}
