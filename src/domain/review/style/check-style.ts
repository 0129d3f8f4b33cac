import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findAddress } from './find-address.ts';
import { findCourtesy } from './find-courtesy.ts';
import { findGenderedSigns } from './find-gendered-signs.ts';
import { findHashtagCase } from './find-hashtag-case.ts';
import { findHeavyWords } from './find-heavy-words.ts';
import { findLongSentences } from './find-long-sentences.ts';
import { findLoudness } from './find-loudness.ts';
import { findMourningEmoji } from './find-mourning-emoji.ts';
import { findUnspeltAcronyms } from './find-unspelt-acronyms.ts';
import { findBannedWords } from './find-unwanted-words.ts';

/**
 * Blocks what the style guide bans in the reply's language, warns of what a head of communication would send back, and
 * advises on the rest of it.
 */
export function checkStyle(draft: DraftReading): Finding[] {
  const { text, loose, handbook, language } = draft;
  const { style } = handbook;
  const section = style.languages[language];
  const bySection =
    section === undefined
      ? []
      : [
          ...findBannedWords(loose, section),
          ...findHeavyWords(draft, section),
          ...findAddress(draft, section),
          ...findLongSentences(draft, section),
          ...findCourtesy(draft, section),
        ];
  return [
    ...bySection,
    ...findLoudness(text, style),
    ...findMourningEmoji(draft),
    ...findHashtagCase(draft),
    ...findUnspeltAcronyms(draft),
    ...findGenderedSigns(text, language),
  ];
}
