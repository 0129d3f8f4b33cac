import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findShortcodes, withEmoji } from '../../../../src/domain/text/emoji/shortcodes.ts';

it.each([
  [':pray:', '🙏'],
  ['gracias:pray::heart:', 'gracias🙏❤️'],
  [':+1::skin-tone-4:', '👍🏽'],
  [':male-technologist::skin-tone-2:', '👨🏻‍💻'],
  [':two_women_holding_hands:', '👭'],
  [':flag-es: :es:', '🇪🇸 🇪🇸'],
  ['30:sob:', '30😭'],
  [':heart::skin-tone-2:', '❤️🏻'],
])('turns what Slack hands over into what people see: %s', (given, expected) => {
  expect(withEmoji(given)).toBe(expected);
});

it.each([
  'a las 12:30:15',
  'de 10:100:20 a 1:100:',
  'horario:lunes:viernes',
  ':no_such_emoji:',
  ':SOB:',
  'https://riudalba.example/a:sob:b',
  ': sob :',
  '::',
])('leaves what is no shortcode of Slack: %s', (given) => {
  expect(withEmoji(given)).toBe(given);
  expect(findShortcodes(given)).toEqual([]);
});

it('finds each where it is', () => {
  const text = 'Hola :wave: y :pray::skin-tone-3:.';
  for (const { words, start, end } of findShortcodes(text)) expect(text.slice(start, end)).toBe(words);
  expect(findShortcodes(text).map(({ emoji }) => emoji)).toEqual(['👋', '🙏🏼']);
});

it('changes no text without a colon, and nothing twice', () => {
  const pieces = fc.constantFrom(':', 'sob', 'pray', ' ', '12', '30', 'skin-tone-2', 'x', '🙏', 'https://a.example/');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const once = withEmoji(parts.join(''));
      if (!parts.includes(':')) expect(once).toBe(parts.join(''));
      expect(findShortcodes(once).length === 0 || once.includes('https://')).toBe(true);
    }),
  );
});
