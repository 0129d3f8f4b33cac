import type { Localized } from '../../../text/languages.ts';
import type { Institution } from '../../institution.ts';
import { templateFault, templateVariables } from '../../liquid-engine.ts';
import type { Playbook } from '../../playbook.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookWarning } from '../handbook-fault.ts';
import { templatesOf } from './templates-of.ts';

/** A text that would hold words of another language, because what it names is not written in its own. */
export function mixedLanguages(parts: HandbookParts): HandbookFault[] {
  const { institution } = parts;
  if (institution === null) return [];
  return templatesOf(parts)
    .filter(({ template }) => templateFault(template.template) === null)
    .flatMap(({ playbook, template, path }) =>
      templateVariables(template.template)
        .filter((name) => {
          const texts = textsOf(name, playbook, institution);
          return texts !== null && texts[template.language] === undefined;
        })
        .map((name) =>
          handbookWarning(
            path,
            `"${name}" is not written in "${template.language}", so this text would mix languages; add it there`,
          ),
        ),
    );
}

/** The texts by language behind a variable; null where a value is the same in all. */
function textsOf(variable: string, playbook: Playbook, institution: Institution): Localized | null {
  switch (variable) {
    case 'institution.name':
      return institution.names;
    case 'institution.short_name':
      return institution.shortNames;
    case 'institution.private_channel':
      return institution.contact.privateChannel;
    case 'post.subject':
      return playbook.subjects;
    default:
      return playbook.standingFacts.find((fact) => variable === `fact.${fact.id}`)?.texts ?? null;
  }
}
