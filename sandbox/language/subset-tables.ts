import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NgramTables } from '../../src/adapters/language/score-ngrams.ts';

/** Our languages that the library knows, then those that a stranger's post in Spain is most often in. */
const KEPT = ['ca', 'en', 'es', 'eu', 'fr', 'pt', 'de', 'it', 'nl', 'ro'];

const NOTICE =
  'Tables of eld 2.1.0 (medium), limited to some languages by ./portavoz language:tables. Copyright 2023 Nito T.M., Apache License 2.0: see LICENSE-eld.';

type AllTables = { languages: Record<string, string>; ngrams: Record<string, Record<string, number>> };

/** Returns the library's tables limited to our languages, as `ngram-tables.json` holds them. */
export async function subsetTables(): Promise<NgramTables & { notice: string }> {
  const { ngramsData } = await part<{ ngramsData: AllTables }>('ngrams/medium.js');
  const { dictionary } = await part<{ dictionary: string[] }>('dictionary.js');
  const ids = KEPT.map((kept) => idOf(kept, ngramsData.languages));
  const rows = Object.entries(ngramsData.ngrams)
    .map(
      ([ngram, scores]) =>
        [
          ngram,
          ids
            .map((id) => scores[id] ?? '')
            .join(' ')
            .trimEnd(),
        ] as const,
    )
    .filter(([, row]) => row !== '')
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { notice: NOTICE, languages: KEPT, alphabet: dictionary.join(''), ngrams: Object.fromEntries(rows) };
}

/** Returns the library's licence, which goes where its tables go. */
export function licenceOfTables(): Promise<string> {
  return readFile(fileURLToPath(new URL('../../node_modules/eld/LICENSE', import.meta.url)), 'utf8');
}

/** The package exports no table: only its folder gives them. */
async function part<Exports>(file: string): Promise<Exports> {
  const found: Exports = await import(new URL(`../../node_modules/eld/src/${file}`, import.meta.url).href);
  return found;
}

function idOf(language: string, languages: Record<string, string>): string {
  const found = Object.entries(languages).find(([, code]) => code === language);
  if (found === undefined) throw new Error(`The library has no table for ${language}.`);
  return found[0];
}
