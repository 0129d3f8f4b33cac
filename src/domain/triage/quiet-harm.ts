import type { PostClass } from '../handbook/vocabulary.ts';
import type { PhraseMatch } from '../phrases/compile-phrases.ts';
import { wordsAt } from '../phrases/words-at.ts';
import { findHarm } from './evidence/find-evidence.ts';
import { MAY_BE_AT_RISK } from './is-maybe.ts';
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
 * Returns the harm that a post says, though its crisis is not sure; null if it says none, or if its
 * crisis is not urgent. A person reads it first if its crisis threatens lives and its words name a
 * danger to them.
 */
export function quietHarm(
  postClass: PostClass,
  subject: Subject | null,
  mayBeAtRisk: readonly Because[],
  seen: Seen,
): QuietHarm | null {
  if (subject === null || subject.sure || !SHARES_THE_CRISIS.has(postClass)) return null;
  const { severity } = subject.playbook;
  if (!isMoreUrgent(severity, HARM_AT_LEAST)) return null;
  const harm = findHarm(seen);
  if (mayBeAtRisk.length > 0) return { words: harm === null ? [] : [harm.match], mayBeAtRisk: [...mayBeAtRisk] };
  if (harm === null) return null;
  const words = wordsAt(seen.read, [harm.match]);
  const readFirst: Because[] =
    harm.kind !== null && severity === 'S1'
      ? [MAY_BE_AT_RISK, { decided: 'class', rule: `life_risk.sign.${harm.kind}`, words }]
      : [];
  return { words: [harm.match], mayBeAtRisk: readFirst };
}
