import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { findingsOf } from '../../../support/builders/drafts/a-review.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const { handbook } = await readHandbook(PLAYBOOKS, '2026-11-24');
if (handbook === null) throw new Error('the shipped handbook has errors');
const shipped = handbook;

const pairs = LANGUAGES.flatMap((language) =>
  (shipped.style.languages[language]?.replace ?? []).map(({ avoid, use }) => [language, use, avoid] as const),
);

it('there is something to replace', () => {
  expect(pairs.length).toBeGreaterThan(50);
});

it.each(pairs)('no check finds what the house offers instead, in %s: %s (for %s)', (language, use) => {
  const found = findingsOf(use, { handbook: shipped, language, citizenLanguage: language });
  expect(found.filter((told) => /^(?:style|never-say)\./.test(told) && !told.endsWith(': '))).toEqual([]);
});
