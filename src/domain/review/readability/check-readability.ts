import type { DraftReading } from '../draft-reading.ts';
import type { Finding } from '../finding.ts';
import { findHardSentences } from '../readability/find-hard-sentences.ts';
import { findHardSpanish } from '../readability/find-hard-spanish.ts';

/** Advises on what is hard to read, and never more: scores measure no reader (ISO 24495-1). */
export function checkReadability(draft: DraftReading): Finding[] {
  return draft.language === 'es' ? findHardSpanish(draft) : findHardSentences(draft, draft.language);
}
