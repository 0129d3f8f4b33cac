import type { TFunction } from 'i18next';
import { createInstance } from 'i18next';
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import type { Sentence } from './errors.ts';

/** The languages that the bot itself speaks. */
type BotLanguage = 'es' | 'en';

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
export type TextKey = WithoutPlural<keyof typeof es & string>;

/** The bot's sentences in one language. */
export type Texts = {
  language: BotLanguage;
  /** A sentence by its key; a key that does not exist does not compile. */
  t(key: TextKey, params?: Readonly<Record<string, string | number>>): string;
  /** A sentence that the domain asked for. */
  say(sentence: Sentence): string;
};

const i18n = createInstance();
await i18n.init({
  resources: { es: { translation: es }, en: { translation: en } },
  lng: 'es',
  fallbackLng: 'es',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

const perLanguage: Record<BotLanguage, Texts> = { es: textsOf('es'), en: textsOf('en') };

/** The sentences in this language; in Spanish when the bot does not speak it. */
export function textsIn(language: string): Texts {
  return language.startsWith('en') ? perLanguage.en : perLanguage.es;
}

function textsOf(language: BotLanguage): Texts {
  const translate: TFunction = i18n.getFixedT(language);
  return {
    language,
    t: (key, params) => translate(key, { ...params }),
    say: ({ key, params }) => translate(key, { ...params }),
  };
}
