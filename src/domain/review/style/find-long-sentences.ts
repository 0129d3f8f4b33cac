import type { LanguageStyle } from '../../handbook/style.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { spanOfMatch } from '../text/span-of-match.ts';

/** Factor over the guide's limit beyond which no reader would accept a sentence. */
const FAR_BEYOND = 1.5;

/** Advises on a sentence longer than the guide allows, and warns of one far longer; links and accounts do not count. */
export function findLongSentences({ read }: DraftReading, { maxSentenceWords: most }: LanguageStyle): Finding[] {
  return read.sentences.flatMap(({ from, to }, sentence): Finding[] => {
    const found = to - from;
    if (found <= most) return [];
    const level = found > most * FAR_BEYOND ? 'warn' : 'advice';
    const message = { key: 'finding.style.long-sentence', params: { found, most } };
    return [{ rule: 'style', level, ...spanOfMatch(read, { from, to, sentence }), message }];
  });
}
