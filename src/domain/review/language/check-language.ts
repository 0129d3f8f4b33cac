import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findMissingReviewer } from './find-missing-reviewer.ts';
import { findOtherLanguage } from './find-other-language.ts';
import { findOtherScript } from './find-other-script.ts';

/** Blocks another language than the citizen's, warns of a mixture, and of a language whose reviewer has not seen the reply. */
export function checkLanguage(draft: DraftReading): Finding[] {
  return [...findOtherLanguage(draft), ...findOtherScript(draft), ...findMissingReviewer(draft)];
}
