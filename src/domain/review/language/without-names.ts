import { bodiesOf } from '../../handbook/contacts/bodies-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';
import { findQuotations } from '../../text/quotations.ts';

/** "calle de las Eras", "rúa das Eiras": streets keep their name in whatever language one writes of them. */
const STREET = rarePattern(
  /(?<!\p{L})(?:parque|parc|jardín|barrio|barri|calle|avenida|plaza|paseo|camino|travesía|ronda|carrer|avinguda|plaça|passeig|camí|rúa|praza|camiño)(?:\s+(?:de|del|la|las|el|los|les|els|dels|do|da|dos|das)){0,2}\s+(?:l['’]|d['’])?\p{Lu}[\p{L}\p{M}]+/gu,
);
const HASHTAG = /#[\p{L}\p{M}\p{N}_]+/gu;

const namesByHandbook = new WeakMap<Handbook, RegExp>();

/**
 * The text with blanks in place of what is in no language: addresses, accounts, hashtags, quotations, and the official
 * names that stand as they are in any. Offsets stay.
 */
export function withoutNames(text: string, handbook: Handbook): string {
  let plain = text;
  for (const { start, end } of findWebAddresses(text)) plain = blankedAt(plain, start, end);
  for (const { start, end } of findQuotations(text)) plain = blankedAt(plain, start, end);
  if (text.includes('#')) plain = plain.replace(HASHTAG, blanksFor);
  plain = plain.replace(namesOf(handbook), blanksFor);
  return STREET.mayBeIn(text) ? STREET.replaceIn(plain, blanksFor) : plain;
}

function blankedAt(text: string, start: number, end: number): string {
  return text.slice(0, start) + blanks(end - start) + text.slice(end);
}

/** A full stop goes on parting what stood before from what comes after. */
function blanks(length: number): string {
  return ' '.repeat(length);
}

function blanksFor(words: string): string {
  return blanks(words.length);
}

function namesOf(handbook: Handbook): RegExp {
  const known = namesByHandbook.get(handbook);
  if (known !== undefined) return known;
  const { names, shortNames, territory, officialSources, competences, networks } = handbook.institution;
  const all = [
    ...Object.values(names),
    ...Object.values(shortNames),
    ...placeNames(handbook.institution),
    territory.municipality,
    territory.province,
    territory.region,
    ...officialSources.hosts.map(({ body }) => body),
    ...officialSources.phones.map(({ body }) => body),
    ...competences.flatMap(bodiesOf),
    ...networks.map(({ name }) => name),
    ...handbook.playbooks.flatMap(({ bodies }) => bodies.map(({ name }) => name)),
  ];
  const longestFirst = [...new Set(all)].filter((name) => /^\p{Lu}/u.test(name)).sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?=\\p{Lu})(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  namesByHandbook.set(handbook, pattern);
  return pattern;
}
