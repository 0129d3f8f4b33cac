import es from '../../../locales/es.json' with { type: 'json' };

const keys = new Set(Object.keys(es));

/** Whether the bot can say it: what is counted has a form for one and one for more. The other languages have the same keys (locales.test.ts). */
export function hasSentence(key: string): boolean {
  return keys.has(key) || (keys.has(`${key}_one`) && keys.has(`${key}_other`));
}
