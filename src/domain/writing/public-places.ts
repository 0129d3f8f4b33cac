import { bodiesOf } from '../handbook/contacts/bodies-of.ts';
import type { Institution } from '../handbook/institution.ts';
import { placeNames } from '../handbook/places/place-names.ts';
import type { TextRange } from '../text/find-phrase.ts';
import { findPhrase } from '../text/find-phrase.ts';
import { foldText } from '../text/fold-text.ts';
import { articleInside, formsInSentence } from '../text/words/articles-before-values.ts';

/** Folded once a handbook. */
const SAID = new WeakMap<Institution, readonly string[]>();

/**
 * Returns the positions of the handbook's names in a text: the institution, its places, bodies,
 * topics and feasts. They name no private person.
 */
export function publicPlaces(text: string, institution: Institution): TextRange[] {
  const said = SAID.get(institution) ?? namesIn(institution);
  SAID.set(institution, said);
  const folded = foldText(text, 'loose');
  return said.flatMap((name) => findPhrase(folded.text, name)).map(({ start, end }) => folded.spanOf(start, end));
}

function namesIn(institution: Institution): string[] {
  const { territory, officialSources, holidays, areas, topics, competences, networks } = institution;
  const names = [
    ...Object.values(institution.names),
    ...Object.values(institution.shortNames),
    ...[territory.municipality, territory.province, territory.region, ...placeNames(institution).flatMap(inSentences)],
    ...[...officialSources.hosts, ...officialSources.phones].map(({ body }) => body),
    ...competences.flatMap(bodiesOf),
    ...holidays.map(({ name }) => name),
    ...networks.flatMap(({ name, handle }) => [name, handle ?? []].flat()),
    ...[...areas.map(({ names: titles }) => titles), ...topics.map(({ titles }) => titles)].flatMap(Object.values),
  ];
  return [...new Set(names.map((name) => foldText(name, 'loose').text))].filter((name) => name.length > SHORTEST);
}

/** Returns the name, and how a Catalan sentence contracts its article: "al Pilar" is still the place. */
function inSentences(name: string): string[] {
  return [name, ...formsInSentence(articleInside(name, 'ca'), 'ca').map(({ form }) => form)];
}

/** Shorter ones are parts of other names. */
const SHORTEST = 2;
