import type { Logger } from '@slack/web-api';
import { LogLevel } from '@slack/web-api';

/**
 * Slack's libraries quote payloads and answers in their lines, and with them what people wrote: they print nothing. What
 * matters of a failure is in its error, and whoever catches it says it.
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
