import { runHandbookAdopt } from './handbook-adopt.ts';
import { runHandbookCheck } from './handbook-check.ts';
import type { Terminal } from './terminal.ts';

/** `handbook check` and `handbook adopt`. */
export async function runHandbook(args: readonly string[], terminal: Terminal): Promise<number> {
  return args[0] === 'adopt' ? runHandbookAdopt(args.slice(1), terminal) : runHandbookCheck(args, terminal);
}
