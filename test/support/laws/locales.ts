import ca from '../../../locales/ca.json' with { type: 'json' };
import en from '../../../locales/en.json' with { type: 'json' };
import es from '../../../locales/es.json' with { type: 'json' };
import eu from '../../../locales/eu.json' with { type: 'json' };
import gl from '../../../locales/gl.json' with { type: 'json' };
import type { BotLanguage } from '../../../src/i18n/texts.ts';

/** Every sentence of the bot by its key, as the files hold them. */
export const SENTENCES: Readonly<Record<BotLanguage, Readonly<Record<string, string>>>> = { es, ca, gl, eu, en };

export const TRANSLATIONS = ['ca', 'gl', 'eu', 'en'] as const;

/** Each sentence of a language beside the Spanish one, where both are there. */
export function besideSpanish(language: BotLanguage): { key: string; said: string; spanish: string }[] {
  return Object.entries(SENTENCES[language]).flatMap(([key, said]) => {
    const spanish = SENTENCES.es[key];
    return spanish === undefined ? [] : [{ key, said, spanish }];
  });
}
