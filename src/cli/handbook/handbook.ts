import type { Terminal } from '../terminal.ts';
import { runHandbookAdopt } from './handbook-adopt.ts';
import { runHandbookCheck } from './handbook-check.ts';
import { runHandbookPrint } from './handbook-print.ts';

/** `handbook check`, `handbook adopt` and `handbook print`. */
export async function runHandbook(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'adopt') return runHandbookAdopt(rest, terminal);
  return name === 'print' ? runHandbookPrint(rest, terminal) : runHandbookCheck(args, terminal);
}
