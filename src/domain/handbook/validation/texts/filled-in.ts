import type { Language } from '../../../text/languages.ts';
import { inLanguage } from '../../../text/languages.ts';
import type { Institution } from '../../institution.ts';
import type { TemplateScope } from '../../liquid-engine.ts';
import { renderTemplate } from '../../liquid-engine.ts';
import type { DeclaredFact, Playbook } from '../../playbook.ts';
import { namedValues, RECORD_FACTS } from '../../record-facts.ts';
import { conditionFree } from './condition-free.ts';

export type Filling = {
  institution: Institution;
  playbook: Playbook;
  language: Language;
  /**
   * Returns the stand-in for a value that is still missing: of a declared fact, or of our own
   * record.
   */
  standIn: (fact: Pick<DeclaredFact, 'kind' | 'maxLength' | 'titles' | 'choices'>) => string;
  subject: string;
};

/** Every text that a template may become, filled in; empty when it cannot be (another check says why). */
export function filledIn(template: string, filling: Filling): string[] {
  const scope = scopeOf(filling);
  try {
    return conditionFree(template).map((text) => renderTemplate(text, scope));
  } catch {
    return [];
  }
}

function scopeOf({ institution, playbook, language, standIn, subject }: Filling): TemplateScope {
  const say = (texts: Institution['names']) => inLanguage(texts, language, institution.languages);
  return {
    language,
    ...namedValues(
      new Map([
        ...[...playbook.facts, ...RECORD_FACTS].map((fact) => [fact.id, standIn(fact)] as const),
        ...playbook.standingFacts.map((fact) => [fact.id, say(fact.texts)] as const),
      ]),
    ),
    institution: {
      name: say(institution.names),
      short_name: say(institution.shortNames),
      web: institution.contact.web,
      phone: institution.contact.phone,
      private_channel: say(institution.contact.privateChannel),
    },
    post: { subject },
  };
}
