import { LATE_MS } from '../../domain/cases/publishing/lateness.ts';

/**
 * Returns a tracker of the time since which this process has been awake without a long break, by
 * regular beats. A process frozen with its machine, or whose clock was set forward, counts as awake
 * from its next beat. Moments in ISO 8601 UTC.
 */
export function awakeSince(now: () => string): { beat(): string } {
  let since = now();
  let last = since;
  return {
    beat() {
      const moment = now();
      if (Date.parse(moment) - Date.parse(last) > LATE_MS) since = moment;
      last = moment;
      return since;
    },
  };
}
