import type { Finding } from '../../../domain/review/model/finding.ts';

/** Placeholder for a part of hidden text. */
const HIDDEN = '▒▒▒';

/**
 * Returns a finding of the checks about a text that several people read, masked. A finding may name
 * a part of a hidden datum ("Colón 12" of an address), which no mask would recognise on its own.
 * Such a part is hidden too.
 */
export function maskedFinding(finding: Finding, text: string, mask: (text: string) => string): Finding {
  const shown = mask(text);
  const masked = (words: string) => (text.includes(words) && !shown.includes(words) ? HIDDEN : mask(words));
  const { words, message } = finding;
  const params = Object.entries(message.params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? masked(value) : value,
  ]);
  return { ...finding, words: masked(words), message: { key: message.key, params: Object.fromEntries(params) } };
}
