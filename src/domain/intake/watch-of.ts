import type { Watch } from '../triage/learned/calibration.ts';

/** Returns how posts are read: while a crisis is open, so that no call for help is missed. */
export function watchOf(openCrises: readonly unknown[]): Watch {
  return openCrises.length > 0 ? 'crisis' : 'ordinary';
}
