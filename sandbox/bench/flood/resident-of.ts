import { readFile } from 'node:fs/promises';

/** Returns the resident memory of a process and of those that it started, in MB; 0 where the system does not tell. */
export async function residentOf(pid: number): Promise<number> {
  const children = await textOf(`/proc/${pid}/task/${pid}/children`);
  const below = await Promise.all(
    children
      .split(' ')
      .filter((child) => child !== '')
      .map((child) => residentOf(Number(child))),
  );
  const ownKb = Number(/VmRSS:\s+(\d+)/.exec(await textOf(`/proc/${pid}/status`))?.[1] ?? 0);
  return ownKb / 1024 + below.reduce((total, one) => total + one, 0);
}

/** A process may end meanwhile. */
async function textOf(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    return '';
  }
}
