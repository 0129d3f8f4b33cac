import { foldText } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { rememberFor } from '../../text/remember-for.ts';
import { articleApart, articleInside, keepsArticleOf } from '../../text/words/articles-before-values.ts';
import type { Institution } from '../institution.ts';

/** A place of the handbook: one name for all languages, or the official one in each. */
type Place = Institution['territory']['places'][number];

/** A name as the handbook writes it: `la plaza Mayor` is the article "la ", and its name "Plaza Mayor", which sentences write "plaza Mayor". */
type Name = { written: string; language: Language | undefined; inSentences: string; name: string };

function nameAs(written: string, language: Language | undefined): Name {
  const inSentences = language === undefined ? written : articleApart(written, language).rest;
  const isBare = inSentences === written;
  const name = isBare ? written : inSentences.charAt(0).toUpperCase() + inSentences.slice(1);
  return { written, language, inSentences, name };
}

/** One name for all languages is in that of the house. */
function writtenNames(place: Place, [home]: readonly Language[]): Name[] {
  if (typeof place === 'string') return [nameAs(place, home)];
  return Object.entries(place).map(([language, written]) => nameAs(written, language as Language));
}

/** Returns every name of a place, with its article and without, each once. */
export function namesOf(place: Place, { languages }: Pick<Institution, 'languages'>): string[] {
  return [...new Set(writtenNames(place, languages).flatMap(({ written, name }) => [name, written]))];
}

/** Returns the name by which facts keep a place: that of the institution's first language. */
function homeName(names: readonly Name[], [home]: readonly Language[]): Name | undefined {
  return names.find(({ language }) => language === home) ?? names[0];
}

/** A place by its names. */
type Named = { home: Name; names: readonly Name[] };

type Index = {
  byName: readonly { name: string; home: string }[];
  /** Names as lists and as sentences write them. */
  spellings: readonly string[];
  /** Names at home, by any name as `folded` writes it, with its article and without. */
  homes: ReadonlyMap<string, string>;
  /** Places by their names at home. */
  places: ReadonlyMap<string, Named>;
};

const indexOf = rememberFor(({ territory, languages }: Institution): Index => {
  const places = territory.places.flatMap((place): Named[] => {
    const names = writtenNames(place, languages);
    const home = homeName(names, languages);
    return home === undefined ? [] : [{ names, home }];
  });
  const all = places.flatMap(({ names, home }) => names.map((one) => ({ ...one, home: home.name })));
  // A name at home is never taken for another place's name elsewhere, nor one without an article for one with it.
  const known = [
    ...all.map(({ written, home }) => [written, home] as const),
    ...all.map(({ name, home }) => [name, home] as const),
    ...places.map(({ home: { name } }) => [name, name] as const),
  ];
  return {
    byName: all.map(({ name, home }) => ({ name, home })).filter(isFirst),
    spellings: [...new Set(all.flatMap(({ name, inSentences }) => [name, inSentences]))],
    homes: new Map(known.map(([name, home]) => [folded(name), home])),
    places: new Map(places.map((place) => [place.home.name, place])),
  };
});

/** A place may be called alike in two languages. */
function isFirst({ name, home }: Index['byName'][number], at: number, all: Index['byName']): boolean {
  return all.findIndex((other) => other.name === name && other.home === home) === at;
}

function folded(name: string): string {
  return foldText(name, 'loose').text.trim();
}

/** Returns the names of all places in all languages, without their articles, each with the place's name at home. */
export function placesByName(institution: Institution): Index['byName'] {
  return indexOf(institution).byName;
}

/** Returns the names of all places in all languages, without their articles. */
export function placeNames(institution: Institution): readonly string[] {
  return indexOf(institution).spellings;
}

/** Returns all places by their names at home. */
export function homePlaces(institution: Institution): string[] {
  return [...indexOf(institution).places.keys()];
}

/** Returns the place that has this name in any language, with its article or without, by its name at home; null for none of the handbook. */
export function homeNameOf(name: string, institution: Institution): string | null {
  return indexOf(institution).homes.get(folded(name)) ?? null;
}

/** Returns true if texts say a place, by its name at home, otherwise than by that: in another language, or with an article. */
export function isWordedByText(home: string, institution: Institution): boolean {
  return LANGUAGES.some((language) => nameInSentence(home, language, institution) !== home);
}

/**
 * Returns the official name of a place in a language, found by any of its names: facts of before are kept by that of another first
 * language. It is the name at home where the language has none, and the name itself for no place of the handbook.
 */
export function officialName(name: string, language: Language, institution: Institution): string {
  return nameIn(name, language, institution)?.name ?? name;
}

/** Returns the official name of a place in a language as a sentence says it: with its article, where it has one, as that language writes it there. */
export function nameInSentence(name: string, language: Language, institution: Institution): string {
  const found = nameIn(name, language, institution);
  if (found === null) return name;
  return articleInside(keepsArticleOf(found.language, language) ? found.written : found.name, language);
}

function nameIn(name: string, language: Language, institution: Institution): Name | null {
  const { places } = indexOf(institution);
  const home = places.has(name) ? name : homeNameOf(name, institution);
  const place = home === null ? undefined : places.get(home);
  return place === undefined ? null : (place.names.find((one) => one.language === language) ?? place.home);
}
