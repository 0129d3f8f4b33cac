import { findMissingMarkers } from '../../drafts/missing-marker.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';

/** Blocks while a place of the text waits for its fact. */
export function checkMissingFacts({ text }: DraftReading): Finding[] {
  return findMissingMarkers(text).map(({ words, start, end, title }) => ({
    rule: 'grounding',
    level: 'block',
    words,
    start,
    end,
    message: { key: 'finding.grounding.missing', params: { title: title === '' ? words : title } },
  }));
}

/** Returns true if a finding only says that a value is still missing. */
export function isStillMissing({ message }: Finding): boolean {
  return message.key === 'finding.grounding.missing';
}
