import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import type { SheetReader } from '../../cases/model/crises/sheet-reader.ts';
import type { Actor } from '../../people/actor.ts';
import { mentionOf } from '../../people/mention.ts';
import type { CrisisState } from '../model/crisis-state.ts';

// More people than that have a channel.
const MOST_READERS = 60;

/** Has a person sent the info sheet when it changes; they may be outside of the team. */
export function subscribe(
  { crisis, sheetReaders }: CrisisState,
  { who }: { who: Actor },
  context: ActionContext,
): Outcome {
  if (who.kind !== 'slack') return refuse('refusal.sheet_for_nobody');
  const reading = sheetReaders.filter(({ leftAt }) => leftAt === null);
  if (reading.some((one) => one.who.user === who.user)) return refuse('refusal.sheet_read_already');
  if (reading.length >= MOST_READERS) return refuse('refusal.sheet_readers', { most: MOST_READERS });
  const row: SheetReader = {
    id: `${crisis.id}:${who.user}`,
    crisisId: crisis.id,
    who,
    addedBy: context.actor,
    addedAt: context.now,
    leftAt: null,
    told: null,
  };
  return {
    kind: 'done',
    changes: [{ kind: 'sheet_reader', row }],
    effects: [],
    audit: { crisis: crisis.id, to: mentionOf(who) },
  };
}

/** Sends a person the info sheet no more. */
export function unsubscribe(
  { crisis, sheetReaders }: CrisisState,
  { who }: { who: Actor },
  { now }: ActionContext,
): Outcome {
  const user = who.kind === 'slack' ? who.user : '';
  const found = sheetReaders.find((one) => one.leftAt === null && one.who.user === user);
  if (found === undefined) return refuse('refusal.sheet_not_read');
  return {
    kind: 'done',
    changes: [{ kind: 'sheet_reader', row: { ...found, leftAt: now } }],
    effects: [],
    audit: { crisis: crisis.id, to: mentionOf(who) },
  };
}

/** Puts the info sheet below the board, where it is redrawn with each change. */
export function postSheet({ crisis }: CrisisState): Outcome {
  return {
    kind: 'done',
    changes: [],
    effects: [{ kind: 'info_sheet', crisisId: crisis.id, to: null, since: null, isNew: false }],
    audit: { crisis: crisis.id },
  };
}
