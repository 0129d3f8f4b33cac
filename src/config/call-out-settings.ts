import { z } from 'zod';
import { isInOwnNetwork } from './is-safe-address.ts';

const filled = z.string().trim().min(1);
const onOrOff = z.enum(['on', 'off'], 'must be on or off').default('off');

/** Settings of calls to an SMS or voice gateway, as `.env.example` explains them. */
export const callOutSettings = {
  CALL_OUT_URL: filled
    .refine(isGateway, 'must be an address such as https://sms.example/portavoz; http:// only in your own network')
    .optional(),
  CALL_OUT_SECRET: filled.regex(/^\S{16,200}$/, 'must have 16 to 200 characters and no spaces').optional(),
  CALL_OUT_PRIVATE: onOrOff,
  CALL_OUT_IN_DRILLS: onOrOff,
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
  const { CALL_OUT_URL: url, CALL_OUT_SECRET: secret, CALL_OUT_PRIVATE: isPrivate } = present;
  if ((url === undefined) !== (secret === undefined)) {
    const [variable, other] =
      url === undefined ? ['CALL_OUT_URL', 'CALL_OUT_SECRET'] : ['CALL_OUT_SECRET', 'CALL_OUT_URL'];
    return [{ variable, message: `is missing (${other} is set)` }];
  }
  // Of an address that is none, its own setting says enough.
  if (url === undefined || !isGateway(url) || isPrivate === 'on') return [];
  if (!isInOwnNetwork(URL.parse(url)?.hostname ?? '')) return [];
  return [{ variable: 'CALL_OUT_PRIVATE', message: 'must be on: the gateway is in your own network' }];
}

/** Only of what `callOutProblems` finds nothing in. */
export function callOutOf(values: z.infer<typeof schema>): CallOutSettings | null {
  const { CALL_OUT_URL: url, CALL_OUT_SECRET: secret } = values;
  if (url === undefined || secret === undefined) return null;
  const [mayReachPrivate, inDrills] = [values.CALL_OUT_PRIVATE === 'on', values.CALL_OUT_IN_DRILLS === 'on'];
  return { url, secret, mayReachPrivate, inDrills };
}

function isGateway(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isInOwnNetwork(url.hostname));
}
