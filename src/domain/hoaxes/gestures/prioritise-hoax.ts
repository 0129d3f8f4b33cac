import type { Decision, Hoax, HoaxPriority } from '../hoax.ts';
import { priorityDecision } from '../hoax.ts';
import type { HoaxContext, HoaxOutcome } from '../hoax-outcome.ts';
import { hoaxOutcome, refusedHoax } from '../hoax-outcome.ts';
import { proposePriority } from '../propose-priority.ts';

/** A person decides what is done about a hoax, whatever the rule proposes. */
export function prioritiseHoax(hoax: Hoax, priority: HoaxPriority, { by, now, newId }: HoaxContext): HoaxOutcome {
  if (priorityDecision(hoax)?.what.priority === priority) return refusedHoax('refusal.hoax_same');
  const decision: Decision = {
    id: newId(),
    what: { kind: 'priority', priority },
    by,
    at: now,
    state: 'holds',
    settled: null,
  };
  const proposed = proposePriority(hoax, now)?.priority ?? null;
  return hoaxOutcome({ ...hoax, decisions: [...hoax.decisions, decision] }, { hoax: hoax.id, priority, proposed });
}
