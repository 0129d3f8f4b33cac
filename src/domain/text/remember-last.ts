/** As many texts as a team's facts, and those that its handbook holds at all times: what is said of them is asked with every draft. */
export const FACTS_REMEMBERED = 300;

/** Texts repeat their words: a few thousand cover nearly all. */
export const WORDS_REMEMBERED = 20_000;

/** The last texts, and what is known of each. */
export type LastTexts<Answer> = { get(text: string): Answer | undefined; set(text: string, answer: Answer): void };

/** Remembers the last texts that were set or asked for: at least `most` of them, and at most twice as many. */
export function lastTexts<Answer>(most: number): LastTexts<Answer> {
  // Two generations: to forget texts one by one, a map would have to be searched for its oldest.
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  const set = (text: string, answer: Answer) => {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, answer);
  };
  return {
    set,
    get(text) {
      const known = young.get(text);
      if (known !== undefined) return known;
      const answer = old.get(text);
      if (answer !== undefined) set(text, answer);
      return answer;
    },
  };
}

/**
 * Wraps a function so that it remembers its answers for at least the last `most` texts, and at most
 * twice as many. The answers are shared, so callers must not change them.
 */
export function rememberLast<Answer>(of: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = lastTexts<Answer>(most);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = of(text);
    known.set(text, answer);
    return answer;
  };
}
