import type { Logger } from 'pino';
import { createDraftModel } from '../adapters/openai/create-draft-model.ts';
import type { Config } from '../config/config.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { DraftModel } from '../domain/writing/draft-model.ts';

/** The model that the settings name; null where they name none. A server that the handbook does not list is told of: nothing will be asked of it. */
export function openDraftModel(
  { writer, secrets }: Config,
  log: Logger,
  { institution }: Handbook,
): (DraftModel & { stop(): void }) | null {
  if (writer === null) return null;
  const opened = createDraftModel({ ...writer, apiKey: secrets.openaiKey, log });
  const isListed = institution.writer?.hosts.includes(opened.host) === true;
  if (!isListed) {
    log.warn(
      { host: opened.host },
      'The server of OPENAI_BASE_URL is not among writer.hosts in institution.yml: the playbooks draft alone',
    );
  }
  return opened;
}
