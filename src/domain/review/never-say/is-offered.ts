import type { Handbook } from '../../handbook/handbook.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';

const offers = new WeakMap<Handbook, readonly string[]>();

/** Returns true for words within a wording that the style guide offers in place of another: what it offers may be said. */
export function isOffered({ words, start, end }: Span, { handbook, loose }: DraftReading): boolean {
  const said = foldText(words, 'loose').text.trim();
  return usesIn(handbook)
    .filter((use) => use.includes(said))
    .some((use) =>
      findPhrase(loose.text, use).some((place) => {
        const offered = loose.spanOf(place.start, place.end);
        return offered.start <= start && end <= offered.end;
      }),
    );
}

/** Every replacement that the style guide offers, in all its languages, folded. */
function usesIn(handbook: Handbook): readonly string[] {
  const known = offers.get(handbook);
  if (known !== undefined) return known;
  const sections = Object.values(handbook.style.languages);
  const made = sections.flatMap((section) => section?.replace.map(({ use }) => foldText(use, 'loose').text) ?? []);
  offers.set(handbook, made);
  return made;
}
