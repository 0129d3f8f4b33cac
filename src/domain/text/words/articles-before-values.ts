import type { Language } from '../languages.ts';

/** Beginnings of values before which an article takes another form, and that form. */
const AGREEMENTS: readonly { value: RegExp; forms: ReadonlyMap<string, string> }[] = [
  {
    // One o'clock is singular where hours have an article.
    value: /^0?1:\d\d/,
    forms: new Map([
      ['las ', 'la '],
      ['les ', 'la '],
      ['as ', 'a '],
      ['das ', 'da '],
      ['ás ', 'á '],
      ['Ás ', 'Á '],
      ['às ', 'à '],
      ['Às ', 'À '],
    ]),
  },
  {
    // Catalan elides it before the first and the eleventh; no other language of ours says "de novembre" or "d’abril".
    value: /^11? d(?:[’']|e (?:gener|febrer|març|maig|juny|juliol|setembre|novembre|desembre)(?!\p{L}))/u,
    forms: new Map([
      ['el ', "l'"],
      ['El ', "L'"],
      ['del ', "de l'"],
      ['al ', "a l'"],
    ]),
  },
];

/** Articles of each language before a name, as far as the name; one in capitals is a part of it ("La Marina"). */
const ARTICLES: Partial<Record<Language, readonly string[]>> = {
  es: ['el ', 'la ', 'los ', 'las '],
  ca: ['el ', 'la ', 'els ', 'les ', "l'", 'l’'],
  gl: ['o ', 'a ', 'os ', 'as '],
  en: ['the '],
};

/** Words that become one with the article after them: the word, the article, and both. */
const CONTRACTIONS: Partial<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  es: { a: { 'el ': 'al ' }, de: { 'el ': 'del ' } },
  ca: {
    a: { 'el ': 'al ', 'els ': 'als ' },
    de: { 'el ': 'del ', 'els ': 'dels ' },
    per: { 'el ': 'pel ', 'els ': 'pels ' },
  },
  gl: {
    a: { 'o ': 'ao ', 'a ': 'á ', 'os ': 'aos ', 'as ': 'ás ' },
    de: { 'o ': 'do ', 'a ': 'da ', 'os ': 'dos ', 'as ': 'das ' },
    en: { 'o ': 'no ', 'a ': 'na ', 'os ': 'nos ', 'as ': 'nas ' },
    por: { 'o ': 'polo ', 'a ': 'pola ', 'os ': 'polos ', 'as ': 'polas ' },
    con: { 'o ': 'co ', 'a ': 'coa ', 'os ': 'cos ', 'as ': 'coas ' },
  },
};

/** Words taken apart: `article` is empty where they begin with none. */
type Apart = { article: string; rest: string };

/** Beginning of a name; "a 3 km" is none. */
const NAME = /^[\p{L}«"“]/u;

/** Parts words from the article of that language with which they begin, written as a word of its own in lower case. */
export function articleApart(words: string, language: Language): Apart {
  const isNamed = (article: string) => words.startsWith(article) && NAME.test(words.slice(article.length));
  const article = (ARTICLES[language] ?? []).find(isNamed) ?? '';
  return { article, rest: words.slice(article.length) };
}

/** Returns a name as sentences write it: Catalan lowers the capital of its article there ("a la Marina"), other languages keep it. */
export function articleInside(name: string, language: Language): string {
  if (language !== 'ca') return name;
  const lowered = name.charAt(0).toLowerCase() + name.slice(1);
  return articleApart(lowered, language).article === '' ? name : lowered;
}

const ROMANCE: readonly Language[] = ['es', 'ca', 'gl', 'fr', 'pt'];

/** Returns true if a text of one language says the article of a name in the other: "en l'Horta" in Spanish, "in Horta" in English. */
export function keepsArticleOf(named: Language | undefined, language: Language): boolean {
  return named === language || (named !== undefined && ROMANCE.includes(named) && ROMANCE.includes(language));
}

/** A form that a value takes in a sentence; `before` is the word that became one with its article. */
type Form = { form: string; before: string };

/** Returns the other forms that the value takes in a sentence: as it begins one, and with a word that its article contracts with. */
export function formsInSentence(value: string, language: Language): Form[] {
  const { article, rest } = articleApart(value, language);
  if (article === '') return [];
  const contracted = Object.entries(CONTRACTIONS[language] ?? {}).flatMap(([word, forms]) => {
    const both = forms[article];
    return both === undefined ? [] : [{ form: both, before: `${word} ` }];
  });
  return [{ form: article, before: '' }, ...contracted]
    .flatMap(({ form, before }) => [
      { form: form + rest, before },
      { form: withCapital(form) + rest, before: withCapital(before) },
    ])
    .filter(({ form }) => form !== value);
}

/** A template whose articles agree with its values. */
type Agreeing = {
  template: string;
  /** Values whose article the template itself says, by the name of each there: `fact_zone` in `{{ rest.fact_zone }}`. */
  rests: Readonly<Record<string, string>>;
};

/** Group of the values without their article among the variables of a template; no handbook may name it. */
export const RESTS = 'rest';

const WORD_BEFORE_VALUE = /(?<!\p{L})(\p{L}+) (\{\{ *([\w.]+) *\}\})/gu;
/** Looks behind only where a value begins: to look behind every letter costs more than all the rest. */
const VALUE_AT_START = /(?=\{\{)(?<=(?:^|[.!?…]\s|\n)\s*[«¿¡"“]?)\{\{ *([\w.]+) *\}\}/gu;

/**
 * Returns the template with the article before each value in the form that this value asks for: `a la {{ fact.since }}`. A value's own
 * article becomes one with the word before it (`del Puerto`), and has a capital at the start of a sentence.
 */
export function withAgreeingArticles(
  template: string,
  valueNamed: (name: string) => string | undefined,
  language: Language,
): Agreeing {
  const rests: Record<string, string> = {};
  const restOf = (name: string, rest: string) => {
    const key = name.replaceAll('.', '_');
    rests[key] = rest;
    return `{{ ${RESTS}.${key} }}`;
  };
  const joined = template.replaceAll(WORD_BEFORE_VALUE, (whole, word: string, variable: string, name: string) => {
    const value = valueNamed(name) ?? '';
    const form = agreeing(word, value);
    if (form !== undefined) return form + variable;
    const { article, rest } = articleApart(value, language);
    const both = contractionOf(word, article, language);
    return both === undefined ? whole : both + restOf(name, rest);
  });
  const begun = joined.replaceAll(VALUE_AT_START, (whole, name: string) => {
    const { article, rest } = articleApart(valueNamed(name) ?? '', language);
    return article === '' ? whole : withCapital(article) + restOf(name, rest);
  });
  return { template: begun, rests };
}

const WORD_AT_END = /(?<!\p{L})(\p{L}+) $/u;
const SENTENCE_AT_END = /(?:^|[.!?…]\s|\n)\s*[«¿¡"“]?$/u;

/** Returns the text with the value put behind it: the article between both is in the form that they ask for, with a capital at the start of a sentence. */
export function followedBy(text: string, value: string, language: Language): string {
  const { article, rest } = articleApart(value, language);
  const { before, word } = lastWordApart(text);
  const form = agreeing(word, value);
  if (form !== undefined) return before + form + value;
  if (article === '') return text + value;
  const said = withoutArticle(text, language);
  const last = lastWordApart(said);
  const both = contractionOf(last.word, article, language);
  if (both !== undefined) return last.before + both + rest;
  return said + (SENTENCE_AT_END.test(said) ? withCapital(article) : article) + rest;
}

/** The word at the end is empty where the text ends with none and a space. */
function lastWordApart(text: string): { before: string; word: string } {
  const word = WORD_AT_END.exec(text)?.[1] ?? '';
  return { before: word === '' ? text : text.slice(0, -word.length - 1), word };
}

/** Takes away an article that the text ends with, also out of a contraction: what comes brings its own. */
function withoutArticle(text: string, language: Language): string {
  const { before, word } = lastWordApart(text);
  const contractions = Object.entries(CONTRACTIONS[language] ?? {});
  const said = `${word.toLowerCase()} `;
  // Galician "a" is also the word before an article.
  if (contractions.some(([one]) => `${one} ` === said)) return text;
  if (ARTICLES[language]?.includes(said)) return before;
  const parted = contractions.find(([, forms]) => Object.values(forms).includes(said))?.[0];
  if (parted === undefined) return text;
  return `${before}${/^\p{Lu}/u.test(word) ? withCapital(parted) : parted} `;
}

/** Returns the form of an article of the text before a value; undefined where it stays. */
function agreeing(word: string, value: string): string | undefined {
  return AGREEMENTS.find((one) => one.value.test(value))?.forms.get(`${word} `);
}

function contractionOf(word: string, article: string, language: Language): string | undefined {
  const both = CONTRACTIONS[language]?.[word.toLowerCase()]?.[article];
  return both !== undefined && /^\p{Lu}/u.test(word) ? withCapital(both) : both;
}

function withCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Place of the value in a sentence of one. */
export const VALUE = '{{ value }}';

/** Returns the sentence with its value, each after the article that it asks for. */
export function sentenceWith(sentence: string, value: string, language: Language): string {
  const { template, rests } = withAgreeingArticles(sentence, () => value, language);
  return template.replaceAll(/\{\{ (rest\.)?value \}\}/g, (_, isRest?: string) =>
    isRest === undefined ? value : (rests['value'] ?? value),
  );
}
