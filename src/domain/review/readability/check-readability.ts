import { measureReadability, NORMAL_INFLESZ } from '../../handbook/readability.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { Span } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { spanOfMatch } from '../text/span-of-match.ts';
import { findHardSentences } from './find-hard-sentences.ts';

/**
 * Minimum number of words for a readability formula; below it the result means nothing, not even
 * indicatively …
 */
const FEWEST_WORDS = 10;
/** … or about a sentence, when all that is asked is which is the hardest. */
const FEWEST_IN_SENTENCE = 4;

/** Advises on what is hard to read, and never more: scores measure no reader (ISO 24495-1). */
export function checkReadability(draft: DraftReading): Finding[] {
  return draft.language === 'es' ? findHardSpanish(draft) : findHardSentences(draft, draft.language);
}

/** Advises on a Spanish text below "normal" on the INFLESZ scale; its words are the hardest sentence. */
function findHardSpanish({ text, read }: DraftReading): Finding[] {
  const whole = measureReadability(text);
  if (whole === null || whole.words < FEWEST_WORDS || whole.inflesz >= NORMAL_INFLESZ) return [];
  const [hardest] = sentenceSpans(read)
    .flatMap((span) => {
      const score = measureReadability(span.words);
      return score === null || score.words < FEWEST_IN_SENTENCE ? [] : [{ span, inflesz: score.inflesz }];
    })
    .toSorted((a, b) => a.inflesz - b.inflesz);
  const span = hardest?.span ?? { words: text, start: 0, end: text.length };
  const key = `finding.readability.${whole.indicative ? 'hard-indicative' : 'hard'}`;
  return [{ rule: 'readability', level: 'advice', ...span, message: { key } }];
}

/** Each sentence from its first word to its last, without the marks about it. */
function sentenceSpans(read: ReadText): Span[] {
  return read.sentences.map(({ from, to }, sentence) => spanOfMatch(read, { from, to, sentence }));
}
