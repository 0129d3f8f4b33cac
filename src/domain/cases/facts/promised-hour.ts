import type { Handbook } from '../../handbook/handbook.ts';
import { minutesUntil } from '../../time/minutes-until.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { EnteredFact } from '../model/fact.ts';
import { isLive } from '../model/fact.ts';
import { recordedHour } from './recorded-hour.ts';

/** Id of the playbooks' fact that says when the public hears from us again. */
export const PROMISE_KEY = 'next_update';

/** Returns the moment that a fact promises to the public (ISO 8601 UTC); null for any other fact. */
function promisedBy({ key, value, enteredAt }: EnteredFact, { institution }: Handbook): string | null {
  if (key !== PROMISE_KEY) return null;
  const minutes = minutesUntil(value, institution.timeZone, enteredAt);
  if (minutes === null) return null;
  const at = Date.parse(momentAfter(enteredAt, minutes * MINUTE_MS));
  // Hours are promised to the minute.
  return new Date(at - (at % MINUTE_MS)).toISOString();
}

const MINUTE_MS = 60_000;

/** Returns the next hour that the ledger promises (ISO 8601 UTC); null where none is to come. */
export function promiseOfLedger(
  facts: readonly EnteredFact[],
  { handbook, now }: { handbook: Handbook; now: string },
): string | null {
  const promised = facts.filter((fact) => isLive(fact, now)).map((fact) => promisedBy(fact, handbook));
  return earliestAfter(now, promised);
}

/** Returns the hour at which a text tells the public to expect the next one (ISO 8601 UTC); null where it tells none. */
export function promiseIn(
  { factIds }: Pick<Draft, 'factIds'>,
  { facts }: Pick<CaseState, 'facts'>,
  { handbook, now }: { handbook: Handbook; now: string },
): string | null {
  const recorded = factIds.map(recordedHour).map((hour) => (hour?.name === 'next' ? hour.at : null));
  const entered = facts.filter(({ id }) => factIds.includes(id)).map((fact) => promisedBy(fact, handbook));
  return earliestAfter(now, [...recorded, ...entered]);
}

function earliestAfter(now: string, moments: readonly (string | null)[]): string | null {
  return moments.filter((one) => one !== null && one > now).toSorted()[0] ?? null;
}
