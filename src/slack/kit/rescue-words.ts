import type { PersonAtRisk } from '../../domain/cases/at-risk/people-at-risk.ts';
import { countRescues, RESCUE_STATES } from '../../domain/cases/at-risk/people-at-risk.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Texts } from '../../i18n/texts.ts';

const MOST_LINKS = 8;

/**
 * Returns how many people at risk there are, and how many in each state; empty if there are none.
 * Violence, suicide and minors are only counted.
 * @param numberOf link to a case by its number; left out where no case is named
 */
export function rescueWords(
  people: readonly PersonAtRisk[],
  texts: Texts,
  numberOf?: (caseId: number) => string,
): string {
  if (people.length === 0) return '';
  const counts = countRescues(people);
  const parts = RESCUE_STATES.filter((state) => state !== 'attended' || counts.attended > 0).map((state) => {
    const said = texts.t(`people.${state}`, { count: counts[state] });
    const shown = numberOf === undefined || state === 'safe' ? [] : namedIn(people, state);
    return shown.length === 0 ? said : `${said} (${linksTo(shown, numberOf ?? String)})`;
  });
  return [`🆘 *${formatNumber(people.length, texts)}*`, ...parts].join(' · ');
}

/** Returns the people at risk that `rescueWords` links. */
export function linkedPeople(people: readonly PersonAtRisk[]): number[] {
  return RESCUE_STATES.filter((state) => state !== 'safe').flatMap((state) =>
    namedIn(people, state).slice(0, MOST_LINKS),
  );
}

function namedIn(people: readonly PersonAtRisk[], wanted: PersonAtRisk['state']): number[] {
  return people.flatMap(({ caseId, state, isDiscreet }) => (state === wanted && !isDiscreet ? [caseId] : []));
}

function linksTo(ids: readonly number[], numberOf: (caseId: number) => string): string {
  const shown = ids.slice(0, MOST_LINKS).map(numberOf).join(', ');
  return ids.length > MOST_LINKS ? `${shown}…` : shown;
}
