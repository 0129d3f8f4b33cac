import type { TFunction } from 'i18next';
import { createInstance } from 'i18next';
import ca from '../../locales/ca.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import eu from '../../locales/eu.json' with { type: 'json' };
import gl from '../../locales/gl.json' with { type: 'json' };
import type { Handbook } from '../domain/handbook/handbook.ts';
import { homeLanguage } from '../domain/handbook/handbook.ts';
import type { CatalanName } from '../domain/handbook/vocabulary.ts';
import { rememberWords } from '../domain/text/remember-words.ts';
import type { Sentence } from '../errors.ts';
import { namesOfHouse, withOpenNames, withWordsOf } from './commands/command-words.ts';
import { formatNumber } from './numbers.ts';

/** The languages that the bot itself speaks; the first is spoken where a sentence or a person's wish is not known. */
export const BOT_LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'] as const;

export type BotLanguage = (typeof BOT_LANGUAGES)[number];

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
export type TextKey = WithoutPlural<keyof typeof es & string>;

type Params = Readonly<Record<string, string | number>>;

/** Words that sentences of any language take from the institution: the names of its app's commands, and its name of Catalan. */
type House = { language: BotLanguage; catalanName: CatalanName };

/** The bot's sentences in one language. */
export type Texts = {
  language: BotLanguage;
  /** Locale of dates and numbers: `ca-ES`. */
  locale: string;
  /** Time zone of the one who reads, as `Atlantic/Canary`; null where many read, or nobody knows it. */
  zone: string | null;
  house: House;
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

/** The sentences of each language, in the words of a house; without one, as a house of that language says them. */
type Translators = (language: BotLanguage, house?: House) => Texts;

const translators = await createTranslators({ es, ca, gl, eu, en });

/** The sentences in the first of these languages that the bot speaks, each as `ca` or `ca-ES`; in Spanish when it speaks none. */
export function textsIn(...wishes: readonly (string | null)[]): Texts {
  return translators(firstOf(wishes));
}

/** The same for an institution, in its own words: in the first language wished for, else in its own. */
export function textsOfHouse(handbook: Handbook, ...wishes: readonly (string | null)[]): Texts {
  const home = homeLanguage(handbook);
  const house = { language: firstOf([home]), catalanName: handbook.institution.catalanName ?? 'both' };
  return translators(firstOf([...wishes, home]), house);
}

/** The sentences of the same institution in another language. */
export function textsBeside({ house }: Texts, language: BotLanguage): Texts {
  return translators(language, house);
}

function firstOf(wishes: readonly (string | null)[]): BotLanguage {
  const [first = BOT_LANGUAGES[0]] = wishes.flatMap((wish) => languageOf(wish ?? '') ?? []);
  return first;
}

/** The same for a reader in a time zone; one that this machine does not know is nobody's. */
export function textsOfReader(texts: Texts, zone: string | null): Texts {
  return zone === null || !isZone(zone) ? texts : { ...texts, zone };
}

/** Slow to ask, and a team lives in few zones. */
const isZone = rememberWords((name) => {
  try {
    return new Intl.DateTimeFormat('es', { timeZone: name }) !== null;
  } catch {
    return false;
  }
});

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
  const made = new Map<string, Texts>();
  return (language, house = { language, catalanName: 'both' }) => {
    const key = [language, house.language, house.catalanName].join(' ');
    const texts = made.get(key) ?? translatorOf(i18n.getFixedT(language), language, house);
    made.set(key, texts);
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

function translatorOf(translate: TFunction, language: BotLanguage, house: House): Texts {
  const locale = LOCALES[language];
  const names = namesOfHouse(house.language);
  // i18next then says `language.ca_valencian` for `language.ca`, also within another sentence.
  const context = house.catalanName === 'both' ? {} : { context: house.catalanName };
  // The values are passed separately, because the number itself still chooses between singular and
  // plural.
  const worded = (key: string, params: Params = {}): string =>
    // A sentence within this one takes its language from here.
    translate(key, {
      ...params,
      ...context,
      replace: { ...names, ...written(params, locale), ...context, lng: language },
    });
  return { language, locale, zone: null, house, t: worded, say: ({ key, params }) => worded(key, params) };
}

function written(params: Params, locale: string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && MEASURES.includes(name) ? formatNumber(value, { locale }) : value,
    ]),
  );
}
