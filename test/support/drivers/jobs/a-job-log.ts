import type { JobLog } from '../../../../src/jobs/job-log.ts';

/** Keeps every line that is logged. */
export function aJobLog(): JobLog & { lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (facts: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(facts)}`);
  };
  return { info: keep('info'), warn: keep('warn'), error: keep('error'), lines };
}
