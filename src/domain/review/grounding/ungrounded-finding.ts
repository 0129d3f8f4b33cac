import type { Span } from '../../text/fold-text.ts';
import type { Finding, FindingLevel } from '../model/finding.ts';

/** Words that nothing vouches for; the sentence of `what` repeats them. */
export function ungroundedFinding({ words, start, end }: Span, level: FindingLevel, what: string): Finding {
  const message = { key: `finding.grounding.${what}`, params: { words } };
  return { rule: 'grounding', level, words, start, end, message };
}
