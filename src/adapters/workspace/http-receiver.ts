import { HTTPReceiver } from '@slack/bolt';
import { quietLogger } from './quiet-logger.ts';

/** Takes what Slack sends over HTTP, checks its signature, and hands it to the app. Its `requestListener` goes behind our own front. */
export function createHttpReceiver({ signingSecret }: { signingSecret: string }): HTTPReceiver {
  return new HTTPReceiver({ signingSecret, logger: quietLogger });
}
