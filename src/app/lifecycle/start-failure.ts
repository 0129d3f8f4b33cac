import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { WorkspaceError } from '../../adapters/workspace/workspace-error.ts';
import { StartError } from '../../start-error.ts';

/** What a person reads who could not start the program. Of an accident no message is shown: it may quote a secret. */
export function startFailure(error: unknown): string {
  const isExpected = [StartError, DatabaseError, WorkspaceError].some((kind) => error instanceof kind);
  if (error instanceof Error && isExpected) return error.message;
  const kind = error instanceof Error ? error.name : typeof error;
  return `Something unforeseen happened (${kind}). Start again with LOG_LEVEL=debug: the log then says where, which helps whoever mends it.`;
}
