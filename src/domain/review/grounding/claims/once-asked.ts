/** What is made only when somebody asks, and then kept: the post, say, is read only for what stands in no fact. */
export function onceAsked<T>(make: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}
