import type { Institution } from '../../../handbook/institution.ts';
import { namesOf } from '../../../handbook/places/place-names.ts';
import { findPhrase } from '../../../text/find-phrase.ts';
import { foldText } from '../../../text/fold-text.ts';
import type { CaseCore, CaseState } from '../case-state.ts';
import { isReplaced } from '../publication.ts';
import type { Crisis } from './crisis.ts';
import { CRISIS_LEVELS, crisisFor } from './crisis.ts';

/** Traits of a case that decide to which crisis it belongs. */
type Belonging = Pick<CaseCore, 'class' | 'playbook'> & {
  /** One of its posts repeats a hoax of the register. */
  saysHoax: boolean;
  /** Words of its posts. */
  words: string;
};

/** Places of ours, and the languages of their names. */
type Territory = Pick<Institution, 'territory' | 'languages'>;

export function belongingOf({ core, posts, occurrences }: CaseState): Belonging {
  return {
    class: core.class,
    playbook: core.playbook,
    saysHoax: occurrences.some(({ dismissedBy }) => dismissedBy === null),
    words: posts.map(({ text }) => text).join('\n'),
  };
}

/**
 * Returns the open crisis that a case belongs to, null if none. A case belongs to the crisis of its
 * playbook. A person at risk, or a hoax of the crisis's territory, belongs to the gravest crisis.
 */
export function crisisOf(
  { playbook, words, saysHoax, ...of }: Belonging,
  crises: readonly Crisis[],
  institution: Territory,
): Crisis | null {
  const own = crisisFor(playbook, crises);
  if (own !== null) return own;
  const open = gravestFirst(crises);
  if (of.class === 'life_risk') return open[0] ?? null;
  if (of.class !== 'false_claim' && !saysHoax) return null;
  return open.find((crisis) => !isElsewhere(words, crisis.territory, institution)) ?? null;
}

/**
 * Returns the crisis of a case once a person gave it another class or playbook. With the same
 * playbook, or a published text, it stays where it is.
 */
export function crisisAfter(
  state: CaseState,
  next: Pick<CaseCore, 'class' | 'playbook'>,
  crises: readonly Crisis[],
  institution: Territory,
): number | null {
  const { core, crisis } = state;
  const isOut = crisis !== null && crisis.closed === null && hasPublished(state);
  if (core.crisisId !== null && (next.playbook === core.playbook || isOut)) return core.crisisId;
  return (
    crisisOf({ ...belongingOf(state), class: next.class, playbook: next.playbook }, crises, institution)?.id ?? null
  );
}

/** Returns true if the case joined a crisis that is not of its own playbook, or of none: a person may take it out again. */
export function mayLeave({ core, crisis }: Pick<CaseState, 'core' | 'crisis'>): boolean {
  return crisis !== null && core.statement === null && core.playbook !== crisis.playbook;
}

/** Returns true if a text of the case is out: its facts are those of the crisis, whose board shows what becomes of it. */
export function hasPublished({ publications }: Pick<CaseState, 'publications'>): boolean {
  return publications.some((one) => one.status === 'published' || isReplaced(one));
}

/**
 * Returns the crisis that a case may join by a click: the gravest that was open when its post came.
 * Null for our own texts, and for a case that is part of a crisis.
 */
export function offeredCrisis({ core }: Pick<CaseState, 'core'>, crises: readonly Crisis[]): Crisis | null {
  if (core.crisisId !== null || core.statement !== null || core.closed !== null || core.erased !== null) return null;
  return gravestFirst(crises).find(({ startedAt }) => startedAt <= core.openedAt) ?? null;
}

function gravestFirst(crises: readonly Crisis[]): Crisis[] {
  const open = crises.filter(({ closed }) => closed === null);
  return CRISIS_LEVELS.flatMap((level) => open.filter((crisis) => crisis.level === level));
}

/** Returns true if a text names places of ours, and none of those that the crisis's territory names. */
function isElsewhere(words: string, crisisTerritory: string, institution: Territory): boolean {
  const { municipality, places } = institution.territory;
  const isNamedIn = (text: string) => (place: (typeof places)[number]) =>
    namesOf(place, institution).some((name) => names(text, name));
  const here = places.filter(isNamedIn(crisisTerritory));
  if (here.length === 0 || names(crisisTerritory, municipality)) return false;
  const there = places.filter(isNamedIn(words));
  return there.length > 0 && !there.some((place) => here.includes(place));
}

function names(words: string, name: string): boolean {
  const wanted = foldText(name, 'loose').text;
  return wanted !== '' && findPhrase(foldText(words, 'loose').text, wanted).length > 0;
}
