import { fileURLToPath } from 'node:url';
import { readHandbook } from '../src/adapters/handbook/read-handbook.ts';
import type { Handbook } from '../src/domain/handbook/handbook.ts';

const PLAYBOOKS = fileURLToPath(new URL('../playbooks', import.meta.url));

/** Reads the handbook that is shipped, as a process that has just started does. @throws Error if it has mistakes */
export async function shippedHandbook(): Promise<Handbook> {
  const { handbook } = await readHandbook(PLAYBOOKS, new Date().toISOString().slice(0, 10));
  if (handbook === null) throw new Error('The shipped handbook has errors: ./portavoz handbook check names them.');
  return handbook;
}
