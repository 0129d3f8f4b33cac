import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findHardSentences } from './find-hard-sentences.ts';
import { findHardSpanish } from './find-hard-spanish.ts';

/** Advises on what is hard to read, and never more: scores measure no reader (ISO 24495-1). */
export function checkReadability(draft: DraftReading): Finding[] {
  return draft.language === 'es' ? findHardSpanish(draft) : findHardSentences(draft, draft.language);
}
