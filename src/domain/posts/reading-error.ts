export const READING_TROUBLES = [
  'unreachable',
  'timed_out',
  'forbidden',
  'gone',
  'throttled',
  'in_trouble',
  'refused',
  'too_large',
  'not_understood',
  'private_address',
  'redirected',
] as const;
/**
 * Reason why an outside source could not be read; the team sees a sentence for it, without any
 * secret.
 */
export type ReadingTrouble = (typeof READING_TROUBLES)[number];

/** A place outside cannot be read now. The message names neither address nor answer, since either may hold a secret. */
export class ReadingError extends Error {
  readonly why: ReadingTrouble;
  /** Retry delay that the source asks for, in ms; null if it gives none. */
  readonly retryAfterMs: number | null;

  constructor(why: ReadingTrouble, options: { retryAfterMs?: number | null; cause?: unknown } = {}) {
    super(`A source could not be read: ${why}`, { cause: options.cause });
    this.name = 'ReadingError';
    this.why = why;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
