import { plainWords } from '../../domain/text/words/near-words.ts';
import type { TerminalLanguage } from '../terminal-language.ts';
import type { ColumnField } from './lexicon/column-words.ts';
import { COLUMN_WORDS, FIELD_NAMES } from './lexicon/column-words.ts';

/** Columns of a table, as their names say; a field that no column is, or a second one, is not read. */
export type ColumnMapping = { separator: string; columns: readonly { name: string; field: ColumnField | null }[] };

const SEPARATORS = [',', ';', '\t'] as const;
const SEPARATOR_NAMES: Readonly<Record<string, { es: string; en: string }>> = {
  '\t': { es: 'tabuladores', en: 'tabs' },
};

const FIELDS: readonly ColumnField[] = [
  'network',
  'text',
  'author',
  'url',
  'posted_at',
  'network_id',
  'in_reply_to',
  'share_of',
  'asks_us',
];

/** Without these there is no post. */
const NEEDED: readonly ColumnField[] = ['network', 'text'];

/** Returns the sign that separates the cells: the most frequent one of the first line, outside of quotation marks. */
export function separatorOf(firstLine: string): string {
  const bare = firstLine.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counted = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ',';
}

export function mappingOf(names: readonly string[], separator: string): ColumnMapping {
  const taken = new Set<ColumnField>();
  const columns = names.map((name) => {
    const field = fieldNamed(name);
    if (field === null || taken.has(field)) return { name, field: null };
    taken.add(field);
    return { name, field };
  });
  return { separator, columns };
}

function fieldNamed(name: string): ColumnField | null {
  const typed = plainWords(name).join(' ');
  return FIELDS.find((field) => COLUMN_WORDS[field].includes(typed)) ?? null;
}

/** Tells what each column is taken for, a line a column. */
export function mappingReport({ separator, columns }: ColumnMapping, language: TerminalLanguage): string {
  const width = Math.max(...columns.map(({ name }) => name.length));
  const sign = SEPARATOR_NAMES[separator]?.[language] ?? separator;
  const head = { es: `Columnas, separadas por ${sign}`, en: `Columns, separated by ${sign}` }[language];
  const unread = { es: 'no se lee', en: 'not read' }[language];
  const lines = columns.map(
    ({ name, field }) => `  ${name.padEnd(width)} → ${field === null ? unread : FIELD_NAMES[field][language]}`,
  );
  return `${[head, ...lines].join('\n')}\n`;
}

/** Says which column is missing without which there is no post, and how it may be called; null for none. */
export function missingColumn({ columns }: ColumnMapping, language: TerminalLanguage): string | null {
  const missing = NEEDED.find((field) => columns.every((column) => column.field !== field));
  if (missing === undefined) return null;
  const name = FIELD_NAMES[missing][language];
  const words = COLUMN_WORDS[missing].slice(0, 4).join(', ');
  return {
    es: `Ninguna columna es «${name}». Llámala de una de estas maneras: ${words}.\n`,
    en: `No column is the ${name}. Call it one of: ${words}.\n`,
  }[language];
}
