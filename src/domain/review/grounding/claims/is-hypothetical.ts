import type { ReadText } from '../../../phrases/read-words.ts';
import type { Language } from '../../../text/languages.ts';

/** "Si notas …", not "Sí, …": the accent tells, and so does the comma. */
const IF = /^(?:si|se|if|when|cuando|quan|cando|quien|qui|quen|whoever)$/;
const BASQUE_IF = /^ba(?:da|du|di|li|lu|zai|nai|za|dezu)\p{L}*$/u;

/** Returns true if a sentence speaks of possibilities, not of facts. */
export function isHypothetical({ text, words, sentences }: ReadText, number: number, language: Language): boolean {
  const { from, to } = sentences[number] ?? { from: 0, to: 0 };
  const first = words[from];
  if (first === undefined) return false;
  const written = text.slice(first.start, first.end).normalize('NFC').toLowerCase();
  if (IF.test(written) && text[first.end] !== ',') return true;
  return language === 'eu' && words.slice(from, to).some(({ folded }) => BASQUE_IF.test(folded));
}
