/** The settings without which no bot starts, and no other. */
export const NECESSARY_SETTINGS = {
  SLACK_BOT_TOKEN: 'xoxb-made-up',
  SLACK_SIGNING_SECRET: 'made-up',
  SLACK_CASES_CHANNEL: 'C0CASES',
  SLACK_DIGEST_CHANNEL: 'C0DIGEST',
};
