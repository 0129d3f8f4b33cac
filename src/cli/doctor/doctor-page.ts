import type { Diagnosis, Finding, Level, Words } from '../../doctor/finding.ts';
import { wrapText } from '../help/fit-columns.ts';
import type { COLOURS } from '../terminal.ts';
import { painter } from '../terminal.ts';
import type { TerminalLanguage } from '../terminal-language.ts';

/** Place and time of the look. */
export type Visit = {
  version: string;
  host: string;
  /** ISO 8601 UTC. */
  at: string;
};

type Line = { title: string; finding: Finding };

const MARGIN = 11;

/** Labels are words, so that they can be read without colours, aloud and in a ticket. */
const LABELS: Record<Level, Words> = {
  green: { es: 'bien', en: 'fine' },
  yellow: { es: 'AVISO', en: 'WARNING' },
  unchecked: { es: 'SIN VER', en: 'UNKNOWN' },
  red: { es: 'GRAVE', en: 'PROBLEM' },
};

/** One, and more than one, as the last line counts them. */
const COUNTED: Record<Level, Record<TerminalLanguage, readonly [string, string]>> = {
  green: { es: ['bien', 'bien'], en: ['fine', 'fine'] },
  yellow: { es: ['aviso', 'avisos'], en: ['warning', 'warnings'] },
  unchecked: { es: ['sin ver', 'sin ver'], en: ['unknown', 'unknown'] },
  red: { es: ['grave', 'graves'], en: ['problem', 'problems'] },
};

const COLOUR_OF: Record<Level, keyof typeof COLOURS> = {
  green: 'green',
  yellow: 'yellow',
  unchecked: 'magenta',
  red: 'red',
};

const SAID = {
  title: { es: 'Portavoz {version} en {host}, {at} UTC', en: 'Portavoz {version} on {host}, {at} UTC' },
  why: { es: 'Por qué: ', en: 'Why: ' },
  todo: { es: 'Qué hacer: ', en: 'What to do: ' },
  unseen: { es: 'no se ha comprobado.', en: 'not checked.' },
  well: { es: 'Todo en orden.', en: 'All is in order.' },
} satisfies Record<string, Words>;

/** Order of the page: what is well first, so that the worst is what one sees last. */
const ORDER: readonly Level[] = ['green', 'yellow', 'unchecked', 'red'];

/** Returns the page of a diagnosis for a terminal, 80 columns wide. */
export function doctorPage(
  diagnoses: readonly Diagnosis[],
  visit: Visit,
  { language, isColoured }: { language: TerminalLanguage; isColoured: boolean },
): string {
  const lines = diagnoses.flatMap(({ check, findings }) =>
    findings.map((finding): Line => ({ title: check.title[language], finding })),
  );
  const shown = together(lines, language);
  const inColour = painter(isColoured);
  const paint = (level: Level, text: string) => inColour(COLOUR_OF[level], text);
  const head = SAID.title[language]
    .replace('{version}', visit.version)
    .replace('{host}', visit.host)
    .replace('{at}', visit.at.slice(0, 16).replace('T', ' '));
  const parts = ORDER.map((level) =>
    shown
      .filter(({ finding }) => finding.level === level)
      .map((line) => entry(line, language, (text) => paint(level, text)))
      .join(level === 'green' ? '' : '\n'),
  );
  return [head, '', ...parts.filter((part) => part !== ''), summary(lines, language, paint)].join('\n');
}

/** Puts what could not be checked for one reason into one entry. */
function together(lines: readonly Line[], language: TerminalLanguage): Line[] {
  const reasonOf = ({ finding }: Line) => (finding.level === 'unchecked' ? finding.why[language] : null);
  return lines.flatMap((line, index) => {
    const reason = reasonOf(line);
    const same = reason === null ? [] : lines.filter((other) => reasonOf(other) === reason);
    if (same.length < 2) return [line];
    const title = [...new Set(same.map((other) => other.title))].join(', ');
    const finding: Finding = { ...line.finding, what: SAID.unseen };
    return lines.findIndex((other) => reasonOf(other) === reason) === index ? [{ title, finding }] : [];
  });
}

function entry({ title, finding }: Line, language: TerminalLanguage, paint: (text: string) => string): string {
  const label = paint(LABELS[finding.level][language].padEnd(MARGIN));
  const what = wrapped(`${title}: ${finding.what[language]}`, MARGIN);
  const first = `${label}${what.trimStart()}\n`;
  if (finding.level === 'green') return first;
  const rest = [SAID.why[language] + finding.why[language], SAID.todo[language] + finding.todo[language]];
  return `${first}${rest.map((text) => `${wrapped(text, MARGIN)}\n`).join('')}`;
}

/** Breaks each paragraph between words, behind the margin. */
function wrapped(text: string, margin: number): string {
  const first = ' '.repeat(margin);
  return text
    .split('\n')
    .map((paragraph) => wrapText(paragraph, { first }))
    .join('\n');
}

function summary(
  lines: readonly Line[],
  language: TerminalLanguage,
  paint: (level: Level, text: string) => string,
): string {
  const counts = countsOf(lines.map(({ finding }) => finding));
  const told = [...ORDER].reverse().flatMap((level) => {
    const count = counts[level];
    return count === 0 ? [] : [paint(level, `${count} ${COUNTED[level][language][count === 1 ? 0 : 1]}`)];
  });
  const isWell = counts.green === lines.length;
  return `${told.join(', ')}.${isWell ? ` ${SAID.well[language]}` : ''}\n`;
}

/** Returns the number of findings of each level. */
export function countsOf(findings: readonly Finding[]): Record<Level, number> {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return { red: count('red'), unchecked: count('unchecked'), yellow: count('yellow'), green: count('green') };
}
