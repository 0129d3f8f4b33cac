/**
 * Wraps a function of an object so that it remembers its answer as long as the object lives. What a
 * handbook or a playbook says is worked out once. The answers are shared, so callers must not change
 * them.
 */
export function rememberFor<Of extends object, Answer extends NonNullable<unknown>>(
  of: (object: Of) => Answer,
): (object: Of) => Answer {
  const remembered = new WeakMap<Of, Answer>();
  return (object) => {
    const known = remembered.get(object);
    if (known !== undefined) return known;
    const answer = of(object);
    remembered.set(object, answer);
    return answer;
  };
}

/** Texts and readings between which the checks of one draft turn to and fro: the reply, its post, facts, and parts of them. */
const NEWEST = 12;

/**
 * Wraps a function of texts, or of objects that live as long as one draft is reviewed, so that it
 * remembers what it answered last. The checks ask the same of the same reply and post repeatedly,
 * and few are compared sooner than looked up. The answers are shared, so callers must not change
 * them.
 */
export function rememberNewest<Of extends object | string, Answer extends NonNullable<unknown>>(
  of: (object: Of) => Answer,
): (object: Of) => Answer {
  const objects: (Of | null)[] = Array.from({ length: NEWEST }, () => null);
  const answers: (Answer | null)[] = Array.from({ length: NEWEST }, () => null);
  let newest = 0;
  let latest = 0;
  return (object) => {
    // Many ask of one text in a row.
    const again = objects[latest] === object ? answers[latest] : null;
    if (again !== null && again !== undefined) return again;
    for (let at = 0; at < NEWEST; at += 1) {
      const known = objects[at] === object ? answers[at] : null;
      if (known === null || known === undefined) continue;
      latest = at;
      return known;
    }
    const answer = of(object);
    newest = (newest + 1) % NEWEST;
    objects[newest] = object;
    answers[newest] = answer;
    latest = newest;
    return answer;
  };
}
