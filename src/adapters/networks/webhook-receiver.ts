import { randomUUID } from 'node:crypto';
import { ReadingError } from '../../domain/posts/reading-error.ts';
import type { WebhookDelivery, WebhookReceiver } from '../../domain/webhooks/webhook-receiver.ts';
import type { SignedAccount, SignedDeps } from './post-signed.ts';
import { postSigned } from './post-signed.ts';

/** Creates the way to the system of the institution that takes events. */
export function webhookReceiver(account: SignedAccount, deps: SignedDeps): WebhookReceiver {
  return {
    async send({ id, body }) {
      try {
        const { status } = await postSigned(account, { key: id, json: JSON.parse(body) }, deps);
        return { end: endOf(status), answer: String(status) };
      } catch (error) {
        return { end: 'down', answer: error instanceof ReadingError ? error.why : 'unreachable' };
      }
    },
  };
}

/** Sends an event of no case, to try the way. */
export function sendTestEvent(account: SignedAccount, deps: SignedDeps): Promise<WebhookDelivery> {
  const id = `test-${randomUUID()}`;
  const at = new Date(deps.now()).toISOString();
  const body = JSON.stringify({ id, type: 'test', at, sequence: 0 });
  return webhookReceiver(account, deps).send({ id, body });
}

/** Statuses that speak of this one event. Any other failure is of the receiver as a whole, such as a wrong address. */
const OF_THIS_EVENT = [400, 406, 409, 413, 415, 422];

function endOf(status: number): WebhookDelivery['end'] {
  if (status >= 200 && status < 300) return 'delivered';
  return OF_THIS_EVENT.includes(status) ? 'refused' : 'down';
}
