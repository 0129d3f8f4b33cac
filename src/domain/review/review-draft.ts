import { findMissingMarkers } from '../drafts/missing-marker.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { checkCommand } from './competence/check-command.ts';
import { checkCompetence } from './competence/check-competence.ts';
import { checkGrounding } from './grounding/check-grounding.ts';
import { findTooManyFigures } from './grounding/figures/find-too-many-figures.ts';
import { checkHoaxHygiene } from './hoax-hygiene/check-hoax-hygiene.ts';
import { checkInjectionResidue } from './injection-residue/check-injection-residue.ts';
import { checkLanguage } from './language/check-language.ts';
import { checkLength } from './length/check-length.ts';
import { checkMissingFacts, isStillMissing } from './missing-facts/check-missing-fact.ts';
import type { Check, DraftReading } from './model/draft-reading.ts';
import { readDraft } from './model/draft-reading.ts';
import type { Finding, FindingLevel } from './model/finding.ts';
import { addFindings } from './model/finding.ts';
import type { ReviewInput } from './model/review-input.ts';
import { checkMustContain } from './must-contain/check-must-contain.ts';
import { checkNeutrality } from './neutrality/check-neutrality.ts';
import { checkNeverSay } from './never-say/check-never-say.ts';
import { checkPrivacy } from './privacy/check-privacy.ts';
import { checkReadability } from './readability/check-readability.ts';
import { classifySentences } from './second-sight/sentence-classifier.ts';
import { checkStyle } from './style/check-style.ts';
import { tellFindings } from './tell-findings.ts';

const CHECKS: readonly Check[] = [
  checkMissingFacts,
  checkGrounding,
  checkPrivacy,
  checkNeverSay,
  checkMustContain,
  checkNeutrality,
  checkCompetence,
  checkCommand,
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
 * Returns what a person reads about a reply: the findings of all checks and of the sentence
 * classifier, as `tellFindings` weighs them. A case action, its card and its thread ask the same, so
 * the last answers are remembered.
 */
export function reviewDraft(input: ReviewInput): Finding[] {
  const last = reviewed.get(input.handbook) ?? new Map<string, readonly Reviewed[]>();
  reviewed.set(input.handbook, last);
  // Most texts are new: only of a known one all else is compared.
  const ofText = last.get(input.text) ?? NONE;
  const known = ofText === NONE ? undefined : sameOf(ofText, input);
  if (known !== undefined) return [...known.findings];
  const findings = review(input);
  if (last.size >= LAST_REVIEWS) last.clear();
  const one: Reviewed = { input, findings };
  last.set(input.text, ofText === NONE ? [one] : [...ofText, one].slice(-LAST_REVIEWS));
  return [...findings];
}

const NONE: readonly Reviewed[] = [];

function sameOf(ofText: readonly Reviewed[], input: ReviewInput): Reviewed | undefined {
  const key = keyOf(input);
  return ofText.find((one) => keyOf(one.input) === key);
}

function keyOf({ handbook: _, network, playbook, ...rest }: ReviewInput): string {
  return JSON.stringify([rest, network, playbook?.id]);
}

function review(input: ReviewInput): Finding[] {
  const draft = readDraft(input);
  const crowd = findTooManyFigures(draft);
  return crowd === null ? tellFindings(foundByChecks(draft), draft) : [crowd];
}

function foundByChecks(draft: DraftReading): Finding[] {
  const all: Finding[] = [];
  for (const check of CHECKS) addFindings(all, check(draft));
  const found = withoutMarkers(all, draft);
  return [...found, ...classifySentences(draft, found)];
}

/** Leaves out what rests on the words of our own markers: they are no part of the reply, and "[missing: …]" tells of no victim. */
function withoutMarkers(found: readonly Finding[], { text }: DraftReading): readonly Finding[] {
  const markers = findMissingMarkers(text);
  if (markers.length === 0) return found;
  const isInOne = (at: number) => markers.some(({ start, end }) => start < at && at < end);
  return found.filter((finding) => isStillMissing(finding) || !(isInOne(finding.start) || isInOne(finding.end)));
}

/** Returns all that the checks find, each with its own strength: for those who teach or measure a single check. */
export function findInDraft(input: ReviewInput): Finding[] {
  const draft = readDraft(input);
  const crowd = findTooManyFigures(draft);
  return (crowd === null ? foundByChecks(draft) : [crowd]).toSorted(
    (one, other) => one.start - other.start || GRAVITY[one.level] - GRAVITY[other.level],
  );
}
