import type { Handbook } from '../handbook/handbook.ts';
import { readWords } from '../phrases/read-words.ts';
import { stemWord } from '../phrases/stem-word.ts';
import { LANGUAGES } from '../text/languages.ts';

/** Shorter words are articles and the like. */
const LEAST_LETTERS = 4;

/**
 * Returns the id of a topic that a reply may name: one whose title the post itself says, in some language.
 * A word of the topic is no title: a question about the pool is not one about schools and sport.
 * @param topic id of the topic that triage matched
 */
export function namedTopic(post: string, topic: string | null, { institution }: Handbook): string | null {
  const titles = institution.topics.find(({ id }) => id === topic)?.titles;
  if (titles === undefined) return null;
  const said = foldedWords(post);
  const isNamed = LANGUAGES.some((language) => {
    const stems = new Set(said.map((word) => stemWord(word, language)));
    const wanted = tellingWords(titles[language] ?? '');
    return wanted.length > 0 && wanted.every((word) => stems.has(stemWord(word, language)));
  });
  return isNamed ? topic : null;
}

/** Returns the words of a title without its articles; all of them where it has no longer word, as "IBI". */
function tellingWords(title: string): string[] {
  const words = foldedWords(title);
  const long = words.filter((word) => word.length >= LEAST_LETTERS);
  return long.length > 0 ? long : words;
}

function foldedWords(text: string): string[] {
  return readWords(text).words.map(({ folded }) => folded);
}
