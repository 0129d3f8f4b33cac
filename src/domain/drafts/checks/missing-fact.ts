import type { Finding } from '../finding.ts';
import { findMissingMarkers } from '../missing-marker.ts';
import type { ReviewInput } from '../review-input.ts';

/** Blocks while a place of the text waits for its fact. */
export function checkMissingFacts({ text }: ReviewInput): Finding[] {
  return findMissingMarkers(text).map(({ words, start, end, title }) => ({
    rule: 'missing-fact',
    level: 'block',
    words,
    start,
    end,
    message: { key: 'finding.missing-fact.value', params: { title: title === '' ? words : title } },
  }));
}
