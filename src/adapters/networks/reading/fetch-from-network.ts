import type { z } from 'zod';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import type { Asked, MayConnect } from './fetch-bytes.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { Asking } from './network-account.ts';
import { readingErrorFor } from './reading-error-for.ts';

const mostBytes = 8_000_000;

/** The host is part of the settings: the operator chose it, and it may be in the private network. */
const asTheSettingsSay: MayConnect = () => true;

/**
 * Asks the interface of a network; it is never redirected.
 * @param asking `mayConnect` where the host comes from elsewhere than the settings
 * @throws ReadingError
 */
export async function fetchFromNetwork<Schema extends z.ZodType>(
  asked: Asked,
  schema: Schema,
  { now, throughProxy = null, mayConnect = asTheSettingsSay }: Asking & { mayConnect?: MayConnect | undefined },
): Promise<z.infer<Schema>> {
  const answer = await fetchBytes(asked, { mayConnect, throughProxy, mostBytes, redirects: 0 });
  if (answer.status !== 200) throw readingErrorFor(answer, now());
  let json: unknown;
  try {
    json = JSON.parse(answer.body.toString('utf8'));
  } catch (error) {
    throw new ReadingError('not_understood', { cause: error });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new ReadingError('not_understood');
  return parsed.data;
}
