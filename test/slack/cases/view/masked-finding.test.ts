import { expect, it } from 'vitest';
import { maskedFinding } from '../../../../src/slack/cases/view/masked-finding.ts';

const text = 'Ya pasamos por la calle Colón 12, tercero B, y no pasa nada.';
const mask = (said: string) => said.replaceAll('calle Colón 12, tercero B', '▒▒▒');

it.each([
  ['no pasa nada', 'no pasa nada'],
  ['Colón 12', '▒▒▒'],
  ['Ya pasamos', 'Ya pasamos'],
])('the words that a learned warning names are hidden where they are part of a hidden datum: %s', (words, shown) => {
  const message = { key: 'finding.never-say.sounds-like-words', params: { words } };
  const finding = { rule: 'never-say', level: 'warn', words: text.slice(0, -1), start: 0, end: 59, message } as const;
  const masked = maskedFinding(finding, text, mask);
  expect(masked.message).toEqual({ key: message.key, params: { words: shown } });
  expect(masked.words).not.toContain('Colón');
});
