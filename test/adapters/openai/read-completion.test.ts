import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { DRAFTS, OPINION } from '../../../src/adapters/openai/answer-shape.ts';
import { parseLeniently, readCompletion } from '../../../src/adapters/openai/read-completion.ts';

const pieces = fc.constantFrom(
  '{',
  '}',
  '[',
  '"variants":',
  '"',
  ',',
  '```',
  '```json',
  '<think>',
  '</think>',
  '\n',
  '\\u00',
);

test.prop([fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }))])(
  'takes any words without a failure',
  (words) => {
    const said = Array.isArray(words) ? words.join('') : words;
    const value = parseLeniently(said);
    expect(['object', 'undefined']).toContain(typeof value);
    for (const shape of [DRAFTS, OPINION]) shape.read(value);
  },
);

test.prop([fc.string(), fc.string()])('finds what JSON holds, whatever stands around it', (before, after) => {
  const value = { variants: ['{[`"'], next: before };
  const around = [before, after].map((words) => words.replaceAll(/[{}`]/g, ''));
  expect(parseLeniently(around.join(JSON.stringify(value)))).toEqual(value);
});

test.prop([fc.anything(), fc.jsonValue()])('reads any body without a failure', (body, inside) => {
  const answered = { choices: [{ message: { content: JSON.stringify(inside) } }], usage: body };
  readCompletion(body, DRAFTS);
  for (const read of [readCompletion(answered, DRAFTS), readCompletion(answered, OPINION)]) {
    expect(read.kind).toBe('failed');
  }
});
