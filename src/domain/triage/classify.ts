import { LIFE_RISK_KINDS } from '../handbook/life-risk-kind.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import { POST_CLASSES } from '../handbook/vocabulary.ts';
import type { Feature } from '../learning/feature.ts';
import type { Score } from '../learning/weights.ts';
import { leadsOfWords, scoresOf, spokeFor } from '../learning/weights.ts';
import type { PhraseMatch } from '../phrases/compile-phrases.ts';
import { ASKED } from '../phrases/compile-rules.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { PersonalDatum } from '../posts/personal-datum.ts';
import { findDanger, findHate } from './evidence/find-evidence.ts';
import { MAY_BE_AT_RISK } from './is-maybe.ts';
import type { HateShares, Thresholds } from './learned/calibration.ts';
import type { TriageWeights } from './learned/learned-weights.ts';
import type { Because } from './model/assessment.ts';
import type { Seen } from './model/seen.ts';
import { classRules } from './rules/class-rules.ts';

/** Evidence about a post before its class is known. */
export type Signals = {
  seen: Seen;
  personalData: readonly PersonalDatum[];
  inCrisis: boolean;
  features: readonly Feature[];
  weights: TriageWeights;
  thresholds: Thresholds;
  hateShares: HateShares;
};

/** `mayBeAtRisk`: why a person should look at once, though it is too little to call it a cry for help; empty without a reason. */
export type Verdict = { class: PostClass; mayBeAtRisk: Because[]; because: Because[] };

/** Without a rule that spoke, less than this does not let a post stand unread. */
const SURE = 0.5;
const LET_STAND: ReadonlySet<string> = new Set(['political', 'rant', 'praise']);

const MOST_WORDS = 5;

/**
 * Kinds of data that identify or locate a person. A number plate alone is masked, but belongs to a
 * report about a car.
 */
const EXPOSING: ReadonlySet<PersonalDatum['kind']> = new Set([
  'dni',
  'nie',
  'phone',
  'email',
  'iban',
  'address',
  'card',
]);

/**
 * Returns the class of a post. A call for help comes first: it rests on a phrase of our rules, or on
 * words of danger in a fitting frame, and on enough weight. Exposed data come second; a rule alone
 * is enough. Otherwise the class with the highest score wins, from the post's words and the matched
 * rules together.
 */
export function classifyPost(signals: Signals): Verdict {
  const { features, weights } = signals;
  const alarm = scoresOf(features, weights.alarm);
  const score = weights.class === weights.alarm ? alarm : scoresOf(features, weights.class);
  const danger = dangerOf(shareOf(alarm, 'life_risk'), signals);
  if (danger.rings) return { class: 'life_risk', mayBeAtRisk: [], because: danger.because };
  const mayBeAtRisk = danger.because;
  const laidOpen = [...exposed(signals), ...reasons('personal_data', signals)];
  if (laidOpen.length > 0) return { class: 'personal_data', mayBeAtRisk, because: laidOpen };
  const hate = hateIn(Math.max(shareOf(alarm, 'hate'), shareOf(score, 'hate')), signals);
  if (hate.length > 0) return { class: 'hate', mayBeAtRisk, because: hate };
  const likely = likelyClass(score ?? [], signals);
  if (likely === undefined) return { ...unspoken(signals), mayBeAtRisk };
  return { class: likely, mayBeAtRisk, because: [...reasons(likely, signals), ...similarity(likely, signals)] };
}

function shareOf(score: readonly Score[] | null, postClass: PostClass): number {
  return score?.find(({ answer }) => answer === postClass)?.share ?? 0;
}

/** Says if a post rings, and why it does or should be read first; no reason when it is like other posts. */
function dangerOf(share: number, signals: Signals): { rings: boolean; because: Because[] } {
  const { alarm, phrase, readFirst } = signals.thresholds;
  const phrases = reasons('life_risk', signals);
  if (phrases.length === 0 && share < readFirst) return { rings: false, because: [] };
  const likely = likelyDanger(signals);
  const says = phrases.length > 0 || share < alarm ? [] : signOf(likely, signals);
  const rings = phrases.length > 0 ? share >= phrase : says.length > 0;
  if (!rings) return { rings, because: [MAY_BE_AT_RISK, ...phrases].slice(0, 2) };
  return { rings, because: [...phrases, ...says, ...kindOf(likely, phrases), LIKE_A_CALL] };
}

/** The words of the danger that the post says without a rule of ours; none where it says no danger. */
function signOf(likely: string, signals: Signals): Because[] {
  const { seen, features, weights } = signals;
  const found = findDanger(seen, {
    ofWords: leadsOfWords('life_risk', features, weights.alarm, seen.read.words.length),
    mayBe: (kind) => (weights.danger.answers.includes(kind) ? kind : OTHER_DANGER) === likely,
  });
  return found === null ? [] : [reason(`life_risk.sign.${found.kind}`, [found.match], signals)];
}

/** Answer of the weights for every danger that they do not tell apart. */
const OTHER_DANGER = 'danger';

const LIKE_A_CALL: Because = { decided: 'class', rule: 'life_risk.likeness', words: [] };

/** Hate needs words that name a group of people or allude to one, and weight, or a rule that says it; anger at a service has neither. */
function hateIn(share: number, signals: Signals): Because[] {
  const phrases = reasons('hate', signals);
  if (phrases.length > 0) return phrases;
  const { hateShares, seen } = signals;
  const found = share < Math.min(hateShares.name, hateShares.allusion) ? null : findHate(seen);
  if (found === null || share < hateShares[found.by]) return [];
  return [reason('hate.likeness', [found.match], signals)];
}

/** Returns the most likely class among those allowed for the post; undefined if there is none. */
function likelyClass(score: readonly Score[], signals: Signals): PostClass | undefined {
  const likely = score.find(({ answer, share }) => {
    if (answer === 'life_risk' || answer === 'hate') return false;
    return mayStand(answer, share) || reasonsNamed(answer, signals).length > 0;
  });
  return POST_CLASSES.find((one) => one === likely?.answer);
}

/** Returns whether the weight alone is enough for a class that lets a post stand, if it is one. */
export function mayStand(answer: string, share: number): boolean {
  return !LET_STAND.has(answer) || share >= SURE;
}

function reasonsNamed(answer: string, signals: Signals): Because[] {
  const postClass = POST_CLASSES.find((one) => one === answer);
  return postClass === undefined ? [] : reasons(postClass, signals);
}

function reasons(postClass: PostClass, signals: Signals): Because[] {
  const because = classRules[postClass].flatMap((rule) => ruleReasons(`${postClass}.${rule.name}`, signals));
  return postClass === 'question' ? [...because, ...askedWithMark(signals)] : because;
}

function ruleReasons(rule: string, signals: Signals): Because[] {
  const matches = signals.seen.sightings.get(rule);
  return matches === undefined ? [] : [reason(rule, matches, signals)];
}

function reason(rule: string, matches: readonly PhraseMatch[], { seen }: Signals): Because {
  return { decided: 'class', rule, words: wordsAt(seen.read, matches) };
}

/** The danger that the post is most like, beside those that rules named, when it is one in which a public word could harm. */
function kindOf(likely: string, named: readonly Because[]): Because[] {
  const kind = LIFE_RISK_KINDS.find((one) => one === likely);
  const rule = `life_risk.${kind}`;
  return kind === undefined || named.some((one) => one.rule === rule) ? [] : [{ decided: 'class', rule, words: [] }];
}

/** The words by which a post is like others of the class: such as mean something, never "y no". */
function similarity(postClass: PostClass, signals: Signals): Because[] {
  const { features, weights } = signals;
  const telling = features.filter(({ name }) => name.startsWith('<') || name.includes(':'));
  const spoke = spokeFor(postClass, telling, weights.class, MOST_WORDS).map((feature) => feature.match);
  return [reason(`${postClass}.likeness`, spoke, signals)];
}

/** The danger that the post is most like: one of those that the weights tell apart, or all others together. */
function likelyDanger({ features, weights }: Signals): string {
  return scoresOf(features, weights.danger)?.[0]?.answer ?? OTHER_DANGER;
}

function exposed({ seen, personalData }: Signals): Because[] {
  return personalData
    .filter((datum) => EXPOSING.has(datum.kind))
    .map(({ kind, start, end }) => ({
      decided: 'class',
      rule: `personal_data.${kind}`,
      words: [seen.read.text.slice(start, end)],
    }));
}

/** Sentences with a question mark, but for those that only sound like questions or speak of politics. */
function askedWithMark(signals: Signals): Because[] {
  const { sightings } = signals.seen;
  const asked = sightings.get(ASKED) ?? [];
  const hollow = ['rhetorical', 'political.resign', 'political.government', 'irony'].flatMap(
    (rule) => sightings.get(rule) ?? [],
  );
  const real = asked.filter((each) => hollow.every((other) => other.sentence !== each.sentence));
  return real.length === 0 ? [] : [reason('question.asked', real, signals)];
}

/**
 * Returns the class of a post without known features. A person flagged it, so it is never ignored
 * unread: in a crisis it is a report, otherwise a complaint.
 */
function unspoken({ inCrisis }: Signals): Omit<Verdict, 'mayBeAtRisk'> {
  const postClass = inCrisis ? 'field_report' : 'complaint';
  return { class: postClass, because: [{ decided: 'class', rule: `${postClass}.no_rule_spoke`, words: [] }] };
}
