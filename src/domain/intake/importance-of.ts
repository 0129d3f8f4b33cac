import { SEVERITIES } from '../handbook/vocabulary.ts';
import { isMaybe } from '../triage/is-maybe.ts';
import type { Assessment } from '../triage/model/assessment.ts';

/** Above any number of posts that join, so that a flood of grumbling never comes before one urgent question. */
const STEP = 100_000_000;

/**
 * Returns how soon a case's card from intake is to be shown, higher being sooner; each post that
 * joins adds one. A possible person at risk comes first, then the order is by urgency. Posts that
 * need no reply come last.
 */
export function importanceOf(assessment: Pick<Assessment, 'severity' | 'needsReply' | 'because'>): number {
  const { severity, needsReply } = assessment;
  if (isMaybe(assessment)) return STEP * (SEVERITIES.length + 1);
  return needsReply ? STEP * (SEVERITIES.length - SEVERITIES.indexOf(severity)) : 0;
}
