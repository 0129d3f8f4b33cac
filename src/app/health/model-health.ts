import { startOfDay } from '../../domain/cases/decision/model-availability.ts';
import type { HomeReader } from '../../domain/cases/ports/home.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { CircuitHealth, DraftModel } from '../../domain/writing/draft-model.ts';

/** Health of the draft model, and its usage since midnight in the institution's time zone. */
export type ModelHealth = {
  model: string;
  host: string;
  circuit: CircuitHealth['circuit'];
  /** ISO 8601 UTC; null while calls go through. */
  openSince: string | null;
  tokensToday: number;
  /** Tokens left of the day's budget; null if the handbook sets none. */
  tokensLeft: number | null;
  /** By the handbook's prices; null where it has none. */
  costToday: { amount: number; currency: string } | null;
};

const MILLION = 1_000_000;

/** Null where the institution has no model. */
export function modelHealth(deps: {
  model: DraftModel | null;
  home: Pick<HomeReader, 'tokensSince'>;
  handbook(): Handbook;
  /** ISO 8601 UTC. */
  now(): string;
}): () => Promise<ModelHealth | null> {
  const { model, home } = deps;
  return async () => {
    if (model === null) return null;
    const { institution } = deps.handbook();
    const { prompt, answer } = await home.tokensSince(startOfDay(deps.now(), institution.timeZone));
    const { circuit, openSince } = model.health();
    const { dailyTokens, prices } = institution.writer ?? {};
    return {
      model: model.model,
      host: model.host,
      circuit,
      openSince,
      tokensToday: prompt + answer,
      tokensLeft: dailyTokens === undefined ? null : Math.max(0, dailyTokens - prompt - answer),
      costToday:
        prices === undefined
          ? null
          : { amount: (prompt * prices.prompt + answer * prices.answer) / MILLION, currency: prices.currency },
    };
  };
}
