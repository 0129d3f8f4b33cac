import type { Logger } from 'pino';
import type { ModelCall } from '../adapters/openai/create-draft-model.ts';
import type { Institution } from '../domain/handbook/institution.ts';
import type { DraftModel } from '../domain/writing/draft-model.ts';

/**
 * Opens the draft model that the settings name; null if they name none. Logs a server that the
 * handbook does not list, because the bot will send it no requests. Only who uses a model waits for
 * its client to load.
 */
export async function openDraftModel(deps: {
  server: { baseUrl: string; model: string; isOwn: boolean; budgetMs: number; atOnce: number } | null;
  apiKey: string | null;
  institution: Pick<Institution, 'writer'>;
  /** Way to the server. */
  fetch: typeof fetch;
  heard?: (call: ModelCall) => void;
  log: Logger;
}): Promise<(DraftModel & { stop(): void }) | null> {
  const { server, apiKey, institution, log, ...way } = deps;
  if (server === null) {
    if (institution.writer?.secondOpinion === 'on') log.warn('A second opinion is on, but no OPENAI_MODEL gives one');
    return null;
  }
  const { createDraftModel } = await import('../adapters/openai/create-draft-model.ts');
  const opened = createDraftModel({ ...server, ...way, apiKey, log });
  const isListed = institution.writer?.hosts.includes(opened.host) === true;
  if (!isListed) {
    log.warn(
      { host: opened.host },
      'The server of OPENAI_BASE_URL is not among writer.hosts in institution.yml: the playbooks draft alone',
    );
  }
  return opened;
}
