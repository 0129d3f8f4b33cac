import type { Language } from '../../../text/languages.ts';
import { fieldsAt } from '../fields-at.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError, handbookWarning } from '../handbook-fault.ts';

/** Texts that citizens read, or that stand for a whole file. */
const OF_CITIZENS: readonly string[] = [
  'institution.names',
  'institution.short_names',
  'institution.contact.private_channel',
  'institution.topics.*.titles',
  'playbooks.*.titles',
  'playbooks.*.subjects',
  'playbooks.*.standing_facts.*.texts',
  'style.languages',
];

/** Texts that the team alone reads: in any language of the house, it understands them. */
const OF_THE_TEAM: readonly string[] = [
  'institution.areas.*.names',
  'institution.official_sources.phones.*.use',
  'institution.competences.*.matter',
  'severity.severities.*.titles',
  'severity.severities.*.meaning',
  'severity.classes.*.titles',
  'severity.classes.*.meaning',
  'severity.classes.*.what_to_do',
  'severity.tags.*.titles',
  'playbooks.*.raised_by.*.because',
  'playbooks.*.facts.*.titles',
  'playbooks.*.facts.*.hints',
  'playbooks.*.must_contain.*.what',
  'playbooks.*.must_not.*.what',
  'playbooks.*.steps.*.what',
  'drills.*.titles',
  'drills.*.briefing',
  'drills.*.traps.*.what',
];

/** A text or a section that lacks the institution's first language, to which every other falls back. */
export function missingLanguages(parts: HandbookParts): HandbookFault[] {
  const [home, ...others] = parts.institution?.languages ?? [];
  if (home === undefined) return [];
  const lacking = (patterns: readonly string[]) =>
    patterns.flatMap((pattern) => fieldsAt(parts, pattern)).filter(({ value }) => !speaks(value, home));
  const error = `it lacks "${home}", the first language of the institution; add it, since every other falls back to it`;
  return [
    ...lacking(OF_CITIZENS).map(({ path }) => handbookError(path, error)),
    ...lacking(OF_THE_TEAM).map(({ path, value }) => {
      const read = others.find((language) => speaks(value, language));
      return read === undefined
        ? handbookError(path, error)
        : handbookWarning(
            path,
            `it lacks "${home}", the first language of the institution; until you add it, the team reads it in "${read}"`,
          );
    }),
  ];
}

function speaks(texts: unknown, language: Language): boolean {
  return texts !== null && typeof texts === 'object' && language in texts;
}
