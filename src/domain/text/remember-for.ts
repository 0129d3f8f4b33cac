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

/** Readings between which the checks of one draft turn to and fro: of the reply, of its post, and of parts of both. */
const NEWEST = 8;

/**
 * Wraps a function of what is asked about only while one draft is reviewed, so that it remembers
 * its answers for the objects that it was asked last. Few are compared sooner than looked up. The
 * answers are shared, so callers must not change them.
 */
export function rememberNewest<Of extends object | string, Answer extends NonNullable<unknown>>(
  of: (object: Of) => Answer,
): (object: Of) => Answer {
  const objects: (Of | null)[] = Array.from({ length: NEWEST }, () => null);
  const answers: (Answer | null)[] = Array.from({ length: NEWEST }, () => null);
  let newest = 0;
  return (object) => {
    for (let at = 0; at < NEWEST; at += 1) {
      const known = objects[at] === object ? answers[at] : null;
      if (known !== null && known !== undefined) return known;
    }
    const answer = of(object);
    newest = (newest + 1) % NEWEST;
    objects[newest] = object;
    answers[newest] = answer;
    return answer;
  };
}
