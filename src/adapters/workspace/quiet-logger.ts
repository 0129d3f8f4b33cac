import type { Logger } from '@slack/web-api';
import { LogLevel } from '@slack/web-api';

/**
 * Logger for Slack's libraries that prints nothing. Their lines quote payloads and answers, and
 * with them what people wrote. The error holds what matters of a failure, and the code that catches
 * it logs it.
 */
export const quietLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
