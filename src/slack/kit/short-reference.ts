/** Eight characters of an id that a person can read out on the phone. */
export function shortReference(id: string): string {
  return id.replaceAll('-', '').slice(0, 8).toUpperCase();
}
