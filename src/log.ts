import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';

/**
 * Creates the log for operators: facts, one JSON line each. It redacts values that could be a
 * secret, whatever code passed them in.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['token', '*.token', 'authorization', '*.authorization', '*.headers', 'text', '*.text'],
      censor: '[…]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
