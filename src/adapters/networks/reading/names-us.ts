/**
 * Returns true if a text names an account of ours, as `@handle` or as part of a longer handle with
 * its host.
 * @param names without @
 */
export function namesUs(text: string, names: readonly string[]): boolean {
  const words = text.toLowerCase().match(/@[\p{L}\p{N}_.-]+/gu) ?? [];
  return names.some((name) => words.some((word) => word.replace(/[.-]+$/, '') === `@${name.toLowerCase()}`));
}
