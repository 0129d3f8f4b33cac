import type { PlanFigures } from '../../domain/digests/plan/plan-figures.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import type { Language, Localized } from '../../domain/text/languages.ts';
import type { Quarter } from '../../domain/time/quarters.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Cell, ReportBlock } from '../report/report-document.ts';
import { paragraph } from '../report/report-document.ts';

/** Content of the plan as a document, and its moment. */
export type PlanPrint = {
  handbook: Handbook;
  texts: Texts;
  /** Read from files, or the one in force since then (ISO 8601 UTC). */
  from: { kind: 'files' } | { kind: 'in_force'; since: string };
  /** Quarter of its calendar. */
  quarter: Quarter;
  /** Null where there is no database to read them from. */
  figures: PlanFigures | null;
  /** ISO 8601 UTC. */
  printedAt: string;
};

/** Wording that all parts of the plan need. */
export type PlanContext = Pick<PlanPrint, 'quarter' | 'figures'> & PlanWording;

/** Words of the plan, for one reader. */
export type PlanWording = Pick<PlanPrint, 'handbook' | 'texts'> & {
  /** Returns a title of the handbook in the reader's language, else marked with the one that it is in. */
  said(titles: Localized): Cell;
  /** Returns words that the handbook has in the institution's language alone. */
  house(text: string): Cell;
  /** Returns words in that language. */
  inItsLanguage(text: string, language: Language): Cell;
  /** Returns the name of an area. */
  area(id: string): Cell;
  networks(ids: readonly string[]): string;
};

export function planContext({ quarter, figures, ...print }: PlanPrint): PlanContext {
  return Object.assign(planWording(print), { quarter, figures });
}

export function planWording({ handbook, texts }: Pick<PlanPrint, 'handbook' | 'texts'>): PlanWording {
  const { institution } = handbook;
  const { areas, languages, networks } = institution;
  const inItsLanguage = (text: string, language: Language): Cell =>
    language === texts.language ? text : { text, language };
  const said = (titles: Localized): Cell => {
    const language = [texts.language, ...languages].find((one) => titles[one] !== undefined);
    return language === undefined ? '' : inItsLanguage(titles[language] ?? '', language);
  };
  return {
    handbook,
    texts,
    said,
    house: (text) => inItsLanguage(text, homeLanguage(handbook)),
    inItsLanguage,
    area: (id) => {
      const found = areas.find((area) => area.id === id);
      return found === undefined ? id : said(found.names);
    },
    networks: (ids) =>
      formatList(
        ids.map((id) => networks.find((network) => network.id === id)?.name ?? id),
        texts,
      ),
  };
}

/** Begins the words of a cell with a capital, as in a table of its own. */
export function withCapital(cell: Cell, { locale }: Texts): Cell {
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  return typeof cell === 'string' ? capital(cell) : { ...cell, text: capital(cell.text) };
}

/** Returns the words of a cell as a paragraph, in their language. */
export function cellParagraph(cell: Cell): ReportBlock {
  if (typeof cell === 'string') return paragraph(cell);
  return cell.language === undefined
    ? paragraph(cell.text)
    : { kind: 'words', text: cell.text, language: cell.language };
}
