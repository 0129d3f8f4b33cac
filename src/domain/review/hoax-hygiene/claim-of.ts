import type { ReadText, Word } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import { stemWord } from '../../phrases/stem-word.ts';
import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import { foldText } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { stopWords } from '../../text/stop-words.ts';

/** Assertion of a post, prepared for finding it in a reply. */
export type Claim = {
  words: readonly Word[];
  stems: ReadonlySet<string>;
  /** Without `www.`; hosts of links, domains and mails. */
  hosts: readonly string[];
  /** Folded, without #. */
  hashtags: readonly string[];
};

/** Words that pass a claim on and are no part of its content. */
const FRAME = new Set(
  `dicen diuen din dice diu says say said whatsapp audio mensaje missatge mensaxe message pasalo pasadlo passeu compartid comparte compartiu share urgente urgent alerta atencion mirad mireu look ultima hora grupo grup verdad veritat verdade true cierto cert seguro sabiais enterado
   circula corre rumor ayuntamiento ajuntament concello udala council pueblo poble riudalba escuchado oido leido visto vist llega llegado arribat video foto facebook twitter telegram hoy hui avui hoxe gaur today ahora ara agora now zabaldu benetan ojo cuidado compte`.split(
    /\s+/,
  ),
);

/** Long enough to be the same word with another ending. */
const STEM = 6;

export function claimOf(post: string, language: Language): Claim {
  const { words } = readWords(post);
  const exact = foldText(post, 'exact').text;
  return {
    words,
    stems: new Set(words.flatMap(({ folded }) => tellingStem(folded, language) ?? [])),
    hosts: findWebAddresses(exact)
      .filter(({ kind }) => kind !== 'mention')
      .map(({ host }) => comparableHost(host)),
    hashtags: matchesIn(exact, /(?<![\p{L}\p{N}&/])[#＃]([\p{L}\p{N}_]{3,})/gu).map(
      ([, tag = '']) => foldText(tag, 'loose').text,
    ),
  };
}

/** The stem of a word that says something of a matter; null for a word that says nothing. */
export function tellingStem(folded: string, language: Language): string | null {
  if (folded.length < 3 || stopWords.has(folded) || FRAME.has(folded)) return null;
  return stemWord(folded, language).slice(0, STEM);
}

/**
 * Returns how many words of a stretch come from the claim, and how many of its words are
 * informative.
 */
export function overlapOf({ words }: ReadText, from: number, to: number, claim: Claim, language: Language) {
  const stems = new Set(words.slice(from, to).flatMap(({ folded }) => tellingStem(folded, language) ?? []));
  const shared = [...stems].filter((stem) => claim.stems.has(stem)).length;
  return { shared, telling: stems.size };
}
