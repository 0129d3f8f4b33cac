/**
 * Wraps a function of an object so that it remembers its answer as long as the object lives. What a
 * handbook, a playbook or a read text says is worked out once. The answers are shared, so callers
 * must not change them.
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
