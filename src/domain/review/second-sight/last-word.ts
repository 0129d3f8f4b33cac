import { restsOnFigures } from '../grounding/claims/sentence-support.ts';
import { readGroundedDraft } from '../grounding/grounded-draft.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { toleratesDoubt } from '../model/draft-reading.ts';
import type { Finding, RuleId } from '../model/finding.ts';
import { isClassifierWarning, resemblancesOf } from './sentence-classifier.ts';
import { sentenceSpan } from './sentence-span.ts';

/**
 * Share below which a finding that is seldom sure advises, and share from which a sentence is ticked
 * whatever was found. Decision 0135 gives the counts of other shares.
 */
const LIKELY_SOUND = 0.1;
const LIKELY_AT_FAULT = 0.13;

/**
 * Log-odds that each sign adds: a logistic regression of 771 replies by five authors. Each was
 * reviewed by the checks of the day on which it came, when they had not met it.
 */
const WEIGHTS = {
  always: -2.68,
  likeness: 0.315,
  likenessAbove: 0.565,
  likenessWithoutFacts: 0.415,
  isUnknown: -0.52,
  isWithoutFacts: 0.33,
  isWarned: 0.44,
  isBlocked: 2.32,
  isAdvised: -0.39,
  isWarnedTwice: 0.51,
  isUnbacked: 0.83,
  hasOtherFigure: 1.31,
  tenWords: 0.61,
  isFirst: -0.67,
  isAsked: -0.47,
  isExclaimed: 0.18,
  isOfNote: 0.12,
};
type Signs = Omit<Record<keyof typeof WEIGHTS, number>, 'always'>;
const SIGNS = Object.keys(WEIGHTS).filter((sign): sign is keyof Signs => sign !== 'always');

const MOST_LIKELY = 6;
const LIKENESS_OF_UNKNOWN = -2;
const MOST_WORDS = 30;

/** Rules of how one writes: they say nothing of what is said. */
const OF_FORM: readonly RuleId[] = ['style', 'readability', 'must-contain', 'length'];

/** Findings that were as often wrong as right in strangers' replies: each wants a second witness. */
const SELDOM_SURE: readonly string[] = [
  'finding.never-say.promises',
  'finding.never-say.security',
  'finding.never-say.predictions',
  'finding.never-say.idioms',
  'finding.never-say.reproach',
  'finding.competence.promises',
  'finding.competence.states',
  'finding.competence.states-other',
];
const NO_FACT = 'finding.grounding.no_fact';

const OF_FIGURES: readonly string[] = [
  'amount',
  'calendar',
  'date',
  'duration',
  'from-post',
  'hour',
  'number',
  'other-subject',
  'other-value',
  'percentage',
  'phone',
].map((key) => `finding.grounding.${key}`);

/** A sentence of a draft: its number, what the checks found in it, and that with the strength that the case gives it. */
type JudgedSentence = { number: number; found: readonly Finding[]; weighed: readonly Finding[] };

/**
 * Returns the findings of a sentence of an everyday reply, by all that is known of it. Those that are
 * seldom sure advise where it is likely sound. One that is likely at fault is ticked, whatever was found.
 */
export function withLastWord(sentence: JudgedSentence, draft: DraftReading): readonly Finding[] {
  const { number, weighed } = sentence;
  if (!toleratesDoubt(draft) || draft.origin === 'playbook' || weighed.some(isBlock)) return weighed;
  const share = shareOfFault(sentence, draft);
  if (share < LIKELY_SOUND) {
    return weighed.map((finding) => (isSeldomSure(finding, draft) ? { ...finding, level: 'advice' } : finding));
  }
  if (share < LIKELY_AT_FAULT || weighed.some(({ level }) => level === 'warn') || saysLittle(draft, number))
    return weighed;
  if (restsOnFigures(readGroundedDraft(draft), number)) return weighed;
  const reason = weighed.find(saysWhy);
  if (reason !== undefined)
    return weighed.map((finding) => (finding === reason ? { ...finding, level: 'warn' } : finding));
  const message = { key: 'finding.grounding.likely-fault' };
  return [...weighed, { rule: 'grounding', level: 'warn', ...sentenceSpan(draft, number), message }];
}

/** "😂", "Lo pasamos a la brigada para que lo mire": too little to be at fault, or nothing but that we pass it on. */
function saysLittle({ read, text }: DraftReading, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  if (to - from < FEWEST_WORDS) return true;
  const sentence = text.slice(read.words[from]?.start, read.words[to - 1]?.end);
  return to - from <= MOST_OF_PASSING_ON && PASSES_ON.test(sentence);
}

const FEWEST_WORDS = 3;
const MOST_OF_PASSING_ON = 14;
const PASSES_ON =
  /^(?:y |i |e |eta )?(?:(?:se |ya |ja |xa |ho |lo |la |los |las |te |us |os |li |le |l['’])*(?:hemos |hem |we['’]ve |we have )?(?:pas(?:amos|aremos|ado|ámo\p{L}*)|traslad(?:amos|aremos|ado)|avis(?:amos|aremos)|comunic(?:amos|aremos)|pass(?:em|arem|at)|traslladem|avisem|comuniquem|(?:we are |we['’]re )?passing))/iu;

/** Returns true for advice that says what a tick would say. */
function saysWhy(finding: Finding): boolean {
  return finding.message.key === NO_FACT || isClassifierWarning(finding);
}

function isBlock({ level }: Finding): boolean {
  return level === 'block';
}

/** Returns true for a tick that wants a second witness. Where no fact was entered, none can back a sentence in other words. */
function isSeldomSure({ level, message }: Finding, draft: DraftReading): boolean {
  if (level !== 'warn') return false;
  return SELDOM_SURE.includes(message.key) || (message.key === NO_FACT && !isWithoutFacts(draft));
}

function isWithoutFacts({ facts }: DraftReading): boolean {
  return facts.every(({ id }) => id.startsWith('standing:'));
}

/** Returns how likely a person would find a fault in the sentence, from 0 to 1. */
function shareOfFault(sentence: JudgedSentence, draft: DraftReading): number {
  const signs = signsOf(sentence, draft);
  let odds = WEIGHTS.always;
  for (const sign of SIGNS) odds += WEIGHTS[sign] * signs[sign];
  return 1 / (1 + Math.exp(-odds));
}

function signsOf({ number, found }: JudgedSentence, draft: DraftReading): Signs {
  const { read, text, severity } = draft;
  const { from, to, asked } = read.sentences[number] ?? { from: 0, to: 0, asked: false };
  const fault = resemblancesOf(draft)[number]?.fault ?? null;
  const likeness = Math.max(-MOST_LIKELY, Math.min(MOST_LIKELY, fault ?? LIKENESS_OF_UNKNOWN));
  const ofMatter = found.filter(({ rule, level }) => level !== 'advice' && !OF_FORM.includes(rule));
  const isFound = (is: (finding: Finding) => boolean) => Number(ofMatter.some(is));
  return {
    likeness,
    likenessAbove: Math.max(0, likeness),
    likenessWithoutFacts: isWithoutFacts(draft) ? likeness : 0,
    isUnknown: Number(fault === null),
    isWithoutFacts: Number(isWithoutFacts(draft)),
    isWarned: isFound(({ level }) => level === 'warn'),
    isBlocked: isFound(isBlock),
    isAdvised: Number(found.some(({ level }) => level === 'advice')),
    isWarnedTwice: Number(new Set(ofMatter.map(({ rule }) => rule)).size > 1),
    isUnbacked: isFound(({ level, message }) => level === 'warn' && message.key === NO_FACT),
    hasOtherFigure: isFound(({ message }) => OF_FIGURES.includes(message.key)),
    tenWords: Math.min(to - from, MOST_WORDS) / 10,
    isFirst: Number(number === 0),
    isAsked: Number(asked),
    isExclaimed: Number(
      text
        .slice(read.words[to - 1]?.end ?? text.length)
        .slice(0, 2)
        .includes('!'),
    ),
    isOfNote: Number(severity === 'S3'),
  };
}
