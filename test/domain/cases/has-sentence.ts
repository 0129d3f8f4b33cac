import en from '../../../locales/en.json' with { type: 'json' };
import es from '../../../locales/es.json' with { type: 'json' };

const locales = [es, en].map((sentences) => new Set(Object.keys(sentences)));

/** Whether the bot can say it in each of its languages; what is counted has a form for one and one for more. */
export function hasSentence(key: string): boolean {
  return locales.every((keys) => keys.has(key) || (keys.has(`${key}_one`) && keys.has(`${key}_other`)));
}
