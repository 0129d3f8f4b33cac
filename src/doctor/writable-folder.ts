import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Returns what is in the way of writing into a folder, or of making it in the nearest folder above;
 * null if nothing is.
 */
export async function writeTroubleOf(folder: string): Promise<{ folder: string; code: string } | null> {
  const there = await nearestFolder(folder);
  try {
    await access(there, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return { folder: there, code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' };
  }
}

/** Returns the folder, or the nearest one above it that exists. */
export async function nearestFolder(folder: string): Promise<string> {
  const whole = path.resolve(folder);
  const isThere = await stat(whole).then(
    () => true,
    () => false,
  );
  const above = path.dirname(whole);
  return isThere || above === whole ? whole : nearestFolder(above);
}
