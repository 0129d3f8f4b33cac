import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { PlannedWord } from '../../domain/plan/model/planned-item.ts';
import { readPlanned } from '../../domain/plan/model/read-planned.ts';
import type { RefusedPost } from '../../domain/posts/refused-post.ts';
import { plainWords } from '../../domain/text/words/near-words.ts';
import { separatorOf } from '../import-posts/column-mapping.ts';
import type { PlannedColumn } from './lexicon/planned-columns.ts';
import { PLANNED_COLUMNS } from './lexicon/planned-columns.ts';

/** A line of a table, as an item or with what is wrong with it. */
type PlannedLine = { line: number } & ({ word: PlannedWord } | { refused: RefusedPost });

/** A table of planned items: what its columns are taken for, and its lines. */
export type PlannedFile = { columns: { name: string; field: PlannedColumn | null }[]; lines: PlannedLine[] };

const FIELDS = Object.keys(PLANNED_COLUMNS).filter((name): name is PlannedColumn => name in PLANNED_COLUMNS);

/**
 * Reads a CSV with a line of names.
 * @param network id of the network of lines that name none; null for none
 */
export function readPlannedFile(
  text: string,
  { handbook, network, now }: { handbook: Handbook; network: string | null; now: string },
): PlannedFile {
  const delimiter = separatorOf(text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '');
  const options = { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true } as const;
  const [head, ...rows] = recordsOf(text, options);
  if (head === undefined) return { columns: [], lines: [] };
  if ('trouble' in head) return { columns: [], lines: [{ line: 1, refused: { field: '', message: head.trouble } }] };
  const columns = columnsOf(head.cells);
  const lines = rows.map((row): PlannedLine => {
    if ('trouble' in row) return { line: row.line, refused: { field: '', message: row.trouble } };
    return { line: row.line, ...readPlanned(itemOf(row.cells, columns, network), handbook, now) };
  });
  return { columns, lines };
}

type Row = { line: number } & ({ cells: string[] } | { trouble: string });

/** Returns all rows with the lines where they begin; a mistake in the quotation marks ends them. */
function recordsOf(text: string, options: object): Row[] {
  const rows: Row[] = [];
  let begins = 1;
  const keep = (cells: string[], { lines }: { lines: number }) => {
    // A cell may hold line ends: the row begins that many lines before it ends.
    rows.push({ line: lines - (cells.join('').split('\n').length - 1), cells });
    begins = lines + 1;
    return null;
  };
  try {
    parse(text, { ...options, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    rows.push({ line: begins, trouble: 'The quotation marks are wrong here. From this line on nothing was read.' });
  }
  return rows;
}

function columnsOf(names: readonly string[]): PlannedFile['columns'] {
  const taken = new Set<PlannedColumn>();
  return names.map((written) => {
    const name = written.trim();
    const typed = plainWords(name).join(' ');
    const field = FIELDS.find((one) => !taken.has(one) && PLANNED_COLUMNS[one].includes(typed)) ?? null;
    if (field !== null) taken.add(field);
    return { name, field };
  });
}

/** The object that a line is. An empty cell says nothing; without an id its own words name the item. */
function itemOf(cells: readonly string[], columns: PlannedFile['columns'], network: string | null): object {
  const told = new Map<string, string>();
  for (const [at, { field }] of columns.entries()) {
    const cell = cells[at]?.trim() ?? '';
    if (field !== null && cell !== '') told.set(field, cell);
  }
  const {
    date,
    hour,
    at = date === undefined ? hour : [date, hour].join(' ').trim(),
    ...rest
  } = Object.fromEntries(told);
  const on = rest['network'] ?? network ?? undefined;
  const id = rest['id'] ?? idOf([on, at, rest['words']]);
  const { cancelled } = rest;
  return {
    ...rest,
    id,
    ...(at === undefined ? {} : { at }),
    ...(on === undefined ? {} : { network: on.toLowerCase() }),
    ...(cancelled === undefined ? {} : { cancelled: yesOrNo(cancelled) }),
  };
}

function idOf(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function yesOrNo(value: string): boolean | string {
  if (/^(true|yes|sí|si|bai|1|x)$/i.test(value)) return true;
  return /^(false|no|non|ez|0)$/i.test(value) ? false : value;
}
