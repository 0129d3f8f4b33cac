import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { Playbook, PlaybookStep } from '../../handbook/playbook.ts';
import { momentAfter } from '../../time/moment-after.ts';

type Laying = { newId(): string };

/** Returns the steps of a crisis that begins. Those of each update follow our first word to the public. */
export function stepsAtStart(crisis: Crisis, playbook: Playbook | undefined, laying: Laying): CrisisStep[] {
  return (playbook?.steps ?? [])
    .filter(({ phase }) => phase !== 'each_update' && phase !== 'after')
    .map((step) => laidOut(step, crisis, crisis.startedAt, laying));
}

/**
 * Returns the steps that come back with our last word to the public; none if they are there already,
 * or while the public has heard nothing from us.
 */
export function stepsOfUpdate(
  crisis: Crisis,
  steps: readonly CrisisStep[],
  playbook: Playbook | undefined,
  laying: Laying,
): CrisisStep[] {
  const { startedAt, lastWordAt } = crisis;
  if (lastWordAt <= startedAt) return [];
  if (steps.some(({ phase, since }) => phase === 'each_update' && since >= lastWordAt)) return [];
  return (playbook?.steps ?? [])
    .filter(({ phase }) => phase === 'each_update')
    .map((step) => laidOut(step, crisis, lastWordAt, laying));
}

function laidOut(step: PlaybookStep, { id: crisisId }: Crisis, since: string, { newId }: Laying): CrisisStep {
  const { id, phase, role, minutes, what, phone = null, link = null, tickedBy = null } = step;
  const dueAt = minutes === undefined ? null : momentAfter(since, minutes * 60_000);
  const untouched = { taken: null, ended: null };
  return { id: newId(), crisisId, step: id, phase, role, what, phone, link, tickedBy, since, dueAt, ...untouched };
}
