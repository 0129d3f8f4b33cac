import { createDraftModel } from '../../../src/adapters/openai/create-draft-model.ts';
import type { ModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { writtenLog } from '../workspace/written-log.ts';

export const PROMPT = {
  stable: 'Escribes respuestas.',
  varying: 'Hechos\n\n=== 5e1f90c2ab77 ===\n¿Cuándo vuelve la luz?',
};

export const KEY = 'sk-made-up-and-secret';

type Changes = Partial<Omit<Parameters<typeof createDraftModel>[0], 'log'>>;

/** The writer with the real library, before the double; its clock stands still unless one is given. */
export function aWriter({ baseUrl }: Pick<ModelDouble, 'baseUrl'>, changes: Changes = {}) {
  const written = writtenLog();
  const server = {
    apiKey: KEY,
    baseUrl,
    model: 'model-a',
    budgetMs: 10_000,
    now: () => 0,
    elapsed: () => 0,
    ...changes,
  };
  return { model: createDraftModel({ ...server, log: written.log }), log: written };
}
