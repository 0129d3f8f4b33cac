import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { StepTick } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import { CLOCK } from '../../people/actor.ts';

/** Sight of an event: when, and who did it as far as the bot knows. */
export type Seen = { by: Actor; at: string };

/** State of a crisis in which the bot can see that a step is done. */
export type SeenState = { crisis: Crisis; facts: readonly EnteredFact[]; pauses: readonly Pause[] };

/**
 * Returns what ticks a step, as the state of its crisis shows it; null while it shows nothing. A
 * look at the register of hoaxes leaves no trace in that state: it ticks its steps as it happens.
 */
export function seenInRecord(step: CrisisStep, state: SeenState): Seen | null {
  return step.tickedBy === null ? null : SIGHTS[step.tickedBy](state, step);
}

const SIGHTS: Readonly<Record<StepTick, (state: SeenState, step: CrisisStep) => Seen | null>> = {
  plan_recorded: ({ crisis: { plan } }) => (plan === null ? null : { by: CLOCK, at: plan.since }),
  publishing_paused: ({ pauses, crisis }) => pausesOf(pauses, crisis)[0] ?? null,
  schedulers_stopped: ({ pauses, crisis }) => {
    const [stopped] = pausesOf(pauses, crisis).flatMap((pause) => schedulersStopped(pause) ?? []);
    return stopped ?? null;
  },
  spokesperson_named: ({ crisis: { roles } }) =>
    roles.spokesperson === undefined ? null : { by: CLOCK, at: roles.spokesperson.since },
  fact_confirmed: ({ facts }, { phase, since }) => {
    const from = phase === 'each_update' ? since : '';
    const [first] = facts.flatMap(({ verifiedBy, verifiedAt }) =>
      verifiedBy === null || verifiedAt === null || verifiedAt < from ? [] : [{ by: verifiedBy, at: verifiedAt }],
    );
    return first ?? null;
  },
  first_message_out: ({ crisis: { startedAt, lastWordAt } }) =>
    lastWordAt > startedAt ? { by: CLOCK, at: lastWordAt } : null,
  next_update_promised: ({ crisis: { promisedAt, lastWordAt } }, { since }) =>
    promisedAt !== null && lastWordAt > since ? { by: CLOCK, at: lastWordAt } : null,
  hoax_register_seen: () => null,
  update_out: ({ crisis: { lastWordAt } }, { since }) => (lastWordAt > since ? { by: CLOCK, at: lastWordAt } : null),
  legal_hold_placed: ({ crisis: { legalHold } }) =>
    legalHold === undefined ? null : { by: legalHold.by, at: legalHold.at },
};

/** A pause of everything concerns each crisis, whichever it was asked for in. */
function pausesOf(pauses: readonly Pause[], { id }: Crisis): Pause[] {
  return pauses.filter(({ crisisId, scope }) => crisisId === id || scope.kind === 'all');
}

/** Returns when the last outside tool was stopped; the pause itself where there is none to stop. */
function schedulersStopped({ errands, by, at }: Pause): Seen | null {
  const tools = errands.filter(({ kind }) => kind === 'scheduler');
  if (tools.some(({ stopped }) => stopped === null)) return null;
  return tools.reduce<Seen>((last, { stopped }) => (stopped !== null && stopped.at > last.at ? stopped : last), {
    by,
    at,
  });
}
