import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { flagModal } from '../../../src/slack/flag/flag-modal.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

it('the form to flag opens whatever a shared message brings, and never with a link cut short', () => {
  const link = `https://x.com/v/status/1?${'a'.repeat(1_200)}`;
  const prefill = { text: 'La farola \ud83d'.repeat(400), url: link, author: 'vecina '.repeat(60), network: 'x' };
  const modal = flagModal(prefill, aHandbook(), textsIn('es'), 'C1');
  expect(blockKitProblems(modal)).toEqual([]);
  expect(JSON.parse(JSON.stringify(modal))).toEqual(modal);
  expect(JSON.stringify(modal).isWellFormed()).toBe(true);
  expect(JSON.stringify(modal)).not.toContain('\\ud83d');
  expect(plainTextOf(modal)).toContain('vecina vecina');
  expect(plainTextOf(modal)).not.toContain('https://x.com');
});
