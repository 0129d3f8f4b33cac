import type { ModelRun } from '../domain/cases/model/model-run.ts';
import type { Texts } from './texts.ts';

/**
 * Names the model and the server that wrote a draft, with the hashes of their input; null when no
 * model did.
 */
export function formatModelName(run: ModelRun | null, texts: Texts): string | null {
  if (run === null) return null;
  const { model, host, promptHash, handbookHash } = run;
  return texts.t('report.by_model', { model, host, prompt: promptHash ?? '—', handbook: handbookHash.slice(0, 16) });
}
