import { stat } from 'node:fs/promises';

/**
 * Tells whether a SQLite file still lies where it was opened. One that was deleted or replaced goes on working for the process
 * that has it open, and all that is written to it is lost at the end. Always true for what is no file.
 */
export async function databaseInPlace(url: string): Promise<() => Promise<boolean>> {
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : ':memory:';
  if (file === ':memory:') return async () => true;
  const opened = await inodeOf(file);
  return async () => opened !== null && (await inodeOf(file)) === opened;
}

async function inodeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ ino }) => ino,
    () => null,
  );
}
