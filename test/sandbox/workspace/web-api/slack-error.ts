import { WebAPIPlatformError } from '@slack/web-api';

/** Returns what Slack says against a call; throws if the call was not refused. */
export async function slackError(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof WebAPIPlatformError)) throw new Error('the call was not refused by Slack');
  return error.data.error;
}
