import type { LanguageStyle } from '../../handbook/style.ts';
import { compileRules } from '../../phrases/compile-rules.ts';
import type { Span } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import { findQuotations, isQuoted } from '../../text/quotations.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { spanOfMatch } from '../text/span-of-match.ts';
import { findReplacedWords } from './find-unwanted-words.ts';
import { OFFICIALESE } from './lexicon/officialese.ts';

/** One circumlocution is taste; from here on the text is written as offices write. */
const TOO_MANY = 2;

/**
 * Finds words that can be simplified. One is advice; several, or words that no letter to citizens
 * uses, are a warning.
 */
export function findHeavyWords(draft: DraftReading, section: LanguageStyle): Finding[] {
  const replaced = findReplacedWords(draft.loose, draft.read, section, draft.language);
  const all = findOfficialese(draft, draft.language);
  if (replaced.length === 0 && all.length === 0) return [];
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

type See = ReturnType<typeof compileRules>;

const seeing: ReadonlyMap<string, See> = new Map(
  Object.entries(OFFICIALESE).map(([language, { stiff, heavy }]) => [
    language,
    compileRules(
      [
        { name: 'stiff', phrases: stiff },
        { name: 'heavy', phrases: heavy },
      ],
      {},
      replyPhrases,
    ),
  ]),
);

/** Stretches in the language of offices, longest first where they overlap, in the order of the words; none from quotations. */
export function findOfficialese({ text, read }: DraftReading, language: Language): (Span & { stiff: boolean })[] {
  const see = seeing.get(language);
  if (see === undefined) return [];
  const seen = see(read);
  const found: (Span & { stiff: boolean })[] = [];
  for (const [name, matches] of seen) {
    if (name !== 'stiff' && name !== 'heavy') continue;
    for (const match of matches) {
      const { words, start, end } = spanOfMatch(read, match);
      found.push({ words, start, end, stiff: name === 'stiff' });
    }
  }
  if (found.length === 0) return found;
  const quoted = findQuotations(text);
  const kept: typeof found = [];
  for (const span of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (isQuoted(span, quoted)) continue;
    if (!kept.some((other) => other.start < span.end && span.start < other.end)) kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
