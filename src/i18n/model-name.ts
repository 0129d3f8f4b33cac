import type { ModelRun } from '../domain/cases/model/model-run.ts';
import type { Texts } from './texts.ts';

/** Which model on which server wrote a draft, by the hashes of what it was shown; null when none did. */
export function formatModelName(run: ModelRun | null, texts: Texts): string | null {
  if (run === null) return null;
  const { model, host, promptHash, handbookHash } = run;
  return texts.t('report.by_model', { model, host, prompt: promptHash ?? '—', handbook: handbookHash.slice(0, 16) });
}
