import { readHandbook } from '../../adapters/handbook/read-handbook.ts';
import type { Words } from '../../doctor/finding.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Terminal } from '../terminal.ts';
import { inTerminal } from '../terminal-language.ts';
import { todayHere } from '../today-here.ts';
import { handbookFolder } from './handbook-folder.ts';

/** The handbook that a command works with; null when it has errors, with a sentence about them on the error output. */
export async function openHandbook(named: string | undefined, terminal: Terminal): Promise<Handbook | null> {
  const dir = handbookFolder(named, terminal);
  const { handbook } = await readHandbook(dir, todayHere());
  if (handbook === null) {
    terminal.errors.write(inTerminal(faultyHandbook(dir), terminal));
  }
  return handbook;
}

/** Says that a handbook has errors, and what names them. */
export function faultyHandbook(dir: string): Words {
  return {
    es: `El manual de ${dir} tiene errores. ./portavoz handbook check --dir ${dir} los nombra.\n`,
    en: `The handbook in ${dir} has errors. ./portavoz handbook check --dir ${dir} names them.\n`,
  };
}
