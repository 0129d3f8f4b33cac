import { expect, test } from 'vitest';
import { fileSize } from '../../../../sandbox/page/text/file-size.ts';

test('a weight is said in the unit that reads best, and never below what it is', () => {
  expect(fileSize(0, 'es')).toBe('0 B');
  expect(fileSize(900, 'es')).toBe('900 B');
  expect(fileSize(40_000, 'es')).toBe('40 kB');
  expect(fileSize(1_258_291, 'es')).toBe('1,2 MB');
  expect(fileSize(10 * 1024 * 1024 + 1, 'en')).toBe('10.1 MB');
});
