import { expect, it } from 'vitest';
import { tellingTriggers } from '../../../src/documents/handbook-print/chapter-head.ts';

it('leaves out other forms and spellings of what already stands there, and stops at the most', () => {
  const triggers = ['inundación', 'se inunda', 'hinundacion', 'riada', 'desbordado', 'desvordado', 'gota fría', 'agua'];
  expect(tellingTriggers(triggers, 8)).toEqual(['inundación', 'riada', 'desbordado', 'gota fría', 'agua']);
  expect(tellingTriggers(triggers, 2)).toEqual(['inundación', 'riada']);
  expect(tellingTriggers([], 8)).toEqual([]);
});
