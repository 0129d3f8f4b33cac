import { LATE_MS } from '../../domain/cases/publishing/lateness.ts';

/**
 * Since when this process has been awake without a long break, by beats that come more often than that: one that was frozen with its
 * machine, or whose clock was set forward, is awake since its next beat. Moments in ISO 8601 UTC.
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
