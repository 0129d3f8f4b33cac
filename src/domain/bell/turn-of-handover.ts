import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { ShiftHandover } from '../cases/model/crises/shift-handover.ts';
import { minutesAfter } from '../cases/model/deadlines/step-deadline.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { BellTime, Turn } from './turn.ts';
import { PLAIN_TURN } from './turn.ts';

/** Head of the keys of turns that are about a handover; its id follows. */
const HEAD = 'handover:';

/**
 * Returns the turn of a handover that nobody has taken: from the beginning of the shift until its end. Those
 * who come on are rung first. Everybody can take it but who leaves. Null while it rings for nobody.
 */
export function turnOfHandover(
  handover: ShiftHandover,
  crises: readonly { crisis: Crisis }[],
  at: BellTime,
): Turn | null {
  const { comesAt, until, crisisId } = handover;
  const isOver = crisisId !== null && crises.every(({ crisis }) => crisis.id !== crisisId || crisis.closed !== null);
  return isOver || at.now < comesAt || at.now >= until ? null : handoverTurn(handover, at);
}

/** Returns the turn as it is also before the shift begins. */
export function handoverTurn(handover: ShiftHandover, { handbook }: Pick<BellTime, 'handbook'>): Turn {
  const { id, severity, crisisId, coming, leaving, comesAt } = handover;
  const { claimMinutes, ringAgainMinutes = claimMinutes, clock } = severityRow(handbook, severity);
  return {
    key: `${HEAD}${id}`,
    kind: 'handover',
    severity,
    caseId: null,
    crisisId,
    ...PLAIN_TURN,
    // A person who was rung before the shift has these minutes from its beginning.
    repeatsFrom: minutesAfter(comesAt, ringAgainMinutes, clock, handbook.institution),
    roles: ['duty_officer'],
    canDo: ({ user }) => leaving.every((one) => one.user !== user),
    preferred: [({ user }) => coming.some((one) => one.user === user)],
  };
}

/** Returns the id of the handover that a turn is about; null for another turn. */
export function handoverOf(turn: string): string | null {
  return turn.startsWith(HEAD) ? turn.slice(HEAD.length) : null;
}
