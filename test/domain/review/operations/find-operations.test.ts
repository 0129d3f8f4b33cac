import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findOperations } from '../../../../src/domain/review/operations/find-operations.ts';
import { OPERATIONS } from '../../../../src/domain/review/operations/operations-theme.ts';
import { catalan } from '../../../support/builders/drafts/operations/sentences-ca.ts';
import { english } from '../../../support/builders/drafts/operations/sentences-en.ts';
import { spanish } from '../../../support/builders/drafts/operations/sentences-es.ts';
import { basque } from '../../../support/builders/drafts/operations/sentences-eu.ts';
import { galician } from '../../../support/builders/drafts/operations/sentences-gl.ts';

const draft = z.looseObject({ text: z.string(), playbook: z.string().nullish() });

/** Drafts that people called good, of matters for which no plan is activated. */
function ordinaryReplies(): string[] {
  return ['good.ndjson', 'good-second.ndjson', 'second-good.ndjson']
    .flatMap((file) =>
      readFileSync(new URL(`../../../corpora/drafts/tune/${file}`, import.meta.url), 'utf8').split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => draft.parse(JSON.parse(line)))
    .filter(({ playbook }) => playbook !== 'flood' && playbook !== 'wildfire')
    .map(({ text }) => text);
}

const languages = Object.entries({ spanish, catalan, galician, basque, english });

describe.for(languages)('operations told in %s', ([_, { said, unsaid }]) => {
  for (const operation of OPERATIONS) {
    it.for(said[operation])(`${operation}: %s`, (sentence) => {
      expect(findOperations(sentence).map((one) => one.operation)).toContain(operation);
    });
  }

  it.for(unsaid)('none: %s', (sentence) => {
    expect(findOperations(sentence)).toEqual([]);
  });
});

describe('operations', () => {
  it('are told with their words and where these stand, each once', () => {
    const text =
      'Hay 230 personas fuera de casa. La CV-500 está cortada y la CV-31 sigue cerrada. Evacuad ya El Pinar.';
    const found = findOperations(text);
    expect(found.map(({ operation, words }) => `${operation}: ${words}`)).toEqual([
      'evacuation: Evacuad',
      'roads: CV-500 está cortada',
      'figures: 230 personas',
    ]);
    for (const { words, start, end } of found) expect(text.slice(start, end)).toBe(words);
  });

  it('are hardly ever seen in good replies of other matters', () => {
    const replies = ordinaryReplies();
    const seen = replies.filter((text) => findOperations(text).length > 0);
    expect(replies.length).toBeGreaterThan(600);
    expect(seen.length).toBeLessThanOrEqual(6);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 400 })])('are looked for in any text at all', (text) => {
    for (const { words, start, end } of findOperations(text)) expect(text.slice(start, end)).toBe(words);
  });
});
