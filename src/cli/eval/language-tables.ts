import type { DetectedLanguage } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { formatPercent } from './percent.ts';
import { plainTable } from './plain-table.ts';

/** A post, the language that a person said it is in (null: nobody did), and the one that was told. */
export type ToldPost = { id: string; said: string | null; told: DetectedLanguage };

const TOLD: readonly DetectedLanguage[] = [...LANGUAGES, 'und'];

/** Returns the table of said against told languages, the measures of each language, and their mean. */
export function languageTables(posts: readonly ToldPost[]): string {
  const judged = posts.filter(({ said }) => said !== null);
  const said = [...new Set(posts.map((post) => post.said ?? UNSAID))].toSorted(byOurOrder);
  const confusion = said.map((language) => {
    const row = posts.filter((post) => (post.said ?? UNSAID) === language);
    return [
      language,
      ...TOLD.map((told) => String(row.filter((post) => post.told === told).length)),
      String(row.length),
    ];
  });
  const measured = LANGUAGES.filter((language) => said.includes(language)).map((language) => ({
    language,
    ...measuresOf(language, judged),
  }));
  const tables = [plainTable(['said', ...TOLD, 'all'], confusion)];
  if (measured.length > 0) {
    const mean = measured.reduce((total, { f1 }) => total + f1, 0) / measured.length;
    const right = judged.filter((post) => post.said === post.told).length;
    tables.push(
      plainTable(
        ['language', 'precision', 'recall', 'F1'],
        measured.map(({ language, precision, recall, f1 }) => [
          language,
          ...[precision, recall, f1].map(threeDecimals),
        ]),
      ),
      `  told as said: ${right}/${judged.length} (${formatPercent(right, judged.length)}); macro-F1 ${threeDecimals(mean)}\n`,
    );
  }
  return tables.join('\n');
}

const OUR_ORDER: readonly string[] = LANGUAGES;
const UNSAID = '–';

function measuresOf(language: string, posts: readonly ToldPost[]): { precision: number; recall: number; f1: number } {
  const told = posts.filter((post) => post.told === language);
  const said = posts.filter((post) => post.said === language);
  const right = told.filter((post) => post.said === language).length;
  const [precision, recall] = [right / Math.max(told.length, 1), right / Math.max(said.length, 1)];
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function byOurOrder(one: string, other: string): number {
  const place = (language: string) => {
    const at = OUR_ORDER.indexOf(language);
    return at === -1 ? OUR_ORDER.length : at;
  };
  return place(one) - place(other) || (one < other ? -1 : 1);
}

function threeDecimals(value: number): string {
  return value.toFixed(3);
}
