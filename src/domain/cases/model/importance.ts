import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import type { Effect } from './changes.ts';

/**
 * Urgency for the team: 0 a person at risk, 1 to 4 the severities, then what only keeps the
 * history.
 */
export type Importance = number;

type Ranked = { class: PostClass | 'statement'; severity: Severity };

const bySeverity = { S1: 1, S2: 2, S3: 3, S4: 4 } as const satisfies Record<Severity, Importance>;
/** Lines that nobody is called by: the card tells the same. */
const HISTORY = 5;
const ERASING = 6;

/** Returns the importance of a case in its current state. */
export function caseImportance(matter: Ranked): Importance {
  return matter.class === 'life_risk' ? 0 : bySeverity[matter.severity];
}

/**
 * Returns the importance of an effect. A card goes before the lines of all other cases' threads,
 * since nobody sees a case without a card. A line that calls a person is as important as its case.
 * @param matter of the effect's case; null where it has none
 */
export function effectImportance(effect: Effect, matter: Ranked | null): Importance {
  switch (effect.kind) {
    case 'card':
    case 'case_picture':
      return matter === null ? bySeverity.S1 : caseImportance(matter);
    case 'thread': {
      const { asks, calls: called, approvalOf } = effect.entry;
      const calls = asks !== undefined || called !== undefined || approvalOf !== undefined;
      return calls && matter !== null ? caseImportance(matter) : HISTORY;
    }
    case 'flag_news':
    case 'rings_over':
      return HISTORY;
    case 'content_card':
    case 'content_line':
    case 'content_picture':
    case 'content_ring':
    case 'morning':
    case 'duty':
      return bySeverity.S4;
    case 'erase_messages':
    case 'erase_files':
      return ERASING;
    default:
      return bySeverity.S1;
  }
}

/**
 * Returns whether a message must wait for an earlier one of its lane. A card or a board is drawn
 * from state and waits for no line. A line waits for earlier lines, and for a card only if none is
 * posted yet.
 */
export function mustFollow(
  later: { kind: Effect['kind']; hasPlace: boolean },
  earlier: { kind: Effect['kind'] },
): boolean {
  if (later.kind === 'card') return earlier.kind === 'card';
  if (later.kind === 'board') return earlier.kind === 'board' || earlier.kind === 'open_channel';
  return earlier.kind !== 'card' || !later.hasPlace;
}
