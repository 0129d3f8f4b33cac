import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal } from '../terminal.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));

/**
 * Returns the handbook's folder: the one named on the command line, seen from where the person stands; else PLAYBOOKS_DIR, seen
 * from the project as the bot does; else the shipped one.
 */
export function handbookFolder(
  named: string | undefined,
  { directory, env }: Pick<Terminal, 'directory' | 'env'>,
): string {
  return named === undefined ? resolve(env['PLAYBOOKS_DIR'] ?? SHIPPED) : resolve(directory, named);
}
