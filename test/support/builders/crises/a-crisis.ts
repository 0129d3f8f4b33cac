import type { Crisis } from '../../../../src/domain/cases/model/crises/crisis.ts';
import { ana } from '../a-case.ts';

/** A crisis that began an hour ago, without a plan. */
export function aCrisis(over: Partial<Crisis> = {}): Crisis {
  return {
    id: 1,
    playbook: 'everyday',
    title: 'DANA en La Ribera',
    level: 'S2',
    territory: 'La Ribera',
    drill: null,
    networks: ['x'],
    plan: null,
    leadAccount: null,
    roles: {},
    channel: null,
    closed: null,
    cadenceMinutes: 60,
    startedBy: ana,
    startedAt: '2026-11-24T09:00:00.000Z',
    lastWordAt: '2026-11-24T09:00:00.000Z',
    promisedAt: null,
    ...over,
  };
}
