import { expect, it } from 'vitest';
import { whyNoAnswer } from '../../src/cli/why-no-answer.ts';

it('names the setting that allows an address in the house’s own network, and leaves a status as it is', () => {
  expect(whyNoAnswer('private_address', 'WEBHOOK_PRIVATE').en).toContain('set WEBHOOK_PRIVATE=on if it is yours');
  expect(whyNoAnswer('503', 'WEBHOOK_PRIVATE')).toEqual({ es: '503', en: '503' });
});
