import type { Handbook } from '../handbook/handbook.ts';
import { checkCompetence } from './checks/competence.ts';
import { checkGrounding } from './checks/grounding.ts';
import { checkHoaxHygiene } from './checks/hoax-hygiene.ts';
import { checkInjectionResidue } from './checks/injection-residue.ts';
import { checkLanguage } from './checks/language.ts';
import { checkLength } from './checks/length.ts';
import { checkMissingFacts } from './checks/missing-fact.ts';
import { checkMustContain } from './checks/must-contain.ts';
import { checkNeutrality } from './checks/neutrality.ts';
import { checkNeverSay } from './checks/never-say.ts';
import { checkPrivacy } from './checks/privacy.ts';
import { checkReadability } from './checks/readability.ts';
import { checkStyle } from './checks/style.ts';
import type { Check } from './draft-reading.ts';
import { readDraft } from './draft-reading.ts';
import type { Finding, FindingLevel } from './finding.ts';
import { secondSight } from './learned/second-sight.ts';
import type { ReviewInput } from './review-input.ts';

const CHECKS: readonly Check[] = [
  checkMissingFacts,
  checkGrounding,
  checkPrivacy,
  checkNeverSay,
  checkMustContain,
  checkNeutrality,
  checkCompetence,
  checkStyle,
  checkReadability,
  checkLanguage,
  checkLength,
  checkInjectionResidue,
  checkHoaxHygiene,
];

const GRAVITY: Record<FindingLevel, number> = { block: 0, warn: 1, advice: 2 };

const LAST_REVIEWS = 40;
type Reviewed = { input: ReviewInput; findings: readonly Finding[] };
const reviewed = new WeakMap<Handbook, Map<string, readonly Reviewed[]>>();

/**
 * What all checks say about a reply, and what sentences sound like that no phrase saw, in the order of its words; of the same words the gravest first.
 * A gesture, its card and its thread ask the same: the last answers are remembered.
 */
export function reviewDraft(input: ReviewInput): Finding[] {
  const last = reviewed.get(input.handbook) ?? new Map<string, readonly Reviewed[]>();
  reviewed.set(input.handbook, last);
  // Most texts are new: only of a known one all else is compared.
  const ofText = last.get(input.text) ?? [];
  const key = ofText.length === 0 ? '' : keyOf(input);
  const known = ofText.find((one) => keyOf(one.input) === key);
  if (known !== undefined) return [...known.findings];
  const findings = review(input);
  if (last.size >= LAST_REVIEWS) last.clear();
  last.set(input.text, [...ofText, { input, findings }].slice(-LAST_REVIEWS));
  return [...findings];
}

function keyOf({ handbook: _, network, playbook, ...rest }: ReviewInput): string {
  return JSON.stringify([rest, network, playbook?.id]);
}

function review(input: ReviewInput): Finding[] {
  const draft = readDraft(input);
  const found = CHECKS.flatMap((check) => check(draft));
  return [...found, ...secondSight(draft, found)].sort(
    (a, b) => a.start - b.start || GRAVITY[a.level] - GRAVITY[b.level],
  );
}
