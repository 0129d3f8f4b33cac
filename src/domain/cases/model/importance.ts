import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import type { Effect } from './changes.ts';

/** How soon the team must see something: 0 a person at risk, 1 to 4 the severities, then what only keeps the record. */
export type Importance = number;

type Ranked = { class: PostClass | 'statement'; severity: Severity };

const bySeverity = { S1: 1, S2: 2, S3: 3, S4: 4 } as const satisfies Record<Severity, Importance>;
/** Lines that nobody is called by: the card tells the same. */
const HISTORY = 5;
const ERASING = 6;

/** Of a case, as it stands now. */
export function caseImportance(matter: Ranked): Importance {
  return matter.class === 'life_risk' ? 0 : bySeverity[matter.severity];
}

/**
 * Of what is still to be told. A card comes before the lines of every other case's thread, since a case without a card is one that
 * nobody sees; a line that calls somebody is as important as its case.
 * @param matter of the effect's case; null where it has none
 */
export function effectImportance(effect: Effect, matter: Ranked | null): Importance {
  switch (effect.kind) {
    case 'card':
      return matter === null ? bySeverity.S1 : caseImportance(matter);
    case 'thread': {
      const { asks, calls: called, approvalOf } = effect.entry;
      const calls = asks !== undefined || called !== undefined || approvalOf !== undefined;
      return calls && matter !== null ? caseImportance(matter) : HISTORY;
    }
    case 'erase_messages':
      return ERASING;
    default:
      return bySeverity.S1;
  }
}

/**
 * Whether a message has to wait for an earlier one of its lane. A card or a board is drawn from state and waits for no line; a line waits
 * for the lines before it, and for a card only while there is none to stand below.
 */
export function mustFollow(
  later: { kind: Effect['kind']; hasPlace: boolean },
  earlier: { kind: Effect['kind'] },
): boolean {
  if (later.kind === 'card') return earlier.kind === 'card';
  if (later.kind === 'board') return earlier.kind === 'board' || earlier.kind === 'open_channel';
  return earlier.kind !== 'card' || !later.hasPlace;
}
