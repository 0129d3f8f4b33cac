import { z } from 'zod';
import { receiverProblems, receiverSettings } from './receiver-settings.ts';

/** Settings of webhooks, as `.env.example` explains them. */
export const webhookSettings = {
  WEBHOOK_URL: receiverSettings.url('https://works.example/portavoz').optional(),
  WEBHOOK_SECRET: receiverSettings.secret.optional(),
  WEBHOOK_PRIVATE: receiverSettings.onOrOff,
};

const schema = z.object(webhookSettings);

/** System of the institution that takes events. The address often holds a key, as the secret is one. */
export type WebhookSettings = {
  url: string;
  /** Signs each request. */
  secret: string;
  /** True if the receiver may be in the private network. */
  mayReachPrivate: boolean;
};

/** Returns what is missing or does not fit together; the other settings judge each value. */
export function webhookProblems(present: Readonly<Record<string, string | undefined>>) {
  return receiverProblems(present, 'WEBHOOK');
}

/** Only of what `webhookProblems` finds nothing in. */
export function webhookOf(values: z.infer<typeof schema>): WebhookSettings | null {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret, WEBHOOK_PRIVATE: isPrivate } = values;
  return url === undefined || secret === undefined ? null : { url, secret, mayReachPrivate: isPrivate === 'on' };
}
