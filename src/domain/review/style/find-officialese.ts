import { compileRules } from '../../phrases/compile-rules.ts';
import type { Span } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import { findQuotations, isQuoted } from '../../text/quotations.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { spanOfMatch } from '../text/span-of-match.ts';
import { OFFICIALESE } from './lexicon/officialese.ts';

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
  const quoted = findQuotations(text);
  const found = [...see(read)]
    .filter(([name]) => name === 'stiff' || name === 'heavy')
    .flatMap(([name, matches]) => matches.map((match) => ({ ...spanOfMatch(read, match), stiff: name === 'stiff' })))
    .filter((span) => !isQuoted(span, quoted))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: typeof found = [];
  for (const span of found) {
    if (!kept.some((other) => other.start < span.end && span.start < other.end)) kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
