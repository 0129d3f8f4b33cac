import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';

/** Facts for operators, one JSON line each. What could be a secret is struck out, whoever passed it in. */
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
