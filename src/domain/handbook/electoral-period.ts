import type { Handbook } from './handbook.ts';
import type { Institution } from './institution.ts';

export type ElectoralPeriod = NonNullable<Institution['electoralPeriods']>[number];

/**
 * The election that is called and not over on that day (`2027-04-12`), polling day included (LOREG, art. 50): of several the one that
 * ends last. Null while there is none.
 */
export function electoralPeriod({ institution }: Pick<Handbook, 'institution'>, today: string): ElectoralPeriod | null {
  const called = periodsOf(institution).filter(({ from, to }) => from <= today && today <= to);
  return called.toSorted((one, other) => (one.to < other.to ? 1 : -1))[0] ?? null;
}

/** The last day, up to this one, on which a period began, or the day after one ended; null when there was none. */
export function lastElectoralTurn({ institution }: Pick<Handbook, 'institution'>, today: string): string | null {
  const turns = periodsOf(institution).flatMap(({ from, to }) => [from, dayAfter(to)]);
  return (
    turns
      .filter((day) => day <= today)
      .toSorted()
      .at(-1) ?? null
  );
}

function periodsOf({ electoralPeriods }: Institution): readonly ElectoralPeriod[] {
  return electoralPeriods ?? [];
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
