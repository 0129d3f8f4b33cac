import { isEntered } from '../../drafts/live-fact.ts';
import { restsOnFigures, sentenceSupport } from '../grounding/claims/sentence-support.ts';
import { groundsOf } from '../grounding/shared-readings.ts';
import { ordersMachine } from '../injection-residue/orders-a-machine.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { toleratesDoubt } from '../model/draft-reading.ts';
import type { Finding, RuleId } from '../model/finding.ts';
import { findingKey } from '../model/finding.ts';
import { isClassifierWarning, isSaidByFact, resemblancesOf } from './sentence-classifier.ts';
import { sentenceSpan } from './sentence-span.ts';

/**
 * Share below which a finding that is seldom sure advises, and from which a sentence is ticked
 * whatever was found. Decision 0136 gives the counts of other shares.
 */
const LIKELY_AT_FAULT = 0.1;

/**
 * Log-odds that each sign adds: a logistic regression of 4,000 replies by twenty authors. Each was reviewed by checks, and by a
 * likeness, that had not met it.
 */
const WEIGHTS = {
  always: -2.06,
  likeness: 0.54,
  likenessAbove: 0.49,
  likenessWithoutFacts: 0.5,
  isUnknown: -0.55,
  isWithoutFacts: 0.74,
  isWarned: 1.63,
  isBlocked: 1.68,
  isAdvised: 0.24,
  isWarnedTwice: 0.94,
  isUnbacked: -0.06,
  hasOtherFigure: 1.48,
  tenWords: 0.24,
  isFirst: -1,
  isAsked: -0.59,
  isExclaimed: 0.08,
  isOfNote: -0.19,
};
type Signs = Omit<Record<keyof typeof WEIGHTS, number>, 'always'>;

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
  'finding.privacy.sounds-like',
  'finding.competence.sounds-like',
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
  if (ordersMachine(draft.post?.text ?? '')) return toAnOrder(sentence, draft);
  const share = shareOfFault(sentence, draft);
  if (share < LIKELY_AT_FAULT && weighed.length === 0) return weighed;
  // "Lo pasamos a Parques para que lo miren lo antes posible" promises nothing.
  if (passesOn(draft, number))
    return weighed.map((finding) => (isDoubt(finding) ? { ...finding, level: 'advice' } : finding));
  if (share < LIKELY_AT_FAULT) {
    return weighed.map((finding) => (isSeldomSure(finding, draft) ? { ...finding, level: 'advice' } : finding));
  }
  if (weighed.some(({ level }) => level === 'warn') || saysLittle(draft, number)) return weighed;
  if (restsOnFigures(draft, number)) return weighed;
  if (isSaidByFact(draft, sentenceSpan(draft, number).words)) return weighed;
  const reason = weighed.find(saysWhy);
  if (reason !== undefined)
    return weighed.map((finding) => (finding === reason ? { ...finding, level: 'warn' } : finding));
  return [...weighed, likelyFault(draft, number)];
}

/** Ticks what the answer to a post that orders a machine says beyond the facts, and a lone word that was ordered: "PIÑA". */
function toAnOrder({ number, weighed }: JudgedSentence, draft: DraftReading): readonly Finding[] {
  if (weighed.some(saysWhy))
    return weighed.map((finding) => (saysWhy(finding) ? { ...finding, level: 'warn' } : finding));
  const isLoneWord = draft.read.sentences.length === 1 && weighed.every(isOfForm) && saysLittle(draft, number);
  return isLoneWord || isBesideFacts(draft, number) ? [...weighed, likelyFault(draft, number)] : weighed;
}

/** Returns true for a sentence of which no fact holds a word, unless it greets or thanks. */
function isBesideFacts(draft: DraftReading, number: number): boolean {
  const { from, to } = draft.read.sentences[number] ?? { from: 0, to: 0 };
  if (to - from <= FEWEST_WORDS || COURTESY.test(sentenceSpan(draft, number).words)) return false;
  const support = sentenceSupport(draft, number);
  return support.words.length > 0 && support.share() === 0;
}

function isOfForm({ rule }: Finding): boolean {
  return OF_FORM.includes(rule);
}

const COURTESY =
  /^(?:muchas |moltes |moitas |mil )?(?:gracias|gr[aà]cies|grazas|eskerrik|mila esker|thanks|thank|hola|ola|kaixo|hello|hi|buen[oa]s|bon|bo|boas|egun on|un saludo|una salutació|un saúdo|ongi)(?!\p{L})/iu;

function likelyFault(draft: DraftReading, number: number): Finding {
  const message = { key: 'finding.grounding.likely-fault' };
  return { rule: 'grounding', level: 'warn', ...sentenceSpan(draft, number), message };
}

/** "😂", "Lo pasamos a la brigada para que lo mire": too little to be at fault, or nothing but that we pass it on. */
function saysLittle(draft: DraftReading, number: number): boolean {
  const { from, to } = draft.read.sentences[number] ?? { from: 0, to: 0 };
  if (to - from < FEWEST_WORDS || passesOn(draft, number)) return true;
  const sentence = sentenceSpan(draft, number).words;
  return COMFORTS.test(sentence) || (REGRETS.test(sentence) && isOfPost(draft, number));
}

/** "Sentimos lo de la farola de la plaza Mayor", where the post tells of it: no news. */
const REGRETS =
  /^(?:(?:y|i|e|eta|and) )?(?:(?:lo|ho|ens|nos) )?(?:sentimos|lamentamos|sentim|sap greu|lamentem|sent[ií]molo|sentimos|entendemos|comprendemos|entenem|comprenem|we(?:['’]re| are) (?:very |so )?sorry|sorry|we understand|sentitzen|ulertzen)(?!\p{L})/iu;

function isOfPost(draft: DraftReading, number: number): boolean {
  const told = groundsOf(draft).post();
  return sentenceSupport(draft, number)
    .open()
    .every(({ key, word }) => told.has(key) || REGRETS.test(word.folded));
}

/** "No te preocupes, Rosa": where a person was harmed, another check says so. */
const COMFORTS =
  /^(?:tranquil\p{L}*|lasai|no (?:te|os|se|et|us|vos) (?:preocup|apur|agob)\p{L}*|non (?:te|vos|se) (?:preocup|apur)\p{L}*|ez kezkatu|(?:don['’]?t|do not) worry|no worries)(?:,? \p{Lu}\p{L}+)?$/iu;

function passesOn(draft: DraftReading, number: number): boolean {
  const { from, to } = draft.read.sentences[number] ?? { from: 0, to: 0 };
  return to - from <= MOST_OF_PASSING_ON && PASSES_ON.test(sentenceSpan(draft, number).words);
}

const FEWEST_WORDS = 3;
const MOST_OF_PASSING_ON = 14;
const PASSES_ON =
  /^(?:(?:muchas |moltes |moitas )?(?:gracias|gr[aà]cies|grazas|thanks|thank you)[^,.;:]{0,30}, )?(?:y |i |e |eta )?(?:(?:se |ya |ja |xa |ho |lo |la |los |las |te |us |os |li |le |l['’])*(?:hemos |hem |we['’]ve |we have )?(?:pas(?:amos|aremos|ado|ámo\p{L}*)|traslad(?:amos|aremos|ado)|avis(?:amos|aremos)|comunic(?:amos|aremos)|pass(?:em|arem|at)|traslladem|avisem|comuniquem|(?:we are |we['’]re )?(?:passing|sending|forwarding)|damos traslado|donem trasllat|preguntamos|preguntem|cont[aá]mosllo|d[aá]moslle))|^[^.;:]{3,60}\s(?:helarazi|bideratu|jakinarazi)(?:ko)? (?:di|du)\p{L}+(?:,? [^.;:]{1,40})?$/iu;

/** Returns true for advice that says what a tick would say. */
function saysWhy(finding: Finding): boolean {
  return finding.message.key === NO_FACT || isClassifierWarning(finding);
}

function isBlock({ level }: Finding): boolean {
  return level === 'block';
}

/** Returns true for a tick that wants a second witness. Where no fact was entered, none can back a sentence in other words. */
function isSeldomSure(finding: Finding, draft: DraftReading): boolean {
  return isDoubt(finding) && (finding.message.key !== NO_FACT || !isWithoutFacts(draft));
}

function isDoubt(finding: Finding): boolean {
  const key = findingKey(finding);
  return finding.level === 'warn' && (SELDOM_SURE.includes(key) || key === NO_FACT);
}

function isWithoutFacts({ facts }: DraftReading): boolean {
  return !facts.some(isEntered);
}

/** Returns how likely a person would find a fault in the sentence, from 0 to 1. */
function shareOfFault(sentence: JudgedSentence, draft: DraftReading): number {
  const signs = signsOf(sentence, draft);
  const odds =
    WEIGHTS.always +
    WEIGHTS.likeness * signs.likeness +
    WEIGHTS.likenessAbove * signs.likenessAbove +
    WEIGHTS.likenessWithoutFacts * signs.likenessWithoutFacts +
    WEIGHTS.isUnknown * signs.isUnknown +
    WEIGHTS.isWithoutFacts * signs.isWithoutFacts +
    WEIGHTS.isWarned * signs.isWarned +
    WEIGHTS.isBlocked * signs.isBlocked +
    WEIGHTS.isAdvised * signs.isAdvised +
    WEIGHTS.isWarnedTwice * signs.isWarnedTwice +
    WEIGHTS.isUnbacked * signs.isUnbacked +
    WEIGHTS.hasOtherFigure * signs.hasOtherFigure +
    WEIGHTS.tenWords * signs.tenWords +
    WEIGHTS.isFirst * signs.isFirst +
    WEIGHTS.isAsked * signs.isAsked +
    WEIGHTS.isExclaimed * signs.isExclaimed +
    WEIGHTS.isOfNote * signs.isOfNote;
  return 1 / (1 + Math.exp(-odds));
}

function signsOf({ number, found }: JudgedSentence, draft: DraftReading): Signs {
  const { read, text, severity } = draft;
  const { from, to, asked } = read.sentences[number] ?? { from: 0, to: 0, asked: false };
  const end = read.words[to - 1]?.end ?? text.length;
  const fault = resemblancesOf(draft)[number]?.fault ?? null;
  const likeness = Math.max(-MOST_LIKELY, Math.min(MOST_LIKELY, fault ?? LIKENESS_OF_UNKNOWN));
  const withoutFacts = isWithoutFacts(draft);
  const ofMatter = found.filter(isOfMatter);
  return {
    likeness,
    likenessAbove: Math.max(0, likeness),
    likenessWithoutFacts: withoutFacts ? likeness : 0,
    isUnknown: Number(fault === null),
    isWithoutFacts: Number(withoutFacts),
    isWarned: Number(ofMatter.some(isWarning)),
    isBlocked: Number(ofMatter.some(isBlock)),
    isAdvised: Number(found.some(isAdvice)),
    isWarnedTwice: Number(ofMatter.some(({ rule }) => rule !== ofMatter[0]?.rule)),
    isUnbacked: Number(ofMatter.some((finding) => isWarning(finding) && finding.message.key === NO_FACT)),
    hasOtherFigure: Number(ofMatter.some(({ message }) => OF_FIGURES.includes(message.key))),
    tenWords: Math.min(to - from, MOST_WORDS) / 10,
    isFirst: Number(number === 0),
    isAsked: Number(asked),
    isExclaimed: Number(text.slice(end, end + 2).includes('!')),
    isOfNote: Number(severity === 'S3'),
  };
}

function isWarning({ level }: Finding): boolean {
  return level === 'warn';
}

function isAdvice({ level }: Finding): boolean {
  return level === 'advice';
}

function isOfMatter(finding: Finding): boolean {
  return !isAdvice(finding) && !isOfForm(finding);
}
