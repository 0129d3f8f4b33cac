import type { Example } from '../../src/domain/learning/learn-weights.ts';
import { learnWeights } from '../../src/domain/learning/learn-weights.ts';
import type { WrittenWeights } from '../../src/domain/learning/read-weights.ts';
import { writeWeights } from '../../src/domain/learning/write-weights.ts';
import type { DraftReading } from '../../src/domain/review/model/draft-reading.ts';
import { readDraft } from '../../src/domain/review/model/draft-reading.ts';
import type { Finding } from '../../src/domain/review/model/finding.ts';
import { findInDraft } from '../../src/domain/review/review-draft.ts';
import type { SentenceAnswer } from '../../src/domain/review/second-sight/classifier-rules.ts';
import { CLASSIFIER_RULES, isClassifierRule } from '../../src/domain/review/second-sight/classifier-rules.ts';
import { isClassifierWarning } from '../../src/domain/review/second-sight/sentence-classifier.ts';
import { sentenceSpan } from '../../src/domain/review/second-sight/sentence-span.ts';
import type { DraftTeacher } from './draft-teachers.ts';
import { withFaults } from './learn-faults.ts';
import { sentenceFeatures } from './sentence-traits.ts';

type Stretch = { start: number; end: number };

/** Drafts are fewer than posts, and say more different things. */
const FEWEST_SENTENCES = 2;

/** Learns what a sentence of a draft is weighed by, from drafts of which people said what they are. */
export function learnSentences(teachers: readonly DraftTeacher[]): WrittenWeights {
  return withFaults(learnedFrom(teachers.flatMap(examplesOf)), teachers);
}

export function learnedFrom(examples: readonly Example[]): WrittenWeights {
  return writeWeights(learnWeights(examples, FEWEST_SENTENCES));
}

/** A draft's sentences of which we know what a person would say. */
export function examplesOf(teacher: DraftTeacher): Example[] {
  const draft = readDraft(teacher.input);
  const answers = answersOf(teacher, draft);
  return sentenceFeatures(draft).flatMap((features, number): Example[] => {
    const answer = answers[number] ?? null;
    return answer === null ? [] : [{ traits: features.map(({ name }) => name), answer }];
  });
}

/** One answer a sentence, or several of which one is right; null where nobody has told, and we do not guess. */
function answersOf(teacher: DraftTeacher, draft: DraftReading): (SentenceAnswer | readonly SentenceAnswer[] | null)[] {
  const { trips } = teacher;
  const spans = draft.read.sentences.map((_, number) => sentenceSpan(draft, number));
  if (trips === null) return spans.map(() => 'fine');
  const found = findInDraft(teacher.input).filter((finding) => isSight(finding));
  if (trips === 'fault') return answersOfFault(teacher, spans, found);
  if (!isClassifierRule(trips)) return spans.map((span) => (meetsAny(span, found) ? null : 'fine'));
  const broken = brokenStretches(teacher, found);
  if (!spans.some((span) => meetsAny(span, broken))) return spans.map(() => (spans.length === 1 ? trips : null));
  return spans.map((span) => (meetsAny(span, broken) ? trips : 'fine'));
}

/**
 * A fault that a phrase names has its rule; any other breaks one of them. A wrong figure, link or
 * language is no fault of the wording, and teaches nothing.
 */
function answersOfFault(
  { input, words }: DraftTeacher,
  spans: readonly Stretch[],
  found: readonly Finding[],
): (SentenceAnswer | readonly SentenceAnswer[] | null)[] {
  const start = input.text.indexOf(words ?? '');
  const broken = [{ start, end: start + (words ?? '').length }];
  return spans.map((span) => {
    if (!meetsAny(span, broken)) return 'fine';
    const seen = found.filter(({ start: from, end }) => from < span.end && span.start < end);
    if (seen.some(isOfMatter)) return null;
    const rules = CLASSIFIER_RULES.filter((rule) => seen.some((finding) => finding.rule === rule));
    return rules.length === 0 ? CLASSIFIER_RULES : rules;
  });
}

function isOfMatter({ rule, level, message }: Finding): boolean {
  return rule === 'language' || (rule === 'grounding' && level === 'block' && !message.key.endsWith('.instruction'));
}

/** Told in words, else where the phrases of the rule saw something. */
function brokenStretches({ trips, words, input }: DraftTeacher, found: readonly Finding[]): Stretch[] {
  if (words === null) return found.filter(({ rule }) => rule === trips);
  const start = input.text.indexOf(words);
  return start === -1 ? [] : [{ start, end: start + words.length }];
}

/** What phrases saw. What was learned before teaches nothing; and advice is no fault. */
function isSight(finding: Finding): boolean {
  return finding.level !== 'advice' && !isClassifierWarning(finding);
}

function meetsAny(span: Stretch, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ start, end }) => span.start < end && start < span.end);
}
