import type { Logger } from 'pino';
import { CHECKS } from '../doctor/checks.ts';
import { openParts } from '../doctor/parts.ts';
import type { Environment } from '../doctor/read-settings.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { traceOf } from '../errors.ts';

/** The first cards of a start go first. */
const AFTER_MS = 5_000;

/**
 * Looks once, some seconds after the start, at what `./portavoz doctor` looks at. The log gets a
 * line for each finding that is not green. Nothing waits for it, and it never ends the bot.
 */
export function checkUpLater(environment: Environment, log: Pick<Logger, 'warn' | 'info'>, afterMs = AFTER_MS): void {
  setTimeout(() => {
    checkUp(environment, log).catch((error: unknown) => log.warn(traceOf(error), 'The check-up failed'));
  }, afterMs).unref();
}

async function checkUp(environment: Environment, log: Pick<Logger, 'warn' | 'info'>): Promise<void> {
  const diagnoses = await runChecks(CHECKS, openParts({ environment, file: null }));
  for (const { check, findings } of diagnoses)
    for (const finding of findings)
      if (finding.level !== 'green')
        log.warn({ check: check.id, level: finding.level, why: finding.why.en }, `Check-up: ${finding.what.en}`);
  log.info({ checks: diagnoses.length }, 'The check-up is over; ./portavoz doctor says what to do');
}
