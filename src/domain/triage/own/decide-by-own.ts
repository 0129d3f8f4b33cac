import type { Feature } from '../../learning/feature.ts';
import { NOWHERE } from '../../learning/feature.ts';
import { scoresOf } from '../../learning/weights.ts';
import type { Decision, Evidence } from '../decide-by.ts';
import { decideBy, LET_STAND, whyReply } from '../decide-by.ts';
import type { OwnWeights } from './own-weights.ts';

/**
 * Decides again by weights that an institution's decisions corrected. A call for help stays what the
 * shipped weights found. An urgent report and what a person reads first keep the need of a reply.
 */
export function decideByOwn(evidence: Evidence, shipped: Decision, own: OwnWeights): Decision {
  if (shipped.class === 'life_risk') return shipped;
  const decided = decideBy(evidence, own, shipped);
  const needsReply = replyOf(evidence, { shipped, decided }, own);
  if (needsReply === decided.needsReply) return decided;
  const because = { what: decided.because.what, reply: whyReply('own', needsReply) };
  return { ...decided, needsReply, because };
}

function replyOf(
  { features }: Evidence,
  { shipped, decided }: { shipped: Decision; decided: Decision },
  { reply }: OwnWeights,
): boolean {
  if ([shipped, decided].some(isUrgent)) return decided.needsReply || shipped.needsReply;
  if (reply === null || LET_STAND.has(decided.class)) return decided.needsReply;
  const score = scoresOf([...features, ...decisionTraits(shipped)], reply.weights);
  const yes = score?.find(({ answer }) => answer === 'yes');
  return yes === undefined ? decided.needsReply : yes.share >= reply.from;
}

/** Read first, or a report of S1 or S2. */
function isUrgent({ readFirst, class: postClass, severity }: Decision): boolean {
  return readFirst || (postClass === 'field_report' && (severity === 'S1' || severity === 'S2'));
}

/** Returns what the shipped weights decided, as traits of the post: the need of a reply depends on it most. */
export function decisionTraits({ class: postClass, playbook, needsReply }: Decision): Feature[] {
  return [`says:${needsReply ? 'yes' : 'no'}`, `class:${postClass}`, `playbook:${playbook}`].map((name) => {
    return { name, match: NOWHERE };
  });
}
