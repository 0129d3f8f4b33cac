import type { Logger } from 'pino';
import { createLog } from '../../../src/log.ts';

/** The real log, and the lines that it has written so far. */
export function writtenLog(): { log: Logger; lines(): Record<string, unknown>[]; text(): string } {
  let written = '';
  const log = createLog('debug', {
    write(line) {
      written += line;
    },
  });
  const lines = () =>
    written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { log, lines, text: () => written };
}
