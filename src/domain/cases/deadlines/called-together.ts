import { CLOCK } from '../../people/actor.ts';
import type { Transition } from '../decision/recorded.ts';
import { recorded } from '../decision/recorded.ts';
import type { Effect } from '../model/changes.ts';
import type { Call } from '../model/clocks/call.ts';

/** The one message that calls people for several cases, with its row of the record; nothing for no calls. */
export function calledTogether(calls: readonly Call[], now: string): Transition[] {
  const [first] = calls;
  if (first === undefined) return [];
  const effect: Effect = { kind: 'calls', caseId: first.caseId, calls };
  const audit = { cases: calls.map(({ caseId }) => String(caseId)) };
  return [
    recorded('clock.called', null, { kind: 'done', changes: [], effects: [effect], audit }, { actor: CLOCK, now }),
  ];
}
