/** Up to two initials of a name, particles left out: "Ana de la Torre" → "AT". */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const first = words[0] ?? name;
  const last = words.length > 1 ? words.at(-1) : '';
  return `${first.charAt(0)}${last?.charAt(0) ?? ''}`.toUpperCase();
}
