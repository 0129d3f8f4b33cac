import type { Handbook } from '../../handbook/handbook.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import type { Writer } from '../../writing/writer.ts';
import type { CaseTransaction } from '../ports/case-store.ts';

/** What a decision may know of the language model: which it is, and what all of today's calls have used. */
export type WriterInSight = { model: string; host: string; tokensToday: number };

/** Reads it inside the transaction that decides on it; null where there is no model. */
export async function writerInSight(
  writer: Writer | null,
  transaction: Pick<CaseTransaction, 'tokensSince'>,
  { handbook, now }: { handbook: Handbook; now: string },
): Promise<WriterInSight | null> {
  if (writer === null) return null;
  const { prompt, answer } = await transaction.tokensSince(startOfDay(now, handbook.institution.timeZone));
  return { model: writer.model, host: writer.host, tokensToday: prompt + answer };
}

/** The institution's last midnight, ISO 8601 UTC. */
export function startOfDay(now: string, timeZone: string): string {
  return new Date(instantAt(localDate(now, timeZone), '00:00', timeZone)).toISOString();
}
