import { openEgress } from '../../adapters/egress/open-egress.ts';
import { createDraftModel } from '../../adapters/openai/create-draft-model.ts';
import { readModelSettings } from '../../config/read-part.ts';
import type { Words } from '../../doctor/finding.ts';
import type { DraftModel } from '../../domain/writing/draft-model.ts';
import { createLog } from '../../log.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';

const NO_MODEL: Words = {
  es: 'No hay ningún modelo puesto: lo nombra OPENAI_MODEL, con OPENAI_API_KEY u OPENAI_BASE_URL (.env.example).\n',
  en: 'No model is set: OPENAI_MODEL, with OPENAI_API_KEY or OPENAI_BASE_URL, names one (.env.example).\n',
};

/** The model that the settings name; `none`, with a sentence about what is missing or wrong, when they name none. */
export function modelFrom(terminal: Terminal): DraftModel | 'none' {
  const { env, errors } = terminal;
  const read = readModelSettings(env);
  if (!read.ok) {
    for (const { variable, message } of read.problems) errors.write(`${variable} ${fromEnglish(message, terminal)}\n`);
    return 'none';
  }
  if (read.writer === null) {
    errors.write(inTerminal(NO_MODEL, terminal));
    return 'none';
  }
  const { fetch } = openEgress(read.proxies);
  return createDraftModel({ ...read.writer, apiKey: read.apiKey, fetch, log: createLog('silent') });
}
