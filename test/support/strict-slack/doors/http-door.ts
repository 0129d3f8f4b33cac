import { createHmac } from 'node:crypto';
import type { AwakeTime } from '../awake-time.ts';
import { parsed } from '../json.ts';
import type { World } from '../world.ts';
import type { Delivery, Door } from './deliveries.ts';
import { ACK_MS, tooSlow } from './deliveries.ts';

/** Slack's way with signed requests: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function httpDoor(deps: { url(): string; secret: string; world: World; time: AwakeTime }): Door {
  const { url, secret, world, time } = deps;
  return {
    async deliver(delivery, attempt) {
      const { type, body } = written(delivery);
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
      const again =
        attempt === 0 ? {} : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' };
      const late = new AbortController();
      const inTime = time.after(ACK_MS, () => late.abort());
      try {
        const response = await fetch(url(), {
          method: 'POST',
          headers: {
            'content-type': type,
            'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
            'x-slack-request-timestamp': timestamp,
            'x-slack-signature': `v0=${signature}`,
            ...again,
          },
          body,
          signal: late.signal,
        });
        const text = await response.text();
        if (response.status === 200) return { answer: text === '' ? {} : (parsed(text) ?? { text }) };
        world.illegal.push(`${delivery.kind}: the bot answered ${response.status}.`);
        return null;
      } catch (error) {
        world.illegal.push(
          late.signal.aborted ? tooSlow(delivery) : `${delivery.kind}: the bot was not reached (${String(error)}).`,
        );
        return null;
      } finally {
        inTime();
      }
    },
    stop: async () => {},
  };
}

/** Events come as JSON, commands as a form, and all else as JSON in one field of a form. */
function written({ kind, payload }: Delivery): { type: string; body: string } {
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields = Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]);
  const form: [string, string][] = kind === 'slash_commands' ? fields : [['payload', JSON.stringify(payload)]];
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
}
