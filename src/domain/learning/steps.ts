/** Long work that pauses after every few milliseconds. */
export type Steps<Result> = Generator<void, Result>;

/** Traits that are read, written or counted between two pauses. */
export const TRAITS_BETWEEN_PAUSES = 1024;

/** Runs long work without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs long work and rests at each pause, so that others may go on meanwhile. */
export async function withRests<Result>(steps: Steps<Result>, rest: () => Promise<void>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await rest();
  }
}
