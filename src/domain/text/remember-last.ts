/** As many texts as a team's facts, and those that its handbook holds at all times: what is said of them is asked with every draft. */
export const FACTS_REMEMBERED = 300;

/**
 * The same function, which knows what it said of the last few texts: the checks of a draft ask the same of the same reply and post again
 * and again. What it gives is shared, so nobody may change it.
 */
export function rememberLast<Answer>(of: (text: string) => Answer, most = 12): (text: string) => Answer {
  const remembered = new Map<string, Answer>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const answer = of(text);
    const oldest = remembered.keys().next();
    if (remembered.size >= most && oldest.done !== true) remembered.delete(oldest.value);
    remembered.set(text, answer);
    return answer;
  };
}
