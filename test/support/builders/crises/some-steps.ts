import type { CrisisStep } from '../../../../src/domain/cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../../../src/domain/cases/model/crises/follow-up.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { PlaybookStep } from '../../../../src/domain/handbook/playbook.ts';
import { ana } from '../a-case.ts';
import { aHandbook } from '../a-handbook.ts';

/** Steps of a flood: one of each phase, some of which the bot can see done. */
const FLOOD_STEPS: PlaybookStep[] = [
  {
    id: 'call',
    phase: 'first_15_minutes',
    role: 'duty_officer',
    minutes: 10,
    phone: '112',
    what: { es: 'Llama al 112' },
  },
  {
    id: 'plan',
    phase: 'first_15_minutes',
    role: 'duty_officer',
    minutes: 15,
    tickedBy: 'plan_recorded',
    what: { es: 'Anota quién dirige el plan', ca: 'Anota qui dirigix el pla' },
  },
  {
    id: 'first',
    phase: 'first_15_minutes',
    role: 'writer',
    minutes: 15,
    tickedBy: 'first_message_out',
    what: { es: 'Prepara el primer mensaje' },
  },
  {
    id: 'hoaxes',
    phase: 'first_hour',
    role: 'writer',
    minutes: 40,
    tickedBy: 'hoax_register_seen',
    what: { es: 'Mira el registro de bulos' },
  },
  { id: 'refresh', phase: 'each_update', role: 'writer', minutes: 20, what: { es: 'Pregunta qué cambia' } },
  { id: 'last', phase: 'closing', role: 'lead', what: { es: 'Publica el cierre' } },
  { id: 'review', phase: 'after', role: 'lead', minutes: 10_080, what: { es: 'Reúne al equipo' } },
];

/** The usual handbook, with steps in its playbook of floods. */
export function aHandbookWithSteps(steps: PlaybookStep[] = FLOOD_STEPS): Handbook {
  const handbook = aHandbook();
  return { ...handbook, playbooks: handbook.playbooks.map((one) => (one.id === 'flood' ? { ...one, steps } : one)) };
}

export function aStep(over: Partial<CrisisStep> = {}): CrisisStep {
  return {
    id: 'step-1',
    crisisId: 1,
    step: 'call',
    phase: 'first_15_minutes',
    role: 'duty_officer',
    what: { es: 'Llama al 112' },
    phone: null,
    link: null,
    tickedBy: null,
    since: '2026-11-24T10:00:00.000Z',
    dueAt: '2026-11-24T10:10:00.000Z',
    taken: null,
    ended: null,
    ...over,
  };
}

export function aFollowUp(over: Partial<FollowUp> = {}): FollowUp {
  return {
    id: 'task-1',
    crisisId: 1,
    playbook: 'flood',
    what: 'Poner el 010 en el manual',
    owner: ana,
    dueOn: '2026-12-08',
    addedBy: ana,
    addedAt: '2026-11-24T18:00:00.000Z',
    ended: null,
    ...over,
  };
}
