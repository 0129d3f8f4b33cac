import { z } from 'zod';
import { receiverProblems, receiverSettings } from './receiver-settings.ts';

/** Settings of calls to an SMS or voice gateway, as `.env.example` explains them. */
export const callOutSettings = {
  CALL_OUT_URL: receiverSettings.url('https://sms.example/portavoz').optional(),
  CALL_OUT_SECRET: receiverSettings.secret.optional(),
  CALL_OUT_PRIVATE: receiverSettings.onOrOff,
  CALL_OUT_IN_DRILLS: receiverSettings.onOrOff,
};

const schema = z.object(callOutSettings);

/** Gateway of the institution. The address often holds a key, as the secret is one. */
export type CallOutSettings = {
  url: string;
  /** Signs each request. */
  secret: string;
  /** True if the gateway may be in the private network. */
  mayReachPrivate: boolean;
  /** True if drills call out too. */
  inDrills: boolean;
};

/** Returns what is missing or does not fit together; the other settings judge each value. */
export function callOutProblems(present: Readonly<Record<string, string | undefined>>) {
  return receiverProblems(present, 'CALL_OUT');
}

/** Only of what `callOutProblems` finds nothing in. */
export function callOutOf(values: z.infer<typeof schema>): CallOutSettings | null {
  const { CALL_OUT_URL: url, CALL_OUT_SECRET: secret } = values;
  if (url === undefined || secret === undefined) return null;
  const [mayReachPrivate, inDrills] = [values.CALL_OUT_PRIVATE === 'on', values.CALL_OUT_IN_DRILLS === 'on'];
  return { url, secret, mayReachPrivate, inDrills };
}
