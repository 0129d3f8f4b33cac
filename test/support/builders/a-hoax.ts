import type { Decision, Hoax, Ruling } from '../../../src/domain/hoaxes/hoax.ts';
import type { HoaxOccurrence } from '../../../src/domain/hoaxes/spread.ts';
import { UNSEEN } from '../../../src/domain/hoaxes/spread.ts';
import { START } from './a-case.ts';

export const ANA = 'slack:T1:UANA';

/** What the small handbook's official sources say of the dam. */
export const SOURCE = { link: 'https://www.aemet.es/presa', body: 'AEMET' };
export const TRUTH = 'La presa de El Molinar está en valores normales';
export const ANSWER = `${TRUTH}, según AEMET. Es falso lo que circula. El 112, solo para emergencias. Más en https://www.aemet.es/presa`;

/** A false rumour of the flood, with an answer that stands. */
export function aHoax(over: Partial<Hoax> = {}): Hoax {
  return {
    id: 1,
    claim: 'La presa de El Molinar se ha roto',
    wordings: [{ id: 'wording-1', text: 'Se rompe la presa, subid todos a los tejados', postId: null }],
    playbook: 'flood',
    firstSeenAt: START,
    registeredBy: ANA,
    registeredAt: START,
    decisions: [
      aDecision({ kind: 'status', status: 'false', truth: TRUTH, source: SOURCE }),
      aDecision({ kind: 'answer', language: 'es', text: ANSWER, status: 'false' }, { id: 'decision-2' }),
    ],
    spread: UNSEEN,
    ...over,
  };
}

export function aDecision(what: Ruling, over: Partial<Decision> = {}): Decision {
  return { id: 'decision-1', what, by: ANA, at: START, state: 'holds', settled: null, ...over };
}

export function aSighting(over: Partial<HoaxOccurrence> = {}): HoaxOccurrence {
  return {
    id: '1:post-1',
    hoaxId: 1,
    caseId: 1,
    postId: 'post-1',
    network: 'x',
    at: START,
    likeness: 80,
    dismissedBy: null,
    ...over,
  };
}
