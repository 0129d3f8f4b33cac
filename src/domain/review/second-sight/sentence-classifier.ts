import type { Sentence } from '../../../errors.ts';
import type { WeighedFeatures } from '../../learning/noted-features.ts';
import { weighedFeatures } from '../../learning/noted-features.ts';
import { readWeights } from '../../learning/read-weights.ts';
import { foldText } from '../../text/fold-text.ts';
import { rememberNewest } from '../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { toleratesDoubt } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { BY_WORDS, findingKey } from '../model/finding.ts';
import { factThatSays } from '../never-say/fact-that-says.ts';
import type { Resemblance } from './classifier-of.ts';
import { classifierOf } from './classifier-of.ts';
import type { ClassifierRule } from './classifier-rules.ts';
import { findWeightyWords } from './find-weighty-words.ts';
import type { NoteSentence } from './sentence-features.ts';
import { notedFeatures } from './sentence-features.ts';
import { sentenceSpan } from './sentence-span.ts';
import written from './sentence-weights.json' with { type: 'json' };

let weights: WeighedFeatures | null = null;
/** Questions asked beside the rules: whether a sentence is at fault. */
const BESIDES = 1;

type NotedResemblance = Resemblance & { note: NoteSentence };

/** Returns what each sentence of a draft resembles, in their order; worked out once for a reading. */
export const resemblancesOf = rememberNewest((draft: DraftReading): readonly NotedResemblance[] => {
  const learned = learnedWeights();
  return notedFeatures(draft).map((note) => {
    const { rules, isSure, isBeyondDoubt, fault } = classifierOf(note, learned);
    return { rules, isSure, isBeyondDoubt, fault, note };
  });
});

/** Returns the weights. The first reply loads them, so that the program starts without the delay. */
function learnedWeights(): WeighedFeatures {
  weights ??= weighedFeatures(readWeights(written), BESIDES);
  return weights;
}

/**
 * Returns a finding for each sentence that resembles those of drafts that break a rule, unless the
 * rule has found something in it itself. It warns, or advises in an everyday reply where a weak
 * likeness is all there is. It never blocks. The handbook's own words are not asked. The finding says
 * by which words of the sentence it is, if some weigh more than all others.
 */
export function classifySentences(draft: DraftReading, found: readonly Finding[]): Finding[] {
  if (draft.origin === 'playbook') return [];
  return resemblancesOf(draft).flatMap((resemblance, number) =>
    resemblance.rules.length === 0 ? [] : findingsOf(resemblance, draft, { number, found }),
  );
}

function findingsOf(
  { rules, isSure, isBeyondDoubt, note }: NotedResemblance,
  draft: DraftReading,
  { number, found }: { number: number; found: readonly Finding[] },
): Finding[] {
  const span = sentenceSpan(draft, number);
  const inSentence = found.filter((it) => it.start < span.end && span.start < it.end);
  const unfound = rules.filter((rule) => !inSentence.some((it) => it.rule === rule));
  if (unfound.length === 0 || isSaidByFact(draft, span.words)) return [];
  const isOfFact = factThatSays(span.words, draft.facts) !== null;
  const named = isOfFact ? unfound.filter((rule) => rule === 'privacy') : unfound;
  if (named.length === 0) return [];
  const isUnheld = inSentence.some(isUnsupported);
  const wantsALook = (rule: ClassifierRule) =>
    isBeyondDoubt ||
    (isSure && (isUnheld || draft.severity !== 'S4' || (rule === rules[0] && OF_PERSONS_AND_POWERS.includes(rule))));
  const { choices, sharesOfNoted } = learnedWeights();
  // However few of the other words are known.
  const weightyWords = findWeightyWords(
    draft,
    number,
    (without) => sharesOfNoted((notes) => note(notes, without), 0)?.shares ?? [],
  );
  return named.map((rule): Finding => {
    const level = wantsALook(rule) || !toleratesDoubt(draft) ? 'warn' : 'advice';
    const { words, start, end } = span;
    return { rule, level, words, start, end, message: messageOf(rule, weightyWords(choices.indexOf(rule))) };
  });
}

function messageOf(rule: ClassifierRule, words: string | null): Sentence {
  return words === null
    ? { key: `finding.${rule}.sounds-like` }
    : { key: `finding.${rule}.sounds-like${BY_WORDS}`, params: { words } };
}

/** Seldom seen where they are not: of these a likeness alone wants a look. */
const OF_PERSONS_AND_POWERS: readonly ClassifierRule[] = ['privacy', 'competence'];

const UNSUPPORTED: readonly string[] = ['finding.grounding.no_fact', 'finding.grounding.contradicts'];

/** A likeness and the want of a fact are two witnesses. */
function isUnsupported({ level, message }: Finding): boolean {
  return level === 'warn' && UNSUPPORTED.includes(message.key);
}

/** Returns true if a live fact contains exactly these words: its owner answers for them. */
export function isSaidByFact({ facts }: DraftReading, words: string): boolean {
  const said = foldedWords(words);
  return facts.some(({ value }) => bareFact(value).includes(said));
}

/** Returns the text's words alone, without case and accents. */
function foldedWords(text: string): string {
  return foldText(text, 'loose')
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const bareFact = rememberLast(foldedWords, FACTS_REMEMBERED);

export function isClassifierWarning(finding: Finding): boolean {
  return findingKey(finding).endsWith('.sounds-like');
}
