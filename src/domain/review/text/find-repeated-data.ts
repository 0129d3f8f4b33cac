import type { PersonalDatum } from '../../posts/personal-datum.ts';
import { comparablePhone, findPhones } from '../../text/find-phones.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** Words of a reply that repeat a personal datum; `phone` as dialled when it is one. */
export type RepeatedDatum = Span & { phone: string | null };

/** Matches text between the parts of a number or a mail, also spelt out. */
const BETWEEN = /(?<![\p{L}\p{N}])(?:arroba|punto|punt|guion|at|dot)(?![\p{L}\p{N}])|[^\p{L}\p{N}]/gu;
const STREET_WORD =
  /^(?:vivo|visc|live|en|a|at|la|el|l|c|calle|carrer|rua|kalea|avda|avenida|avinguda|av|plaza|placa|pl|street)(?![\p{L}\p{N}])[^\p{L}\p{N}]*/u;

/**
 * Finds personal data of the post that a reply repeats, also with other spaces, dots, prefix or
 * case, or spelt out.
 */
export function findRepeatedData(reply: string, post: string, data: readonly PersonalDatum[]): RepeatedDatum[] {
  return data.flatMap((datum): RepeatedDatum[] => {
    const words = post.slice(datum.start, datum.end);
    if (datum.kind === 'phone') {
      const phone = comparablePhone(words);
      return findPhones(reply).filter((found) => found.phone === phone);
    }
    const longest = essences(datum, words).map((essence) => squeezedPlaces(reply, essence));
    return (longest.find((places) => places.length > 0) ?? []).map((span) => ({ ...span, phone: null }));
  });
}

/**
 * Returns the parts of a datum that identify it, the whole before the part: an identity number
 * without its letter, a home's street.
 */
function essences({ kind }: PersonalDatum, words: string): string[] {
  const folded = foldText(words, 'loose').text;
  const whole = squeeze(folded);
  const figures = folded.replace(/\D/g, '');
  if (kind === 'dni' || kind === 'nie') return [whole, figures];
  if (kind !== 'address') return [whole];
  const street = withoutStreetWords(folded);
  return [whole, squeeze(street), squeeze(/^\D*\d+/u.exec(street)?.[0] ?? street)];
}

function withoutStreetWords(address: string): string {
  const shorter = address.trim().replace(STREET_WORD, '');
  return shorter === address ? address : withoutStreetWords(shorter);
}

function squeeze(text: string): string {
  return text.replace(BETWEEN, '');
}

/** Finds the essence in the reply as if nothing but letters and figures stood there, as whole words. */
function squeezedPlaces(reply: string, essence: string): Span[] {
  if (essence.length < MOST_TELLING) return [];
  const folded = foldText(reply, 'loose');
  let squeezed = '';
  const offsets: number[] = [];
  let from = 0;
  for (const gap of [...matchesIn(folded.text, BETWEEN), null]) {
    const end = gap?.index ?? folded.text.length;
    for (let at = from; at < end; at += 1) offsets.push(at);
    squeezed += folded.text.slice(from, end);
    from = end + (gap?.[0].length ?? 0);
  }
  const spans: Span[] = [];
  for (let at = squeezed.indexOf(essence); at !== -1; at = squeezed.indexOf(essence, at + 1)) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + essence.length - 1] ?? start) + 1;
    if (findPhrase(folded.text, folded.text.slice(start, end)).some((range) => range.start === start)) {
      spans.push(folded.spanOf(start, end));
    }
  }
  return spans;
}

/** Shorter remains of a datum ("12") are anybody's. */
const MOST_TELLING = 5;
