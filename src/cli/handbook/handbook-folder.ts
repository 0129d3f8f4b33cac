import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal } from '../terminal.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));

/**
 * Returns the handbook's folder: the one named on the command line, else PLAYBOOKS_DIR, else the
 * shipped one. PLAYBOOKS_DIR starts at the project, as the bot reads it; a typed name, where the person is.
 */
export function handbookFolder(
  named: string | undefined,
  { directory, env }: Pick<Terminal, 'directory' | 'env'>,
): string {
  return named === undefined ? resolve(env['PLAYBOOKS_DIR'] ?? SHIPPED) : resolve(directory, named);
}
