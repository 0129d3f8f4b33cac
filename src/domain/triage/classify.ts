import { LIFE_RISK_KINDS } from '../handbook/life-risk-kind.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import { POST_CLASSES } from '../handbook/vocabulary.ts';
import type { Feature } from '../learning/feature.ts';
import type { Score, Weights } from '../learning/weights.ts';
import { scoresOf, spokeFor } from '../learning/weights.ts';
import type { Sightings } from '../phrases/compile-rules.ts';
import { ASKED } from '../phrases/compile-rules.ts';
import type { ReadText } from '../phrases/read-words.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { PersonalDatum } from '../posts/personal-datum.ts';
import type { Because } from './model/assessment.ts';
import { classRules } from './rules/class-rules.ts';

/** Evidence about a post before its class is known. */
export type Signals = {
  read: ReadText;
  sightings: Sightings;
  personalData: readonly PersonalDatum[];
  inCrisis: boolean;
  features: readonly Feature[];
  weights: { class: Weights; danger: Weights };
};

/** `mayBeAtRisk`: too little to call it a cry for help, too much to let it wait unread. */
export type Verdict = { class: PostClass; mayBeAtRisk: boolean; because: Because[] };

/** A missed cry for help is the worst error: one heard in vain weighs half as much. */
const AT_RISK = 0.4;
/** From here on a person should look at once. */
const MAY_BE_AT_RISK = 0.15;

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
 * Returns the class of a post. A call for help comes first, exposed data second; a rule alone is
 * enough for either. Otherwise the class with the highest score wins, from the post's words and the
 * matched rules together.
 */
export function classifyPost(signals: Signals): Verdict {
  const score = scoresOf(signals.features, signals.weights.class);
  const share = (postClass: PostClass) => score?.find((one) => one.answer === postClass)?.share ?? 0;
  const danger = reasons('life_risk', signals);
  if (danger.length > 0 || share('life_risk') >= AT_RISK) {
    return {
      class: 'life_risk',
      mayBeAtRisk: false,
      because: [...danger, ...kindOf(danger, signals), ...similarity('life_risk', signals)],
    };
  }
  const mayBeAtRisk = share('life_risk') >= MAY_BE_AT_RISK;
  const laidOpen = [...exposed(signals), ...reasons('personal_data', signals)];
  if (laidOpen.length > 0) return { class: 'personal_data', mayBeAtRisk, because: laidOpen };
  const likely = likelyClass(score ?? [], signals);
  if (likely === undefined) return { ...unspoken(signals), mayBeAtRisk };
  return { class: likely, mayBeAtRisk, because: [...reasons(likely, signals), ...similarity(likely, signals)] };
}

/** Returns the most likely class among those allowed for the post; undefined if there is none. */
function likelyClass(score: readonly Score[], signals: Signals): PostClass | undefined {
  const likely = score.find(({ answer, share }) => {
    if (answer === 'life_risk') return false;
    return !LET_STAND.has(answer) || share >= SURE || reasonsNamed(answer, signals).length > 0;
  });
  return POST_CLASSES.find((one) => one === likely?.answer);
}

function reasonsNamed(answer: string, signals: Signals): Because[] {
  const postClass = POST_CLASSES.find((one) => one === answer);
  return postClass === undefined ? [] : reasons(postClass, signals);
}

function reasons(postClass: PostClass, signals: Signals): Because[] {
  const because = classRules[postClass].flatMap((rule) => ruleReasons(`${postClass}.${rule.name}`, signals));
  return postClass === 'question' ? [...because, ...askedWithMark(signals)] : because;
}

function ruleReasons(rule: string, { read, sightings }: Signals): Because[] {
  const matches = sightings.get(rule);
  return matches === undefined ? [] : [{ decided: 'class', rule, words: wordsAt(read, matches) }];
}

/** The danger that the post is most like, beside those that rules named, when it is one in which a public word could harm. */
function kindOf(named: readonly Because[], { read, features: traits, weights }: Signals): Because[] {
  const likely = scoresOf(traits, weights.danger)?.[0]?.answer;
  const kind = LIFE_RISK_KINDS.find((one) => one === likely);
  const rule = `life_risk.${kind}`;
  if (kind === undefined || named.some((one) => one.rule === rule)) return [];
  const spoke = spokeFor(kind, traits, weights.danger, MOST_WORDS).map((feature) => feature.match);
  return [{ decided: 'class', rule, words: wordsAt(read, spoke) }];
}

/** The words by which a post is like others of the class. */
function similarity(postClass: PostClass, { read, features: traits, weights }: Signals): Because[] {
  const spoke = spokeFor(postClass, traits, weights.class, MOST_WORDS).map((feature) => feature.match);
  return [{ decided: 'class', rule: `${postClass}.likeness`, words: wordsAt(read, spoke) }];
}

function exposed({ read, personalData }: Signals): Because[] {
  return personalData
    .filter((datum) => EXPOSING.has(datum.kind))
    .map(({ kind, start, end }) => ({
      decided: 'class',
      rule: `personal_data.${kind}`,
      words: [read.text.slice(start, end)],
    }));
}

/** Sentences with a question mark, but for those that only sound like questions or speak of politics. */
function askedWithMark({ read, sightings }: Signals): Because[] {
  const asked = sightings.get(ASKED) ?? [];
  const hollow = ['rhetorical', 'political.resign', 'political.government', 'irony'].flatMap(
    (rule) => sightings.get(rule) ?? [],
  );
  const real = asked.filter((each) => hollow.every((other) => other.sentence !== each.sentence));
  return real.length === 0 ? [] : [{ decided: 'class', rule: 'question.asked', words: wordsAt(read, real) }];
}

/**
 * Returns the class of a post without known features. A person flagged it, so it is never ignored
 * unread: in a crisis it is a report, otherwise a complaint.
 */
function unspoken({ inCrisis }: Signals): Omit<Verdict, 'mayBeAtRisk'> {
  const postClass = inCrisis ? 'field_report' : 'complaint';
  return { class: postClass, because: [{ decided: 'class', rule: `${postClass}.no_rule_spoke`, words: [] }] };
}
