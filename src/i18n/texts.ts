import type { TFunction } from 'i18next';
import { createInstance } from 'i18next';
import ca from '../../locales/ca.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import eu from '../../locales/eu.json' with { type: 'json' };
import gl from '../../locales/gl.json' with { type: 'json' };
import type { Sentence } from '../errors.ts';
import { namesOfHouse, withOpenNames, withWordsOf } from './commands/command-words.ts';
import { formatNumber } from './numbers.ts';

/** The languages that the bot itself speaks; the first is spoken where a sentence or a person's wish is not known. */
export const BOT_LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'] as const;

export type BotLanguage = (typeof BOT_LANGUAGES)[number];

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
export type TextKey = WithoutPlural<keyof typeof es & string>;

type Params = Readonly<Record<string, string | number>>;

/** The bot's sentences in one language. */
export type Texts = {
  language: BotLanguage;
  /** Locale of dates and numbers: `ca-ES`. */
  locale: string;
  /** Time zone of the one who reads, as `Atlantic/Canary`; null where many read, or nobody knows it. */
  zone: string | null;
  /** A sentence by its key; a key that does not exist does not compile. */
  t(key: TextKey, params?: Params): string;
  /** A sentence that the domain asked for. */
  say(sentence: Sentence): string;
};

/**
 * Parameters of sentences whose numbers count or measure. Other numbers name a thing (a case, a
 * version, a row) and stay unformatted.
 */
const MEASURES = 'count found limit max most answered opened over used'.split(' ');

/**
 * Locale of dates and numbers for each language. English is European, with the day before the
 * month.
 */
const LOCALES: Record<BotLanguage, string> = { es: 'es-ES', ca: 'ca-ES', gl: 'gl-ES', eu: 'eu-ES', en: 'en-GB' };

/** The sentences of each language, by the language of the house whose commands they name. */
type Translators = (language: BotLanguage, house?: BotLanguage) => Texts;

const translators = await createTranslators({ es, ca, gl, eu, en });

/** The sentences in the first of these languages that the bot speaks, each as `ca` or `ca-ES`; in Spanish when it speaks none. */
export function textsIn(...wishes: readonly (string | null)[]): Texts {
  const [first = BOT_LANGUAGES[0]] = wishes.flatMap((wish) => languageOf(wish ?? '') ?? []);
  return translators(first);
}

/** The same in a house: its app has the names of the commands in the house's language, whichever the reader's is. */
export function textsInHouse(house: string, ...wishes: readonly (string | null)[]): Texts {
  return translators(textsIn(...wishes, house).language, languageOf(house));
}

/** The same for a reader in a time zone; one that this machine does not know is nobody's. */
export function textsOfReader(texts: Texts, zone: string | null): Texts {
  return zone === null || !isZone(zone) ? texts : { ...texts, zone };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('es', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function languageOf(locale: string): BotLanguage | undefined {
  const [language] = locale.toLowerCase().split(/[-_]/);
  return BOT_LANGUAGES.find((one) => one === language);
}

type Sentences = Readonly<Record<string, string>>;

/** Texts out of the sentences of each language; what one lacks is said in Spanish. */
export async function createTranslators(sentences: Readonly<Record<BotLanguage, Sentences>>): Promise<Translators> {
  const i18n = createInstance();
  await i18n.init({
    resources: Object.fromEntries(
      BOT_LANGUAGES.map((language) => [language, { translation: withCommandsIn(language, sentences[language]) }]),
    ),
    lng: BOT_LANGUAGES[0],
    fallbackLng: BOT_LANGUAGES[0],
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const made = new Map(
    BOT_LANGUAGES.flatMap((language) =>
      BOT_LANGUAGES.map((house) => [
        `${language} ${house}`,
        translatorOf(i18n.getFixedT(language), language, namesOfHouse(house)),
      ]),
    ),
  );
  return (language, house = language) => {
    const texts = made.get(`${language} ${house}`);
    if (texts === undefined) throw new Error(`There are no sentences in ${language}.`);
    return texts;
  };
}

/**
 * The sentences with the words behind each command as a person of the language types them: the files hold
 * the English words. The command's own name stays open.
 */
function withCommandsIn(language: BotLanguage, sentences: Sentences): Sentences {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, said]) => [key, withOpenNames(withWordsOf(language, said))]),
  );
}

function translatorOf(translate: TFunction, language: BotLanguage, names: Params): Texts {
  const locale = LOCALES[language];
  // The values are passed separately, because the number itself still chooses between singular and
  // plural.
  const worded = (key: string, params: Params = {}): string =>
    // A sentence within this one takes its language from here.
    translate(key, { ...params, replace: { ...names, ...written(params, locale), lng: language } });
  return { language, locale, zone: null, t: worded, say: ({ key, params }) => worded(key, params) };
}

function written(params: Params, locale: string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && MEASURES.includes(name) ? formatNumber(value, { locale }) : value,
    ]),
  );
}
