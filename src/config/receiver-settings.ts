import { z } from 'zod';
import { isInOwnNetwork } from './is-safe-address.ts';
import type { ConfigProblem } from './wrong-settings.ts';

const filled = z.string().trim().min(1);

/** Settings of a system of the institution that takes signed requests of ours. */
export const receiverSettings = {
  url: (example: string) =>
    filled.refine(isReceiver, `must be an address such as ${example}; http:// only in your own network`),
  secret: filled.regex(/^\S{16,200}$/, 'must have 16 to 200 characters and no spaces'),
  onOrOff: z.enum(['on', 'off'], 'must be on or off').default('off'),
};

/** Returns what is missing or does not fit together in `<prefix>_URL`, `_SECRET` and `_PRIVATE`; the schema judges each value. */
export function receiverProblems(
  present: Readonly<Record<string, string | undefined>>,
  prefix: 'CALL_OUT' | 'WEBHOOK',
): ConfigProblem[] {
  const names = { url: `${prefix}_URL`, secret: `${prefix}_SECRET` };
  const [url, secret] = [present[names.url], present[names.secret]];
  if ((url === undefined) !== (secret === undefined)) {
    const [variable, other] = url === undefined ? [names.url, names.secret] : [names.secret, names.url];
    return [{ variable, message: `is missing (${other} is set)` }];
  }
  return privateProblems(present, prefix);
}

/** Returns a problem where `<prefix>_URL` is in the own network, and `<prefix>_PRIVATE` does not say so. */
export function privateProblems(
  present: Readonly<Record<string, string | undefined>>,
  prefix: 'CALL_OUT' | 'WEBHOOK' | 'FIELD_REPORTS',
): ConfigProblem[] {
  const [url, variable] = [present[`${prefix}_URL`], `${prefix}_PRIVATE`];
  // Of an address that is none, its own setting says enough.
  if (url === undefined || !isReceiver(url) || present[variable] === 'on') return [];
  if (!isInOwnNetwork(URL.parse(url)?.hostname ?? '')) return [];
  return [{ variable, message: 'must be on: the address is in your own network' }];
}

function isReceiver(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isInOwnNetwork(url.hostname));
}
