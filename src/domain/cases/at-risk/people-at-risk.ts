import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { LifeRiskKind } from '../../handbook/life-risk-kind.ts';
import { PLAYBOOK_AT_RISK } from '../../handbook/playbook.ts';
import { dangersIn, isAtRisk } from '../model/at-risk.ts';
import type { CaseState } from '../model/case-state.ts';

/** States of a person at risk, from the worst to the best. */
export const RESCUE_STATES = ['untold', 'told', 'attended', 'safe'] as const;
export type RescueState = (typeof RESCUE_STATES)[number];

export type PersonAtRisk = {
  caseId: number;
  state: RescueState;
  /** True for dangers of which no list says a word: violence, suicide, minors. */
  isDiscreet: boolean;
};

const DISCREET: readonly LifeRiskKind[] = [
  'suicide',
  'violence_at_home',
  'gender_violence',
  'violence',
  'child_abuse',
  'missing_child',
];

/** Returns the people at risk among these cases. A case closed as spam or as a duplicate is nobody's. */
export function peopleAtRisk(states: readonly CaseState[]): PersonAtRisk[] {
  return states.filter(isSomebody).map((state) => ({
    caseId: state.core.id,
    state: rescueState(state),
    isDiscreet: isDiscreet(state),
  }));
}

/** Returns how many of these people are in each state. */
export function countRescues(people: readonly PersonAtRisk[]): Record<RescueState, number> {
  const of = (wanted: RescueState) => people.filter(({ state }) => state === wanted).length;
  return { untold: of('untold'), told: of('told'), attended: of('attended'), safe: of('safe') };
}

export function rescueState({ core, handoffs }: Pick<CaseState, 'core' | 'handoffs'>): RescueState {
  return core.rescue?.step ?? (handoffs.length > 0 ? 'told' : 'untold');
}

/** Returns true if lists only count the case: its danger is violence, suicide, or a child's. */
export function isDiscreet({ core }: Pick<CaseState, 'core'>): boolean {
  return dangersIn(core.assessment).some((kind) => DISCREET.includes(kind));
}

/**
 * Returns true if notifications of a playbook's crises hold number and severity alone. A crisis of people
 * at risk is of any danger; one whose playbook is gone is of nobody knows what.
 */
export function isDiscreetPlaybook(id: string, handbook: Handbook): boolean {
  const playbook = playbookById(handbook, id);
  return playbook === undefined || (playbook.discreet ?? playbook.id === PLAYBOOK_AT_RISK);
}

/**
 * Returns whether notifications name the case by its number: for its danger, its playbook or its crisis, or
 * while nobody knows what a person is in danger of.
 */
export function isNamedByNumber(state: Pick<CaseState, 'core' | 'crisis'>, handbook: Handbook): boolean {
  const { core, crisis } = state;
  if (isDiscreet(state) || playbookById(handbook, core.playbook)?.discreet === true) return true;
  if (crisis !== null && isDiscreetPlaybook(crisis.playbook, handbook)) return true;
  return isAtRisk(state) && dangersIn(core.assessment).length === 0;
}

function isSomebody(state: CaseState): boolean {
  const { closed, erased } = state.core;
  return isAtRisk(state) && erased === null && closed?.reason !== 'spam' && closed?.reason !== 'duplicate';
}
