import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { madeOf } from '../../../../src/domain/text/patterns/made-of.ts';

const isPlain = madeOf(/[\p{ASCII}ñÑçª·–—“”€\s]/u);
const PLAIN = /^[\p{ASCII}ñÑçª·–—“”€\s]*$/u;

const units = fc.oneof(fc.constantFrom('a', 'ñ', 'ª', '“', '—', ' ', '\n'), fc.string({ unit: 'binary' }));

test.prop([fc.array(units)])('a text of some units alone is what the pattern says', (parts) => {
  expect(isPlain(parts.join(''))).toBe(PLAIN.test(parts.join('')));
});
