import { describe, expect, it } from 'vitest';
import { durationText } from '../../src/i18n/durations.ts';

describe('a duration', () => {
  it.each([
    [1_000, '1 min'],
    [28 * 60_000, '28 min'],
    [60 * 60_000, '1 h'],
    [70 * 60_000, '1 h 10 min'],
    [24 * 3_600_000, '1 d'],
    [51 * 3_600_000, '2 d 3 h'],
  ])('of %d ms is %s', (ms, said) => expect(durationText(ms)).toBe(said));
});
