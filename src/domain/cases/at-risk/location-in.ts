import type { Handbook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import { findPersonalData } from '../../posts/personal-data.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import { foldText } from '../../text/fold-text.ts';
import type { CaseState } from '../model/case-state.ts';

/** Kinds of ways and quarters in the languages of the house. */
const KINDS = [
  ...[
    'calle',
    'avenida',
    'avda\\.?',
    'plaza',
    'paseo',
    'camino',
    'carretera',
    'puente',
    'barranco',
    'barrio',
    'polígono',
  ],
  ...['carrer', 'avinguda', 'plaça', 'passeig', 'camí', 'pont', 'barri', 'polígon', 'rúa', 'praza', 'kalea'],
  ...['street', 'road', 'square', 'bridge'],
];
const KIND = KINDS.flatMap((kind) => [
  kind,
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
  kind.toUpperCase(),
]).join('|');
const LINK = '(?:de|del|dels|la|las|los|el|les|da|do|das|dos)';
const GAP = '\\s{1,2}';
/** A name's word begins with a capital letter; `l'Horta` too. */
const WORD = "(?:[ld]['’])?\\p{Lu}[\\p{L}'’·-]{0,30}";
/**
 * A kind of way and the name that follows it, as far as its words are written with a capital letter or a figure. Every repetition has
 * an end, and no word can be read in two ways: a hostile post must not keep the bot busy.
 */
const NAMED_WAY = new RegExp(
  `(?<!\\p{L})(?:${KIND})(?:${GAP}${LINK}){0,3}${GAP}${WORD}(?:(?:${GAP}${LINK}){0,3}${GAP}(?:${WORD}|\\d{1,4}(?![\\p{L}\\d]))){0,5}`,
  'u',
);

/**
 * Returns the location of a person at risk, in the post's own words: an address, a named way, or a
 * place of the handbook. Returns null if the post names none for certain: a guessed location sends
 * help the wrong way. In an edited post the last location counts.
 */
export function locationIn(state: CaseState, { institution }: Handbook): string | null {
  const places = placeNames(institution);
  return firstIn(state, (text) => addressIn(text) ?? wayIn(text) ?? knownPlaceIn(text, places));
}

/**
 * Returns the place of a fault, in the post's own words. A home is its author's, and leaves nowhere: of a post that names nothing else,
 * its street alone is returned.
 */
export function faultPlaceIn(state: CaseState, { institution }: Handbook): string | null {
  const places = placeNames(institution);
  return firstIn(state, (text) => {
    const elsewhere = withoutHomes(text);
    return wayIn(elsewhere) ?? knownPlaceIn(elsewhere, places) ?? streetIn(text);
  });
}

function firstIn({ posts }: CaseState, placeIn: (text: string) => string | null): string | null {
  const [versions, answers] = [true, false].map((isOwn) =>
    posts.filter((post) => (post.answers === posts[0]?.answers) === isOwn),
  );
  for (const { text } of [...(versions ?? []).toReversed(), ...(answers ?? [])]) {
    const found = placeIn(text);
    if (found !== null) return found;
  }
  return null;
}

/** Cuts the homes out of a text. The words around one stay apart. */
function withoutHomes(text: string): string {
  const homes = findPersonalData(text).filter(({ kind }) => kind === 'address');
  return homes.reduceRight((left, { start, end }) => `${left.slice(0, start)}\n${left.slice(end)}`, text);
}

function streetIn(text: string): string | null {
  return wayIn(text)?.replace(/\s\d{1,4}$/, '') ?? null;
}

function addressIn(text: string): string | null {
  const address = findPersonalData(text).find(({ kind }) => kind === 'address');
  return address === undefined ? null : text.slice(address.start, address.end).trim();
}

function wayIn(text: string): string | null {
  return NAMED_WAY.exec(text)?.[0].trim() ?? null;
}

function knownPlaceIn(text: string, places: readonly string[]): string | null {
  const folded = foldText(text, 'loose');
  for (const place of places.toSorted((one, other) => other.length - one.length)) {
    const [first] = findPhrase(folded.text, foldText(place, 'loose').text);
    if (first !== undefined) return folded.spanOf(first.start, first.end).words;
  }
  return null;
}
