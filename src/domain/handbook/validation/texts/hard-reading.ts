import { inLanguage } from '../../../text/languages.ts';
import { measureReadability, NORMAL_INFLESZ } from '../../readability.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookWarning } from '../handbook-fault.ts';
import { filledIn } from './filled-in.ts';
import { templatesOf } from './templates-of.ts';

/**
 * Returns faults for Spanish texts that read harder than "normal" on the INFLESZ scale. The title
 * of each fact takes the place of its value.
 */
export function hardReading(parts: HandbookParts): HandbookFault[] {
  const { institution } = parts;
  if (institution === null) return [];
  return templatesOf(parts)
    .filter(({ template }) => template.language === 'es')
    .flatMap(({ playbook, template, path }) => {
      const scores = filledIn(template.template, {
        institution,
        playbook,
        language: 'es',
        standIn: (fact) => inLanguage(fact.titles, 'es', institution.languages),
        subject: inLanguage(playbook.subjects, 'es', institution.languages),
      }).flatMap((text) => measureReadability(text)?.inflesz ?? []);
      const score = Math.min(...scores);
      if (scores.length === 0 || score >= NORMAL_INFLESZ) return [];
      return [
        handbookWarning(
          path,
          `it reads as hard: INFLESZ ${score.toFixed(1)}, and ${NORMAL_INFLESZ} is normal; use shorter words and sentences`,
        ),
      ];
    });
}
