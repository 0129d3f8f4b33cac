import type { Language } from '../../../text/languages.ts';
import { fieldsAt } from '../fields-at.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError } from '../handbook-fault.ts';

/** Texts that are read in the institution's first language when no better one is there. */
const TEXTS: readonly string[] = [
  'institution.names',
  'institution.short_names',
  'institution.contact.private_channel',
  'institution.areas.*.names',
  'institution.topics.*.titles',
  'institution.official_sources.phones.*.use',
  'institution.competences.*.matter',
  'severity.severities.*.titles',
  'severity.severities.*.meaning',
  'severity.classes.*.titles',
  'severity.classes.*.meaning',
  'severity.classes.*.what_to_do',
  'severity.tags.*.titles',
  'playbooks.*.titles',
  'playbooks.*.subjects',
  'playbooks.*.raised_by.*.because',
  'playbooks.*.facts.*.titles',
  'playbooks.*.facts.*.hints',
  'playbooks.*.standing_facts.*.texts',
  'playbooks.*.must_contain.*.what',
  'playbooks.*.must_not.*.what',
  'playbooks.*.steps.*.what',
  'style.languages',
  'drills.*.titles',
  'drills.*.briefing',
  'drills.*.traps.*.what',
];

/** A text or a section that lacks the institution's first language, to which every other falls back. */
export function missingLanguages(parts: HandbookParts): HandbookFault[] {
  const home = parts.institution?.languages[0];
  if (home === undefined) return [];
  return TEXTS.flatMap((pattern) => fieldsAt(parts, pattern))
    .filter(({ value }) => !speaks(value, home))
    .map(({ path }) =>
      handbookError(
        path,
        `it lacks "${home}", the first language of the institution; add it, since every other falls back to it`,
      ),
    );
}

function speaks(texts: unknown, language: Language): boolean {
  return texts !== null && typeof texts === 'object' && language in texts;
}
