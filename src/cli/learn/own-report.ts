import type { Words } from '../../doctor/finding.ts';
import type { Agreement, OwnComparison } from '../../domain/triage/own/compare-own.ts';
import type { OwnLayer } from '../../domain/triage/own/own-layer.ts';
import { FEWEST_LESSONS } from '../../domain/triage/own/read-lessons.ts';
import { formatPercent } from '../eval/percent.ts';
import { plainTable } from '../eval/plain-table.ts';
import type { TerminalLanguage } from '../terminal-language.ts';

const OUTCOMES = {
  few: { es: `pocos, hacen falta ${FEWEST_LESSONS}`, en: `too few, ${FEWEST_LESSONS} are needed` },
  notHeld: {
    es: 'queda igual: lo enseñado no valió para los mensajes apartados',
    en: 'stays: what was taught did not hold for lessons kept out',
  },
  never: { es: 'no se corrige nunca', en: 'never corrected' },
  byTriggers: { es: 'se halla por su clase o sus disparadores', en: 'found by its class or its triggers' },
  corrected: { es: 'se corrige', en: 'corrected' },
} satisfies Record<string, Words>;

const TITLES = {
  class: { es: 'clase', en: 'class' },
  playbook: { es: 'guía', en: 'playbook' },
  reply: { es: 'pide respuesta', en: 'needs a reply' },
  posts: { es: 'mensajes', en: 'posts' },
} satisfies Record<string, Words>;

/** Returns what was learned, as tables: lessons by what they teach, and what came of them. */
export function lessonReport(layer: OwnLayer, lines: number, language: TerminalLanguage): string {
  const { all, class: classes, playbook, needsReply } = layer.lessons;
  const tableOf = (title: Words, counts: Readonly<Record<string, number>>, outcomeOf: OutcomeOf) =>
    countTable(title[language], counts, { outcomeOf, language });
  return [
    { es: `${lines} mensajes, ${all} distintos\n`, en: `${lines} posts, ${all} of them different\n` }[language],
    tableOf(TITLES.class, classes, (count, answer) => {
      if (answer === 'life_risk') return OUTCOMES.never;
      return outcome(count, layer.class);
    }),
    tableOf(TITLES.playbook, playbook, (count, answer) => {
      const isKnown = layer.matter === null || layer.matter.answers.includes(answer);
      return isKnown ? outcome(count, layer.matter) : OUTCOMES.byTriggers;
    }),
    tableOf(TITLES.reply, needsReply, (count) => outcome(count, layer.reply)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

type OutcomeOf = (count: number, answer: string) => Words;

function outcome(count: number, learned: object | null): Words {
  if (count < FEWEST_LESSONS) return OUTCOMES.few;
  return learned === null ? OUTCOMES.notHeld : OUTCOMES.corrected;
}

function countTable(
  title: string,
  counts: Readonly<Record<string, number>>,
  { outcomeOf, language }: { outcomeOf: OutcomeOf; language: TerminalLanguage },
): string {
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([answer, count]) => [answer, String(count), outcomeOf(count, answer)[language]]);
  return rows.length === 0 ? '' : plainTable([title, TITLES.posts[language], ''], rows);
}

/** Returns how often triage agrees with lessons kept out, with and without what the others taught. */
export function agreementReport(
  { otherwise, ...agreement }: OwnComparison,
  isDated: boolean,
  language: TerminalLanguage,
): string {
  const rows = [
    agreementRow(TITLES.class[language], agreement.class),
    agreementRow(TITLES.playbook[language], agreement.playbook),
    agreementRow(TITLES.reply[language], agreement.needsReply),
  ];
  const head = {
    es: ['la clasificación acierta', 'mensajes', 'como viene', '', 'con lo aprendido', ''],
    en: ['triage agrees', 'posts', 'as shipped', '', 'as learned', ''],
  }[language];
  const which = {
    es: isDated ? 'la quinta parte más nueva' : 'una quinta parte, por un hash del texto',
    en: isDated ? 'the newest fifth' : 'a fifth, by a hash of the text',
  }[language];
  return [
    { es: `Medido con ${which}, aprendido de los demás\n`, en: `Measured on ${which}, learned from the others\n` }[
      language
    ],
    plainTable(head, rows),
    {
      es: `De estos mensajes, ${otherwise.length} salen de otra manera.\n`,
      en: `${otherwise.length} of these posts are called otherwise.\n`,
    }[language],
  ].join('\n');
}

function agreementRow(title: string, { of, shipped, own }: Agreement): string[] {
  return [title, String(of), String(shipped), formatPercent(shipped, of), String(own), formatPercent(own, of)];
}
