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
/** Why a place outside could not be read; said to the team in a sentence of its own, without any secret. */
export type ReadingTrouble = (typeof READING_TROUBLES)[number];

/** A place outside cannot be read now. The message names neither address nor answer, since either may hold a secret. */
export class ReadingError extends Error {
  readonly why: ReadingTrouble;
  /** How long the place asks us to stay away, in ms; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(why: ReadingTrouble, options: { retryAfterMs?: number | null; cause?: unknown } = {}) {
    super(`A source could not be read: ${why}`, { cause: options.cause });
    this.name = 'ReadingError';
    this.why = why;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
