import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { WorkspaceError } from '../../adapters/workspace/workspace-error.ts';
import { StartError } from '../../start-error.ts';

/**
 * Returns the sentence shown when the program cannot start. The message of an unexpected error is
 * not shown, since it may quote a secret.
 */
export function startFailure(error: unknown): string {
  const isExpected = [StartError, DatabaseError, WorkspaceError].some((kind) => error instanceof kind);
  if (error instanceof Error && isExpected) return error.message;
  const kind = error instanceof Error ? error.name : typeof error;
  return `Something unforeseen happened (${kind}). Start again with LOG_LEVEL=debug: the log then says where, which helps whoever mends it.`;
}
