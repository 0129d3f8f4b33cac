import type { DraftReading } from '../draft-reading.ts';
import type { Finding } from '../finding.ts';
import { findMissingReviewer } from '../language/find-missing-reviewer.ts';
import { findOtherLanguage } from '../language/find-other-language.ts';
import { findOtherScript } from '../language/find-other-script.ts';

/** Blocks another language than the citizen's, warns of a mixture, and of a language whose reviewer has not seen the reply. */
export function checkLanguage(draft: DraftReading): Finding[] {
  return [...findOtherLanguage(draft), ...findOtherScript(draft), ...findMissingReviewer(draft)];
}
