import type { Handbook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import { readWords } from '../../phrases/read-words.ts';
import { stemWord } from '../../phrases/stem-word.ts';
import type { WordForm } from '../../phrases/word-form.ts';
import { rememberForms } from '../../phrases/word-form.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { rememberFor, rememberNewest } from '../../text/remember-for.ts';
import type { ReplySigns } from './reply-signs.ts';

/** Shorter words are articles and the like. */
const LEAST_LETTERS = 4;
/** Words of any post and any reply: they are nobody's subject. */
const EMPTY = new Set(
  `hola gracias gracies grazas para como cuando donde esta estan este esto tiene tienen puede pueden desde hasta sobre favor aviso mensaje queja ayuntamiento
   ajuntament concello udala council hello thank thanks please with that this have there from your what when where about message report complaint
   gracies quan este aquest aixo sobre molt tenim pots avis missatge mensaxe moito hemos estamos entendemos sentimos siento sentim saludo salutacio
   kaixo eskerrik mesedez mezua hemen dago dute sorry here more todo toda todos nada alguien ahora hace hacer`.split(
    /\s+/,
  ),
);

/**
 * Returns true if the reply names the subject: a word of the post, or of a topic or competence of
 * the handbook.
 */
export function speaksOfSubject({ draft }: ReplySigns): boolean {
  return namesMatter(draft);
}

const namesMatter = rememberNewest((draft: ReplySigns['draft']): boolean => {
  const { read, language, citizenLanguage, post, handbook, playbook } = draft;
  const own = stemsOfWords(read.words, language);
  const asked = post === null ? [] : readWords(post.text).words;
  const postLanguage: Language = citizenLanguage === 'und' ? language : citizenLanguage;
  const wanted = new Set(stemsOfWords(asked, language));
  if (postLanguage !== language) for (const stem of stemsOfWords(asked, postLanguage)) wanted.add(stem);
  if (own.some((stem) => wanted.has(stem))) return true;
  const terms = termsOf(handbook);
  const subjects = playbook === null ? NO_STEMS : subjectsOf(playbook);
  const inSpanish = stemsOfWords(read.words, 'es');
  return [...own, ...inSpanish].some((stem) => terms.has(stem) || subjects.has(stem));
});

const NO_STEMS: ReadonlySet<string> = new Set();

/** Stems of what a playbook is about, by the rules of every language. */
const subjectsOf = rememberFor(({ subjects }: Playbook): ReadonlySet<string> => {
  const words = foldedWords(Object.values(subjects));
  return new Set(LANGUAGES.flatMap((language) => stemsOf(words, language)));
});

/**
 * Returns true if the reply names a place: one of the territory, a live fact's value, or a
 * capitalised name inside a sentence.
 */
export function namesPlace({ draft }: ReplySigns): boolean {
  const { text, handbook, facts } = draft;
  // "La Torreta" is "a Torreta" and "na Torreta" in another language.
  const places = placeNames(handbook.institution).map((place) =>
    place.replace(/^(?:El|La|Los|Las|Els|Les|O|A|L') ?/u, ''),
  );
  if ([...places, ...facts.map(({ value }) => value)].some((name) => name.length > 2 && text.includes(name)))
    return true;
  return (
    /\[(?:falta|missing|manque)/iu.test(text) ||
    /(?<!\p{L})(?:calle|plaza|barrio|avenida|carrer|plaça|barri|avinguda|rúa|praza|kale\p{L}*|plaza|auzo\p{L}*|street|square|avenue|zona|zone|area|polígono|todo el municipio|tot el municipi)(?!\p{L})/iu.test(
      text,
    )
  );
}

/** The same of words that were read; what the forms of words tell is remembered. */
function stemsOfWords(words: readonly WordForm[], language: Language): string[] {
  const stemOf = stemIn[language];
  return words.map(stemOf).filter((stem) => stem !== '');
}

const stemIn = Object.fromEntries(
  LANGUAGES.map((language) => [language, rememberForms((folded) => stemsOf([folded], language)[0] ?? '')]),
) as Record<Language, (word: WordForm) => string>;

function stemsOf(words: readonly string[], language: Language): string[] {
  return words
    .filter((word) => (word.length >= LEAST_LETTERS || isTellingThough(word, language)) && !EMPTY.has(word))
    .map((word) => stemWord(word, language));
}

/** "340" names a road; Basque nouns are short, their endings not. */
function isTellingThough(word: string, language: Language): boolean {
  return /^\d{2,}$/.test(word) || (language === 'eu' && word.length === LEAST_LETTERS - 1);
}

const termsOf = rememberFor(({ institution: { topics, competences } }: Handbook): ReadonlySet<string> => {
  const terms = [...topics, ...competences].map((entry) => entry.terms);
  return new Set(
    terms.flatMap((byLanguage) =>
      LANGUAGES.flatMap((language) => stemsOf(foldedWords(byLanguage[language] ?? []), language)),
    ),
  );
});

function foldedWords(texts: readonly string[]): string[] {
  return texts.flatMap((text) => (text.match(/[\p{L}\p{M}·]+/gu) ?? []).map(foldWord));
}
