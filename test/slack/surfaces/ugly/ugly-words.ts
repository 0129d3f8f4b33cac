import fc from 'fast-check';
import { anUglyText } from './ugly-texts.ts';

const names = ['post', 'author', 'query', 'why', 'draft', 'note', 'value', 'source', 'who', 'proof', 'title'] as const;

export type Words = Record<(typeof names)[number], string>;

export const someWords: fc.Arbitrary<Words> = fc.record({
  post: anUglyText,
  author: anUglyText,
  query: anUglyText,
  why: anUglyText,
  draft: anUglyText,
  note: anUglyText,
  value: anUglyText,
  source: anUglyText,
  who: anUglyText,
  proof: anUglyText,
  title: anUglyText,
});
