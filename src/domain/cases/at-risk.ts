import type { Assessment } from '../triage/assessment.ts';
import type { LifeRiskKind } from '../triage/rules/life-risk/life-risk-kind.ts';
import type { CaseState } from './case-state.ts';
import type { ThreadEntry } from './changes.ts';

/** The emergency number of the whole European Union (Directive (EU) 2018/1972, art. 109). */
export const EMERGENCY_PHONE = '112';

/** Whether the post is a call for help, as the case stands now. */
export function isAtRisk({ matter }: CaseState): boolean {
  return matter.class === 'life_risk';
}

/** Dangers in which a public reply may be read by an aggressor, or lay bare a person who means to harm themselves. */
const PRIVATE_KINDS: readonly LifeRiskKind[] = ['gender_violence', 'child_abuse', 'suicide'];

/** Whether a public reply to this call for help could harm, by the rules that saw it: it begins in private then. */
export function isHarmedInPublic({ class: postClass, because }: Pick<Assessment, 'class' | 'because'>): boolean {
  return (
    postClass === 'life_risk' && PRIVATE_KINDS.some((kind) => because.some((one) => one.rule === `life_risk.${kind}`))
  );
}

/** A person is at risk and nobody has recorded whom they told: no reply ends such a case. */
export function isUntold(state: CaseState): boolean {
  const { closed, erased } = state.matter;
  return isAtRisk(state) && closed === null && erased === null && state.tellings.length === 0;
}

/** The line that calls the duty officer to a person at risk. */
export function callForHelp(): ThreadEntry {
  return { sentence: { key: 'thread.at_risk', params: { phone: EMERGENCY_PHONE } }, asks: 'duty_officer' };
}
