import { foldText } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import { rememberFor } from '../../text/remember-for.ts';
import type { Institution } from '../institution.ts';

/** A place of the handbook: one name for all languages, or the official one in each. */
type Place = Institution['territory']['places'][number];

/** Returns every name of a place, each once. */
export function namesOf(place: Place): string[] {
  return typeof place === 'string' ? [place] : [...new Set(Object.values(place))];
}

/** Returns the name by which facts keep a place: that of the institution's first language. */
function homeName(place: Place, [home]: readonly Language[]): string {
  return (typeof place === 'string' ? place : home === undefined ? undefined : place[home]) ?? namesOf(place)[0] ?? '';
}

type Index = {
  byName: readonly { name: string; home: string }[];
  /** Names at home, by any name as `folded` writes it. */
  homes: ReadonlyMap<string, string>;
  /** Places by their names at home. */
  places: ReadonlyMap<string, Place>;
};

const indexOf = rememberFor(({ territory, languages }: Institution): Index => {
  const places = territory.places.map((place) => ({ place, home: homeName(place, languages) }));
  const byName = places.flatMap(({ place, home }) => namesOf(place).map((name) => ({ name, home })));
  // A name at home is never taken for another place's name elsewhere.
  const known = [...byName, ...places.map(({ home }) => ({ name: home, home }))].map(
    ({ name, home }) => [folded(name), home] as const,
  );
  return {
    byName,
    homes: new Map(known),
    places: new Map(places.map(({ place, home }) => [home, place])),
  };
});

function folded(name: string): string {
  return foldText(name, 'loose').text.trim();
}

/** Returns the names of all places in all languages, each with the place's name at home. */
export function placesByName(institution: Institution): Index['byName'] {
  return indexOf(institution).byName;
}

/** Returns the names of all places in all languages. */
export function placeNames(institution: Institution): string[] {
  return placesByName(institution).map(({ name }) => name);
}

/** Returns all places by their names at home. */
export function homePlaces(institution: Institution): string[] {
  return [...indexOf(institution).places.keys()];
}

/** Returns the place that has this name in any language, by its name at home; null for none of the handbook. */
export function homeNameOf(name: string, institution: Institution): string | null {
  return indexOf(institution).homes.get(folded(name)) ?? null;
}

/** Returns true if the name of a place, as it is at home, depends on the language. */
export function hasNames(home: string, institution: Institution): boolean {
  return typeof indexOf(institution).places.get(home) === 'object';
}

/**
 * Returns the official name of a place in a language, found by any of its names: facts of before are kept by that of another first
 * language. It is the name at home where the language has none, and the name itself for no place of the handbook.
 */
export function officialName(name: string, language: Language, institution: Institution): string {
  const { places } = indexOf(institution);
  const home = places.has(name) ? name : (homeNameOf(name, institution) ?? name);
  const place = places.get(home);
  return (typeof place === 'object' ? place[language] : undefined) ?? home;
}
