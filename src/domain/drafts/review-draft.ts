import { checkGrounding } from './checks/grounding.ts';
import { checkLength } from './checks/length.ts';
import { checkMissingFacts } from './checks/missing-fact.ts';
import { checkPrivacy } from './checks/privacy.ts';
import { checkStyle } from './checks/style.ts';
import type { Finding } from './finding.ts';
import type { Check, ReviewInput } from './review-input.ts';

const CHECKS: readonly Check[] = [checkMissingFacts, checkPrivacy, checkGrounding, checkLength, checkStyle];

/** What all checks say about a reply, in the order of its words. */
export function reviewDraft(input: ReviewInput): Finding[] {
  return CHECKS.flatMap((check) => check(input)).sort((one, other) => one.start - other.start);
}
