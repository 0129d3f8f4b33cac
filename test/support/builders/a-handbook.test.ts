import { expect, test } from 'vitest';
import { checkHandbook } from '../../../src/domain/handbook/validation/check-handbook.ts';
import { aHandbook } from './a-handbook.ts';

test('the handbook of the tests passes the checks of a real one', () => {
  expect(checkHandbook({ ...aHandbook(), unreadPlaybooks: [] }, '2026-11-24')).toEqual([]);
});
