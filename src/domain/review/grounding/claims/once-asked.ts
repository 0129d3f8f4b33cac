/**
 * Returns a function that makes the value at the first call and keeps it. For instance, the post is
 * read only when no fact holds a word.
 */
export function onceAsked<T>(make: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}
