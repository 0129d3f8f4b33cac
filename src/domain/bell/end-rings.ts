import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { Effect } from '../cases/model/changes.ts';
import type { RungTurn } from '../cases/model/deadlines/ring.ts';
import type { RingEffect, RungMessage, RungMessages } from '../cases/ports/rung-messages.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { Turn } from './turn.ts';
import { HELP } from './turn.ts';

/** Turn that a message has a button for. */
type ButtonTurn = Pick<RungTurn, 'key' | 'kind' | 'caseId' | 'crisisId'>;

/** Turns as a look at the cases found them. */
export type SeenTurns = {
  open: readonly Turn[];
  /** Keys of open turns that a person took. */
  taken: ReadonlySet<string>;
  /** Returns whether the look read all that these turns are about. */
  isRead(turn: Pick<RungTurn, 'caseId'>): boolean;
  /** Moment before the look (ISO 8601 UTC): of what rang later it says nothing. */
  since: string;
};

/** Buttons that are still of use: by the keys of the turns that are open, and by the forms in which anything waits. */
type Useful = { keys: ReadonlySet<string>; forms: ReadonlySet<string> };

/** Time in milliseconds after which a message is so far back that nobody presses its buttons. */
const KEPT_MS = 24 * 3_600_000;
/** Maximum number of messages looked through at once; older ones are far back by then. */
const MOST_MESSAGES = 500;

/**
 * Has each message redrawn that rang for a turn which is over, or which a person took: it loses the button. One that is a
 * day old is left alone: a click there says that it is over.
 * @returns number of messages to redraw
 */
export async function endRings(
  seen: SeenTurns,
  { cases, rungMessages }: { cases: CaseDeps; rungMessages: Pick<RungMessages, 'newest' | 'end' | 'forgetBefore'> },
): Promise<number> {
  await rungMessages.forgetBefore(momentAfter(cases.now(), -KEPT_MS));
  const useful = usefulOf(seen);
  const ended = (await rungMessages.newest(MOST_MESSAGES)).flatMap((message) => {
    const keys = message.sentAt > seen.since ? [] : endedKeys(message, seen, useful);
    return keys.length === 0 ? [] : [{ ...message, keys }];
  });
  if (ended.length === 0) return 0;
  const effects = ended.map(({ outboxId, keys }): Effect => ({ kind: 'rings_over', outboxId, keys }));
  await cases.store.transact((transaction) => transaction.save({ changes: [], audit: [], effects }));
  await rungMessages.end(ended.map(({ outboxId, over, keys }) => ({ outboxId, over: [...over, ...keys] })));
  return ended.length;
}

function usefulOf({ open }: SeenTurns): Useful {
  return { keys: new Set(open.map(({ key }) => key)), forms: new Set(open.flatMap((turn) => formOf(turn) ?? [])) };
}

function endedKeys({ effect, over }: RungMessage, seen: SeenTurns, useful: Useful): string[] {
  return buttonTurns(effect)
    .filter((turn) => !over.includes(turn.key) && seen.isRead(turn) && !isPressable(turn, effect, seen, useful))
    .map(({ key }) => key);
}

/** Returns the turns that a message has a button for. A card is taken on the card, and several steps in their list. */
export function buttonTurns(effect: RingEffect): ButtonTurn[] {
  switch (effect.kind) {
    case 'ring':
    case 'direct_ring':
      return effect.turns.filter(({ kind, key }) => kind !== 'card' || key.endsWith(HELP));
    case 'thread': {
      const { turn } = effect.entry;
      return turn === undefined || turn.kind === 'card' ? [] : [{ ...turn, caseId: effect.caseId, crisisId: null }];
    }
    case 'crisis_line': {
      const { turn, stepIds = [] } = effect.entry;
      return turn === undefined || stepIds.length > 1 ? [] : [{ ...turn, caseId: null, crisisId: effect.crisisId }];
    }
  }
}

/** A button for a form or a screen is of use while anything waits there; another one while its turn is open and free. */
function isPressable(
  turn: ButtonTurn,
  { kind }: RingEffect,
  { taken }: Pick<SeenTurns, 'taken'>,
  { keys, forms }: Useful,
): boolean {
  const form = formOf(turn);
  if (kind !== 'thread' && form !== null && forms.has(form)) return true;
  const isFree = turn.kind === 'statement' || !taken.has(turn.key);
  return isFree && keys.has(turn.key);
}

/** Returns whether the buttons of two turns open the same form or screen, which shows what waits when it is opened. */
export function leadsToSame(one: ButtonTurn, other: ButtonTurn): boolean {
  const form = formOf(one);
  return form !== null && form === formOf(other);
}

function formOf({ key, kind, caseId, crisisId }: ButtonTurn): string | null {
  if (key.endsWith(HELP)) return HELP;
  if (kind === 'approval' || kind === 'resume') return `approve ${caseId}`;
  return kind === 'fact' && crisisId !== null ? `verify ${crisisId}` : null;
}
