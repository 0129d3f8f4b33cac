import { CALL_OUT_AFTER_MS } from '../cases/deadlines/due-call-outs.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { UnheardTurn } from '../cases/model/deadlines/call-out.ts';
import type { Ring, TurnKind } from '../cases/model/deadlines/ring.ts';
import { minutesAfter } from '../cases/model/deadlines/step-deadline.ts';
import { severityRow } from '../handbook/handbook.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { BellTime } from './turn.ts';
import { turnsOfCase } from './turns-of-case.ts';

const REASONS: Readonly<Partial<Record<TurnKind, UnheardTurn['reason']>>> = {
  approval: 'approval',
  resume: 'approval',
  stopped: 'stopped',
  failed: 'stopped',
};

/** Time in milliseconds for which rings are looked at: longer than all calls of a turn take. */
const LOOKED_AT_MS = 86_400_000;

/**
 * Returns the S1 turns that people were rung for and that nobody took within their time. An approval has
 * the minutes that the handbook gives it; a stopped or failed reply has three minutes.
 */
export async function unheardTurns({
  store,
  handbook,
  now,
}: Pick<CaseDeps, 'store' | 'now'> & { handbook: Pick<CaseDeps['handbook'], 'current'> }): Promise<UnheardTurn[]> {
  const at = { handbook: handbook.current(), now: now() };
  const rings = await store.turns.rings.since(momentAfter(at.now, -LOOKED_AT_MS));
  const late = [...Map.groupBy(rings, ({ turn }) => turn)].flatMap(([key, own]) => {
    const found = unheardOf(own, at);
    return found === null ? [] : [{ ...found, key }];
  });
  if (late.length === 0) return [];
  return store.look(async ({ cases }) => {
    const open: UnheardTurn[] = [];
    for (const { key, ...turn } of late) {
      const state = await cases.load(turn.caseId);
      if (state !== null && turnsOfCase(state, at).some((one) => one.key === key)) open.push(turn);
    }
    return open;
  });
}

/** @param rings those of one turn, oldest first */
function unheardOf(rings: readonly Ring[], { handbook, now }: BellTime): UnheardTurn | null {
  const [first] = rings;
  const reason = first === undefined ? undefined : REASONS[first.kind];
  if (first === undefined || reason === undefined || first.severity !== 'S1' || first.caseId === null) return null;
  if (rings.some(({ step }) => step === 'taken')) return null;
  const { approvalMinutes, claimMinutes, clock } = severityRow(handbook, first.severity);
  const until =
    reason === 'approval'
      ? minutesAfter(first.at, approvalMinutes ?? claimMinutes, clock, handbook.institution)
      : momentAfter(first.at, CALL_OUT_AFTER_MS);
  if (until > now) return null;
  return { caseId: first.caseId, severity: first.severity, reason, rungSince: first.at };
}
