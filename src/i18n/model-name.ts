import type { Writing } from '../domain/cases/model/writing.ts';
import type { Texts } from './texts.ts';

/** Which model on which server wrote a draft, by the hashes of what it was shown; null when none did. */
export function modelSaid(writing: Writing | null, texts: Texts): string | null {
  if (writing === null) return null;
  const { model, host, promptHash, handbookHash } = writing;
  return texts.t('report.by_model', { model, host, prompt: promptHash ?? '—', handbook: handbookHash.slice(0, 16) });
}
