import { openEgress } from '../../adapters/egress/open-egress.ts';
import { createDraftModel } from '../../adapters/openai/create-draft-model.ts';
import { readModelSettings } from '../../config/read-part.ts';
import type { DraftModel } from '../../domain/writing/draft-model.ts';
import { createLog } from '../../log.ts';
import type { Terminal } from '../terminal.ts';

/** The model that the settings name; `none`, with a sentence about what is missing or wrong, when they name none. */
export function modelFrom({ env, errors }: Terminal): DraftModel | 'none' {
  const read = readModelSettings(env);
  if (!read.ok) {
    for (const { variable, message } of read.problems) errors.write(`${variable} ${message}\n`);
    return 'none';
  }
  if (read.writer === null) {
    errors.write('No model is set: OPENAI_MODEL, with OPENAI_API_KEY or OPENAI_BASE_URL, names one (.env.example).\n');
    return 'none';
  }
  const { fetch } = openEgress(read.proxies);
  return createDraftModel({ ...read.writer, apiKey: read.apiKey, fetch, log: createLog('silent') });
}
