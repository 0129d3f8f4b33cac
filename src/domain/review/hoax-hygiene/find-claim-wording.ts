import type { Span } from '../../text/fold-text.ts';
import { findQuotations } from '../../text/quotations.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Claim } from './claim-of.ts';
import { overlapOf, tellingStem } from './claim-of.ts';

const RUN = 6;
const TELLING_IN_RUN = 3;

/** The claim in quotation marks, and where the reply says it word for word. */
export function findClaimWording(draft: DraftReading, claim: Claim, ours: string): Span[] {
  const quoted = findQuotations(draft.text)
    .map(({ start, end }) => ({ words: draft.text.slice(start, end), start, end }))
    .filter((span) => isOfClaim(draft, claim, span));
  const runs = runsOf(draft, claim).filter(
    ({ words, start, end }) =>
      !ours.includes(words.toLowerCase()) && !quoted.some((quote) => quote.start < end && start < quote.end),
  );
  return [...quoted, ...runs];
}

function isOfClaim({ read, language }: DraftReading, claim: Claim, { start, end }: Span): boolean {
  const from = read.words.findIndex((word) => word.start >= start);
  const to = read.words.findLastIndex((word) => word.end <= end) + 1;
  if (from === -1) return false;
  const { shared, telling } = overlapOf(read, from, to, claim, language);
  return shared >= 1 && shared * 2 >= telling;
}

function runsOf({ read, language }: DraftReading, claim: Claim): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < read.words.length; ) {
    const length = longestRun(read.words, from, claim);
    const telling = read.words
      .slice(from, from + length)
      .filter(({ folded }) => tellingStem(folded, language) !== null);
    if (length >= RUN && telling.length >= TELLING_IN_RUN) {
      const start = read.words[from]?.start ?? 0;
      const end = read.words[from + length - 1]?.end ?? start;
      spans.push({ words: read.text.slice(start, end), start, end });
    }
    from += Math.max(1, length);
  }
  return spans;
}

function longestRun(words: readonly { folded: string }[], from: number, claim: Claim): number {
  let longest = 0;
  claim.words.forEach((_, at) => {
    let length = 0;
    while (
      from + length < words.length &&
      at + length < claim.words.length &&
      words[from + length]?.folded === claim.words[at + length]?.folded
    ) {
      length += 1;
    }
    longest = Math.max(longest, length);
  });
  return longest;
}
