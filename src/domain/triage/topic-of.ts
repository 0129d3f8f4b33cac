import type { Handbook } from '../handbook/handbook.ts';
import type { Topic } from '../handbook/institution.ts';
import type { ReadText } from '../phrases/read-words.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { Because } from './model/assessment.ts';
import type { TermSighting } from './model/term-sighting.ts';

/** The topic whose terms a post holds most of, on a tie the one that the handbook names first; null when it holds none. */
export function topicOf(
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
