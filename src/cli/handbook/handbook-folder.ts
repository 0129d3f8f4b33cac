import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal } from '../terminal.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));

/** The handbook's folder: the one named on the command line, else PLAYBOOKS_DIR, else the shipped one. */
export function handbookFolder(named: string | undefined, { directory, env }: Terminal): string {
  return resolve(directory, named ?? env['PLAYBOOKS_DIR'] ?? SHIPPED);
}
