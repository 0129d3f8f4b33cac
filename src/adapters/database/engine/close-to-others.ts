import { chmodSync, statSync } from 'node:fs';
import process from 'node:process';

/** A file that others than its owner may read or write. */
export type OpenFile = {
  file: string;
  /** Mode that it had, as `ls` counts: `644`. */
  mode: string;
  /** True if it is closed now; false if it is not ours to close. */
  isClosed: boolean;
};

const OF_OTHERS = 0o007;
const PERMISSIONS = 0o777;
const OURS_ALONE = 0o600;

/**
 * Closes files to the other users of the machine. What a group may do stays: an administrator chose
 * the group.
 * @returns those that were open; a file that is not there is none of them
 */
export function closeToOthers(files: readonly string[]): OpenFile[] {
  return files.flatMap((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined || (stats.mode & OF_OTHERS) === 0) return [];
    const isOurs = process.getuid?.() === stats.uid;
    if (isOurs) chmodSync(file, OURS_ALONE);
    return [{ file, mode: (stats.mode & PERMISSIONS).toString(8), isClosed: isOurs }];
  });
}
