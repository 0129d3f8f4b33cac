import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { checkStyle } from '../../../../src/domain/review/style/check-style.ts';
import { aHandbook } from '../a-handbook.ts';
import { aReview } from './a-review.ts';

/** `level what: words` of what the style check finds in a text of that language. */
export function styleFindings(text: string, { language = 'es', ...overrides }: Partial<ReviewInput> = {}): string[] {
  const handbook = aHandbook();
  const { es } = handbook.style.languages;
  // Every language has a section here; those of the shipped handbook would do as well.
  if (es !== undefined) {
    for (const other of ['ca', 'gl'] as const) {
      handbook.style.languages[other] = { ...es, replace: [], banned: [] };
    }
    handbook.style.languages.eu = { ...es, address: 'zu', replace: [], banned: [] };
    handbook.style.languages.en = { ...es, address: 'you', replace: [], banned: [] };
  }
  return checkStyle(readDraft(aReview(text, { language, handbook, ...overrides }))).map(
    ({ level, message, words }) => `${level} ${message.key.replace('finding.style.', '')}: ${words}`,
  );
}
