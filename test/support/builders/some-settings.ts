import { readConfig } from '../../../src/config/config.ts';

/** The settings without which no bot starts, and no other. */
export const NECESSARY_SETTINGS = {
  SLACK_BOT_TOKEN: 'xoxb-made-up',
  SLACK_SIGNING_SECRET: 'made-up',
  SLACK_CASES_CHANNEL: 'C0CASES',
  SLACK_DIGEST_CHANNEL: 'C0DIGEST',
};

/** What is wrong, and what the bot does without it; it starts all the same. */
export function wrongIn(settings: Record<string, string>) {
  const read = readConfig({ ...NECESSARY_SETTINGS, ...settings });
  if (!read.ok) throw new Error(`It does not start: ${JSON.stringify(read.problems)}`);
  return read.config.wrong;
}
