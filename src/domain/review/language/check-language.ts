import { homeLanguage } from '../../handbook/handbook.ts';
import type { Institution } from '../../handbook/institution.ts';
import { isReadInHouse } from '../../handbook/is-read-in-house.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { isPlain } from '../injection-residue/find-disguised.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { addFindings } from '../model/finding.ts';
import { findOtherLanguage } from './find-other-language.ts';

/** Blocks another language than the citizen's, warns of a mixture, and of a language whose reviewer has not seen the reply. */
export function checkLanguage(draft: DraftReading): Finding[] {
  const found = findOtherLanguage(draft);
  addFindings(found, findOtherScript(draft));
  addFindings(found, findMissingReviewer(draft));
  return found;
}

/**
 * Warns of a reply that nobody who reviews its language has seen. The playbook's own texts were read by such people, unless
 * the house neither speaks the language nor has anybody for it.
 */
function findMissingReviewer({ text, handbook, language, origin, reviewedLanguage }: DraftReading): Finding[] {
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

/** Two words or more in letters of another script; the odd borrowed sign is none. */
const OTHER_SCRIPT =
  /(?:(?!\p{Script=Latin})\p{L}[\p{L}\p{M}]*)(?:[\s\p{P}]+(?!\p{Script=Latin})\p{L}[\p{L}\p{M}]*)*/gu;
const FEWEST_LETTERS = 4;

/** Blocks words in letters that no language of ours is written in, unless a live fact has them. */
function findOtherScript({ text, exact, facts }: DraftReading): Finding[] {
  if (isPlain(text)) return [];
  return matchesIn(exact.text, OTHER_SCRIPT)
    .filter(({ 0: words }) => words.replace(/\P{L}/gu, '').length >= FEWEST_LETTERS)
    .filter(({ 0: words }) => !facts.some(({ value }) => value.includes(words)))
    .map(({ 0: words, index }) => ({
      rule: 'language',
      level: 'block',
      ...exact.spanOf(index, index + words.length),
      message: { key: 'finding.language.script' },
    }));
}
