import { figureRows } from '../../src/domain/learning/figure-rows.ts';
import type { Example } from '../../src/domain/learning/learn-weights.ts';
import { learnLayer } from '../../src/domain/learning/learn-weights.ts';
import type { WrittenWeights } from '../../src/domain/learning/read-weights.ts';
import { readDraft } from '../../src/domain/review/model/draft-reading.ts';
import { FAULT, isClassifierRule } from '../../src/domain/review/second-sight/classifier-rules.ts';
import { sentenceSpan } from '../../src/domain/review/second-sight/sentence-span.ts';
import type { DraftTeacher } from './draft-teachers.ts';
import { sentenceFeatures } from './sentence-traits.ts';

const SOUND = 'sound';
const EPOCHS = 12;
/** Of long movement on the first steps: more authors are met so, and single words are believed less. */
const CAUTION = 1;
/** An ordinary reply is what the question is asked of; other drafts break one rule in an otherwise plain text. */
const WEIGHT_OF_ORDINARY = 4;

/** Adds one question to weights of rules: whether people found a fault of whatever kind in a sentence. */
export function withFaults(rules: WrittenWeights, teachers: readonly DraftTeacher[]): WrittenWeights {
  const learned = learnLayer(teachers.flatMap(faultExamplesOf), {
    base: { answers: [FAULT, SOUND], of: figureRows(2, {}) },
    movable: new Set(Object.keys(rules.traits)),
    epochs: EPOCHS,
    caution: CAUTION,
  });
  const traits = Object.entries(rules.traits).map(([trait, figures]) => {
    const [fault = 0, sound = 0] = learned.weights.get(trait) ?? [];
    return [trait, `${figures} ${Math.round((fault - sound) * 100)}`];
  });
  return { answers: [...rules.answers, FAULT], traits: Object.fromEntries(traits) };
}

/** The sentences of a draft of which a person said whether they are at fault; none where nobody said which words are. */
function faultExamplesOf({ input, trips, words, isOrdinary }: DraftTeacher): Example[] {
  const isTold = trips === null || ((trips === 'fault' || isClassifierRule(trips)) && words !== null);
  if (!isTold) return [];
  const draft = readDraft(input);
  const start = words === null ? -1 : input.text.indexOf(words);
  const end = start + (words ?? '').length;
  return sentenceFeatures(draft).map((features, number) => {
    const span = sentenceSpan(draft, number);
    return {
      traits: features.map(({ name }) => name),
      answer: start !== -1 && span.start < end && start < span.end ? FAULT : SOUND,
      weight: isOrdinary ? WEIGHT_OF_ORDINARY : 1,
    };
  });
}
