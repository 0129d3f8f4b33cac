import { createHmac } from 'node:crypto';

/** What Slack's requests carry so that they can be told from others. */
export function signed(body: string, secret: string, timestampS: number): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${timestampS}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestampS), 'x-slack-signature': `v0=${signature}` };
}
