/** The text with U+FFFD in place of what PostgreSQL cannot hold (NUL, half a surrogate pair), so that both engines keep the same. */
export function storableText<T extends string | null>(text: T): T | string {
  return text === null ? text : text.toWellFormed().replaceAll('\0', '\uFFFD');
}
