import { homeLanguage } from '../../handbook/handbook.ts';
import type { Institution } from '../../handbook/institution.ts';
import { isReadInHouse } from '../../handbook/is-read-in-house.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';

/**
 * Warns of a reply that nobody who reviews its language has seen. The playbook's own texts were read by such people, unless
 * the house neither speaks the language nor has anybody for it.
 */
export function findMissingReviewer({ text, handbook, language, origin, reviewedLanguage }: DraftReading): Finding[] {
  if (reviewedLanguage || language === homeLanguage(handbook)) return [];
  if (origin === 'playbook' && isReadInHouse(language, handbook.institution)) return [];
  const readers = handbook.institution.languageReviewers?.[language] ?? [];
  const who = reviewersOf(handbook.institution, readers);
  const message =
    who === ''
      ? { key: 'finding.language.no-reviewer', params: { language } }
      : { key: 'finding.language.reviewer', params: { language, who } };
  return [{ rule: 'language', level: 'warn', words: '', start: text.length, end: text.length, message }];
}

/**
 * Returns the names of the members that the entries mean, by role or by Slack id. An id that no
 * member of the team has is returned unchanged.
 */
function reviewersOf({ team }: Institution, entries: readonly string[]): string {
  const names = entries.flatMap((entry) => {
    const named = team.members.filter(({ slack, roles }) => slack === entry || roles.some((role) => role === entry));
    return named.length === 0 ? [entry] : named.map(({ name }) => name);
  });
  return [...new Set(names)].join(', ');
}
