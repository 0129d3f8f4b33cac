import type { Picture } from '../../domain/digests/charts.ts';
import type { Language } from '../../domain/text/languages.ts';

/** A report as it is read, whatever it is written in: words, rows and pictures, without any markup. */
export type ReportDocument = {
  language: Language;
  title: string;
  /** Below the title, a line each. */
  lines: string[];
  sections: ReportSection[];
  foot: string[];
  /** True for what is set closely, so that it fits on one page of A4. */
  isOnePage?: boolean;
  /** A mark of the program by which its file is known, such as `portavoz plan print`; not shown. */
  mark?: string;
};

export type ReportSection = { title: string; blocks: ReportBlock[] };

export type ReportBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'words'; text: string; language?: Language }
  | { kind: 'list'; items: Cell[][] }
  /** `namesRows`: the first cell of each row names it. */
  | { kind: 'table'; heads: string[]; rows: Cell[][]; namesRows?: true }
  /** The few figures that are read first. */
  | { kind: 'figures'; figures: { value: string; label: string }[] }
  | { kind: 'picture'; picture: ReportPicture };

export type ReportPicture = Pick<Picture, 'title' | 'alt' | 'svg'>;

/** `strong`: what matters of its row. `to`: an address that begins with https. `language`: of words that are not in that of the report. */
export type Cell = string | { text: string; strong?: true; to?: string; language?: Language };

export function paragraph(text: string): ReportBlock {
  return { kind: 'words', text };
}

export function tableRows(heads: string[], cells: Cell[][]): ReportBlock[] {
  return cells.length === 0 ? [] : [{ kind: 'table', heads, rows: cells }];
}

/** The same where the first cell of each row names it. */
export function namedRows(heads: string[], cells: Cell[][]): ReportBlock[] {
  return cells.length === 0 ? [] : [{ kind: 'table', heads, rows: cells, namesRows: true }];
}

/** A link where there is an address, else the words alone. */
export function linkCell(text: string, to: string | null): Cell {
  return to === null ? text : { text, to };
}
