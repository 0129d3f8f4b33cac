import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { flagForm } from '../../../src/slack/flag/flag-form.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

it('the form to flag opens whatever a shared message brings, and never with a link cut short', () => {
  const link = `https://x.com/v/status/1?${'a'.repeat(1_200)}`;
  const prefill = { text: 'La farola \ud83d'.repeat(400), url: link, author: 'vecina '.repeat(60), network: 'x' };
  const form = flagForm(prefill, aHandbook(), textsIn('es'), 'C1');
  expect(blockKitProblems(form)).toEqual([]);
  expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  expect(JSON.stringify(form).isWellFormed()).toBe(true);
  expect(JSON.stringify(form)).not.toContain('\\ud83d');
  expect(plainTextOf(form)).toContain('vecina vecina');
  expect(plainTextOf(form)).not.toContain('https://x.com');
});
