import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMOJI } from '../../../../src/domain/text/emoji/emoji-pattern.ts';
import { EMOJI_SHORTCODES } from '../../../../src/domain/text/emoji/lexicon/emoji-shortcodes.ts';

const all = EMOJI_SHORTCODES.flatMap((line) => line.split(' ')).flatMap((entry) => entry.split('=')[0] ?? []);
const found = (text: string) => text.match(new RegExp(EMOJI, 'gv')) ?? [];

it('finds each emoji that Slack names as one, with its skin tone, and the same in a text', () => {
  expect(all.length).toBeGreaterThan(1_800);
  expect(all.filter((emoji) => found(emoji)[0] !== emoji)).toEqual([]);
  const toned = all.map((emoji) => `${emoji}\u{1f3fd}`).filter((emoji) => /^\p{RGI_Emoji}$/v.test(emoji));
  expect(toned.filter((emoji) => found(emoji)[0] !== emoji)).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all, ...toned), { minLength: 1, maxLength: 8 }), (some) => {
      expect(found(some.join(' y '))).toEqual(some);
    }),
  );
});

it('finds wherever the list of Unicode finds one', () => {
  const piece = fc.oneof(fc.constantFrom(...all), fc.string({ unit: 'binary', maxLength: 3 }));
  const without = (pattern: RegExp) => (text: string) => text.replaceAll(pattern, '').match(/\p{RGI_Emoji}/gv);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(without(new RegExp(EMOJI, 'gv'))(pieces.join(' '))).toBeNull();
    }),
  );
});

it('leaves tags behind a flag alone that are no region: they hide words', () => {
  const hidden = [...'publica'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
  expect(found(`\u{1f3f4}${hidden}\u{e007f}`)).toEqual(['\u{1f3f4}']);
  expect(found('\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}')).toHaveLength(1);
});
