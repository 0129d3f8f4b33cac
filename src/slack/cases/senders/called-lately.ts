import type { Elapsed } from '../../../domain/time/elapsed.ts';

/** By what people are called: that a text waits for them, or that a time has run out. */
export type Bell = 'approval' | 'clock';

/**
 * Record of whom this process has just mentioned for which case. It keeps a person from being
 * mentioned twice, once for an approval and once for a deadline.
 */
export type CalledLately = {
  /**
   * Returns those of the people whom the other bell, approval or deadline, has not mentioned for
   * this case within a minute.
   */
  without(bell: Bell, caseId: number, ids: readonly string[]): string[];
  /** These were called now. */
  note(bell: Bell, caseId: number, ids: readonly string[]): void;
};

const AGAIN_AFTER_MS = 60_000;

export function createCalledLately(elapsed: Elapsed): CalledLately {
  const called = new Map<string, number>();
  const key = (bell: Bell, caseId: number, id: string) => `${bell} ${caseId} ${id}`;

  function isLate(at: number | undefined): boolean {
    return at === undefined || elapsed() - at >= AGAIN_AFTER_MS;
  }

  return {
    without(bell, caseId, ids) {
      const other = bell === 'approval' ? 'clock' : 'approval';
      return ids.filter((id) => isLate(called.get(key(other, caseId, id))));
    },
    note(bell, caseId, ids) {
      for (const [known, at] of called) if (isLate(at)) called.delete(known);
      for (const id of ids) called.set(key(bell, caseId, id), elapsed());
    },
  };
}
