import type { Handbook } from '../handbook/handbook.ts';
import type { TemplateScope } from '../handbook/liquid-engine.ts';
import type { Language } from '../text/languages.ts';
import { inLanguage } from '../text/languages.ts';

/** Returns the values of the institution that a template in this language may use. */
export function institutionWords({ institution }: Handbook, language: Language): TemplateScope['institution'] {
  const { names, shortNames, contact, languages } = institution;
  return {
    name: inLanguage(names, language, languages),
    short_name: inLanguage(shortNames, language, languages),
    web: contact.web,
    phone: contact.phone,
    private_channel: inLanguage(contact.privateChannel, language, languages),
  };
}
