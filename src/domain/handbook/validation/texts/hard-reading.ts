import { inLanguage } from '../../../text/languages.ts';
import type { Institution } from '../../institution.ts';
import { measureReadability, NORMAL_INFLESZ } from '../../readability.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookWarning } from '../handbook-fault.ts';
import { filledIn } from './filled-in.ts';
import type { PlacedTemplate } from './templates-of.ts';
import { templatesOf } from './templates-of.ts';

/**
 * Returns the INFLESZ of a Spanish template, of the hardest text that it may become; null without words. The
 * title of each fact takes the place of its value.
 */
export function readingOf(
  { template, playbook }: Pick<PlacedTemplate, 'template' | 'playbook'>,
  institution: Institution,
): number | null {
  const scores = asTitled({ template, playbook }, institution).flatMap(
    (text) => measureReadability(text)?.inflesz ?? [],
  );
  return scores.length === 0 ? null : Math.min(...scores);
}

/** Returns every text that a template may become, with the title of each fact in place of its value. */
export function asTitled(
  { template, playbook }: Pick<PlacedTemplate, 'template' | 'playbook'>,
  institution: Institution,
): string[] {
  const { language } = template;
  return filledIn(template.template, {
    institution,
    playbook,
    language,
    standIn: (fact) => inLanguage(fact.titles, language, institution.languages),
    subject: inLanguage(playbook.subjects, language, institution.languages),
  });
}

/** Returns faults for Spanish texts that read harder than "normal" on the INFLESZ scale. */
export function hardReading(parts: HandbookParts): HandbookFault[] {
  const { institution } = parts;
  if (institution === null) return [];
  return templatesOf(parts)
    .filter(({ template }) => template.language === 'es')
    .flatMap((placed) => {
      const score = readingOf(placed, institution);
      if (score === null || score >= NORMAL_INFLESZ) return [];
      return [
        handbookWarning(
          placed.path,
          `it reads as hard (${score.toFixed(1)} points; ${NORMAL_INFLESZ} or more read well); use shorter words and sentences`,
        ),
      ];
    });
}
