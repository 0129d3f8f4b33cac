import type { LanguageStyle } from '../../handbook/style.ts';
import type { Span } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findOfficialese } from './find-officialese.ts';
import { findReplacedWords } from './find-unwanted-words.ts';

/** One circumlocution is taste; from here on the text is written as offices write. */
const TOO_MANY = 2;

/**
 * Finds words that can be simplified. One is advice; several, or words that no letter to citizens
 * uses, are a warning.
 */
export function findHeavyWords(draft: DraftReading, section: LanguageStyle): Finding[] {
  const replaced = findReplacedWords(draft.loose, draft.read, section, draft.language);
  const all = findOfficialese(draft, draft.language);
  const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
  const offices = all.filter((span) => !replaced.some((other) => overlaps(span, other)));
  const many = replaced.length + offices.length >= TOO_MANY;
  return [
    ...replaced.map(({ use, ...place }): Finding => {
      const stiff = all.some((span) => span.stiff && overlaps(span, place));
      const message = { key: 'finding.style.replace', params: { use } };
      return { rule: 'style', level: many || stiff ? 'warn' : 'advice', ...place, message };
    }),
    ...offices.map(({ stiff, ...span }): Finding => {
      const message = { key: 'finding.style.officialese' };
      return { rule: 'style', level: many || stiff ? 'warn' : 'advice', ...span, message };
    }),
  ];
}
