import type { Handbook } from '../../handbook/handbook.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import type { DraftModel } from '../../writing/draft-model.ts';
import type { CaseTransaction } from '../ports/case-store.ts';

/**
 * Language model as far as a decision may know it: its name, its host, and the tokens used by all
 * of today's calls.
 */
export type ModelAvailability = { model: string; host: string; tokensToday: number };

/** Reads it inside the transaction that decides on it; null where there is no model. */
export async function readModelAvailability(
  model: DraftModel | null,
  transaction: Pick<CaseTransaction['record'], 'tokensSince'>,
  { handbook, now }: { handbook: Handbook; now: string },
): Promise<ModelAvailability | null> {
  if (model === null) return null;
  const { prompt, answer } = await transaction.tokensSince(startOfDay(now, handbook.institution.timeZone));
  return { model: model.model, host: model.host, tokensToday: prompt + answer };
}

/** The institution's last midnight, ISO 8601 UTC. */
export function startOfDay(now: string, timeZone: string): string {
  return new Date(instantAt(localDate(now, timeZone), '00:00', timeZone)).toISOString();
}
