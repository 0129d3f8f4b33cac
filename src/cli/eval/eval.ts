import { fitPages } from '../help/fit-columns.ts';
import { tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { runEvalChecks } from './eval-checks.ts';
import { runEvalDrafts } from './eval-drafts.ts';
import { runEvalLanguage } from './eval-language.ts';
import { runEvalOrdinaryReplies } from './eval-ordinary-replies.ts';
import { runEvalOwn } from './eval-own.ts';
import { runEvalRedaction } from './eval-redaction.ts';
import { runEvalTriage } from './eval-triage.ts';
import { runEvalOrdinary } from './ordinary/eval-ordinary.ts';

const USAGE = fitPages({
  es: `./portavoz eval [drafts|checks|language|ordinary|ordinary-replies|own|redaction|triage] …

  drafts     cuántos borradores se podrían aprobar a la primera; con --live, los de un modelo
  checks     qué borradores malos dejan pasar las comprobaciones, y qué buenos paran
  language   en qué lengua dijo la gente que está cada mensaje, y cuál se leyó
  ordinary   con qué frecuencia dan una alarma los mensajes de días corrientes
  ordinary-replies
             qué fallos ven las comprobaciones en respuestas como las de un ayuntamiento, y qué buenas paran
  own        qué gana la clasificación con las decisiones de una casa, y con las mismas barajadas
  redaction  qué datos personales vería todavía un modelo
  triage     con qué frecuencia dice la clasificación lo que la gente de los mismos mensajes
./portavoz eval drafts --help, y los demás igual, dice más de cada una.
`,
  en: `./portavoz eval [drafts|checks|language|ordinary|ordinary-replies|own|redaction|triage] …

  drafts     how many drafts could be approved at once; with --live those of a model
  checks     which bad drafts the checks let pass, and which good ones they stop
  language   which language people said posts are in, against which was told
  ordinary   how often real posts of ordinary days raise an alarm
  ordinary-replies
             which faults the checks see in replies as town halls write them, and which good ones they stop
  own        what triage gains from an institution's own decisions, and from shuffled ones
  redaction  what personal data a model would still see
  triage     how often triage says what people say of the same posts
./portavoz eval drafts --help, and so on, tells more of each.
`,
});

const EVALUATIONS = {
  drafts: runEvalDrafts,
  checks: runEvalChecks,
  language: runEvalLanguage,
  ordinary: runEvalOrdinary,
  'ordinary-replies': runEvalOrdinaryReplies,
  own: runEvalOwn,
  redaction: runEvalRedaction,
  triage: runEvalTriage,
};

/** `./portavoz eval`: the exit code of the evaluation that was named; without a name it is that of drafts, 2 for a wrong one. */
export async function runEval(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  if (isEvaluation(name)) return EVALUATIONS[name](rest, terminal);
  const asksHelp = name === '--help' || name === '-h';
  if (!asksHelp && (name === '' || name.startsWith('--'))) return runEvalDrafts(args, terminal);
  return tellUsage(asksHelp, USAGE, terminal).code;
}

function isEvaluation(name: string): name is keyof typeof EVALUATIONS {
  return Object.hasOwn(EVALUATIONS, name);
}
