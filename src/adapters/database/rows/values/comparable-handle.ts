/** An account in one spelling for all its spellings: capitals and a leading @ tell nobody apart. Engines fold capitals each in their own way. */
export function comparableHandle(handle: string): string {
  return handle.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
}
