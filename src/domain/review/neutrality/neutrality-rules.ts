import type { Institution } from '../../handbook/institution.ts';
import type { NamedRule, Sightings } from '../../phrases/compile-rules.ts';
import { compileRules } from '../../phrases/compile-rules.ts';
import { createPhraseBook } from '../../phrases/phrase-book.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import { createWordIndex } from '../../phrases/word-index.ts';
import { rememberFor } from '../../text/remember-for.ts';
import { PARTY_PHRASES } from './lexicon/parties.ts';
import { catalanPhrases } from './lexicon/phrases-ca.ts';
import { englishPhrases } from './lexicon/phrases-en.ts';
import { spanishPhrases } from './lexicon/phrases-es.ts';
import { basquePhrases } from './lexicon/phrases-eu.ts';
import { galicianPhrases } from './lexicon/phrases-gl.ts';
import type { NeutralityGuard, NeutralityTheme } from './neutrality-theme.ts';
import { NEUTRALITY_GUARDS, NEUTRALITY_THEMES } from './neutrality-theme.ts';

const LEXICONS = [spanishPhrases, catalanPhrases, galicianPhrases, basquePhrases, englishPhrases];

const TOWNS = `ciudad ciudades pueblo municipio villa localidad barrio barrios ciutat poble municipi barri barris
  cidade vila concello bairro hiri hiria hiriaren herri herria herriaren auzo auzoa udalerri udalerria town city village municipality neighbourhood`;

/** Guards that cancel a theme's word in the same sentence. */
const GUARDED: Readonly<Partial<Record<NeutralityTheme, readonly NeutralityGuard[]>>> = {
  voting: ['ballot-service'],
  elected: ['office'],
  attack: ['job-competition'],
};

// By the town's name, the only thing of the handbook that the rules hold; the last alone, for a process speaks for one town.
let latest: { own: string; see: (read: ReadText) => Sightings } | null = null;

/** The themes seen in a text, with the words of all five languages whatever its own; made once for a town. */
export function seeNeutrality(institution: Institution, read: ReadText): Sightings {
  const own = townOf(institution);
  if (latest?.own !== own) {
    const sets = { own, town: `${TOWNS} ${own}` };
    latest = { own, see: compileRules(rules(), sets, createPhraseBook(createWordIndex({ typos: false }))) };
  }
  return latest.see(read);
}

function rules(): NamedRule[] {
  const guards = NEUTRALITY_GUARDS.map((name): NamedRule => ({ name, phrases: phrasesOf(name) }));
  const themes = NEUTRALITY_THEMES.map((name): NamedRule => {
    const unless = GUARDED[name];
    const phrases = name === 'party' ? PARTY_PHRASES : phrasesOf(name);
    return unless === undefined ? { name, phrases } : { name, phrases, unless };
  });
  return [...guards, ...themes];
}

function phrasesOf(name: NeutralityTheme | NeutralityGuard): string[] {
  return [...new Set(LEXICONS.flatMap((lexicon) => lexicon[name] ?? []))];
}

/** The longest word of its name: "Vila" says little of "Vila-seca", "Sant" nothing of "Sant Roc". */
const townOf = rememberFor(({ territory }: Institution): string => {
  const words = readWords(territory.municipality).words.map(({ folded }) => folded);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
});
