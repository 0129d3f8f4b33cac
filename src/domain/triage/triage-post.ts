import type { Handbook } from '../handbook/handbook.ts';
import { classRow } from '../handbook/handbook.ts';
import type { Topic } from '../handbook/institution.ts';
import type { ReadText } from '../phrases/read-words.ts';
import { readWords } from '../phrases/read-words.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { LanguageDetector } from '../posts/language-detector.ts';
import type { FlaggedPost } from '../posts/post.ts';
import { compileTriage, seeIn } from './compiled/compile-triage.ts';
import type { Decision, Evidence } from './decide-by.ts';
import { decideBy, evidenceIn } from './decide-by.ts';
import { learnedWeights } from './learned/learned-weights.ts';
import type { Assessment, Because } from './model/assessment.ts';
import { SHIPPED_WEIGHTS } from './model/assessment.ts';
import type { Seen } from './model/seen.ts';
import type { Situation } from './model/situation.ts';
import { ORDINARY_DAY } from './model/situation.ts';
import type { TermSighting } from './model/term-sighting.ts';
import { decideByOwn } from './own/decide-by-own.ts';
import type { OwnWeights } from './own/own-weights.ts';
import { SUGGESTION } from './rules/suggestion-rules.ts';

/**
 * Returns the class, the urgency and the reasons for a post. Fixed rules, learned weights and the
 * handbook's words decide; the same input gives the same result. `situation`: crises that are open;
 * then recall comes before quiet. `own`: what the institution's decisions taught.
 */
export function triagePost(
  post: FlaggedPost,
  handbook: Handbook,
  detectLanguage: LanguageDetector,
  situation: Situation = ORDINARY_DAY,
  own: OwnWeights | null = null,
): Assessment {
  const evidence = evidenceIn(post.text, handbook, situation);
  const { seen, personalData } = evidence;
  const { class: postClass, severity, playbook, needsReply, because } = decide(evidence, own);
  const language = detectLanguage(post.text);
  const topic = topicOf(handbook, seen.terms, seen.read);

  return {
    language,
    class: postClass,
    severity,
    playbook,
    topic: topic?.topic.id ?? null,
    ownerArea: topic?.topic.owner ?? null,
    needsReply,
    suggests: suggestsIn(seen),
    action: classRow(handbook, postClass).action,
    personalData,
    because: [
      { decided: 'language', rule: `language.${language}`, words: [] },
      ...because.what,
      ...(topic === null ? [] : [topic.because]),
      because.reply,
    ],
    weights: own?.digest ?? SHIPPED_WEIGHTS,
  };
}

/** Returns the id of the topic that any text is about; null for none. */
export function topicOfText(text: string, handbook: Handbook): string | null {
  const { seen } = evidenceIn(text, handbook);
  return topicOf(handbook, seen.terms, seen.read)?.topic.id ?? null;
}

/** Returns true if the words propose something, as triage counts it. */
export function suggestsSomething(text: string, handbook: Handbook): boolean {
  return suggestsIn(seeIn(readWords(text), compileTriage(handbook)));
}

function suggestsIn({ sightings }: Seen): boolean {
  return [...sightings.keys()].some((rule) => rule.startsWith(`${SUGGESTION}.`));
}

/** By the shipped weights, and where an institution taught its own on top of them by those. */
function decide(evidence: Evidence, own: OwnWeights | null): Decision {
  const shipped = decideBy(evidence, learnedWeights);
  return own === null ? shipped : decideByOwn(evidence, shipped, own);
}

/** The topic whose terms a post holds most of, on a tie the one that the handbook names first; null when it holds none. */
function topicOf(
  handbook: Handbook,
  terms: readonly TermSighting[],
  read: ReadText,
): { topic: Topic; because: Because } | null {
  const ranked = handbook.institution.topics
    .map((topic) => ({
      topic,
      seen: terms.filter(({ owner }) => owner.kind === 'topic' && owner.topic === topic.id),
    }))
    .filter(({ seen }) => seen.length > 0)
    .sort((a, b) => weight(b.seen) - weight(a.seen));
  const best = ranked[0];
  if (best === undefined) return null;
  const words = wordsAt(
    read,
    best.seen.map((term) => term.match),
  );
  return { topic: best.topic, because: { decided: 'topic', rule: `topic.${best.topic.id}`, words } };
}

function weight(terms: readonly TermSighting[]): number {
  return terms.reduce((sum, term) => sum + term.weight, 0);
}
