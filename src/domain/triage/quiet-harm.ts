import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import { PLAYBOOK_AT_RISK } from '../handbook/playbook.ts';
import type { Score } from '../learning/weights.ts';
import type { PhraseMatch } from '../phrases/compile-phrases.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { Verdict } from './classify.ts';
import { findHarm } from './evidence/find-evidence.ts';
import { MAY_HARM } from './is-maybe.ts';
import type { Because } from './model/assessment.ts';
import type { Seen } from './model/seen.ts';
import type { Subject } from './subject.ts';
import { HARM_AT_LEAST, isMoreUrgent, SHARES_THE_CRISIS } from './weigh-severity.ts';

/**
 * Harm in a post that is only like a crisis: the first of a crisis is not the quietest card. `words`
 * say the harm; there are none where the post is merely near to a call for help.
 */
export type QuietHarm = { words: PhraseMatch[]; mayBeAtRisk: Because[] };

/**
 * Share of the weight of all urgent crises together from which on a post is like a crisis. A post
 * may be like two crises and a works notice, and most like the notice.
 */
const LIKE_A_CRISIS = 0.3;

/**
 * Returns the harm that a post says, though no crisis is sure; null if it says none, or if it is
 * like no urgent crisis. A person reads it first if its likeliest matter threatens lives and its
 * words name a danger to them.
 */
export function quietHarm(
  handbook: Handbook,
  { class: postClass, mayBeAtRisk }: Verdict,
  { subject, scores }: { subject: Subject | null; scores: readonly Score[] },
  seen: Seen,
): QuietHarm | null {
  if (subject?.sure === true || !SHARES_THE_CRISIS.has(postClass)) return null;
  const urgent = subject !== null && isMoreUrgent(subject.playbook.severity, HARM_AT_LEAST) ? subject.playbook : null;
  if (urgent === null && urgentShare(handbook, scores) < LIKE_A_CRISIS) return null;
  const harm = findHarm(seen);
  if (mayBeAtRisk.length > 0) return { words: harm === null ? [] : [harm.match], mayBeAtRisk };
  if (harm === null) return null;
  const words = wordsAt(seen.read, [harm.match]);
  const readFirst: Because[] =
    harm.kind !== null && urgent?.severity === 'S1'
      ? [MAY_HARM, { decided: 'class', rule: `life_risk.sign.${harm.kind}`, words }]
      : [];
  return { words: [harm.match], mayBeAtRisk: readFirst };
}

/** Returns the share of all crises of the handbook that are more urgent than such harm; a person at risk is a class. */
function urgentShare(handbook: Handbook, scores: readonly Score[]): number {
  return scores.reduce((sum, { answer, share }) => {
    const playbook = answer === PLAYBOOK_AT_RISK ? undefined : playbookById(handbook, answer);
    return playbook !== undefined && isMoreUrgent(playbook.severity, HARM_AT_LEAST) ? sum + share : sum;
  }, 0);
}
