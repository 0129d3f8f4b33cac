import { expect, test } from 'vitest';
import type { NamedRule } from '../../../src/domain/phrases/compile-rules.ts';
import { compileRules } from '../../../src/domain/phrases/compile-rules.ts';
import { parsePhrase } from '../../../src/domain/phrases/parse-phrase.ts';
import { createPhraseBook } from '../../../src/domain/phrases/phrase-book.ts';
import { readWords } from '../../../src/domain/phrases/read-words.ts';
import { createWordIndex } from '../../../src/domain/phrases/word-index.ts';
import { wordsAt } from '../../../src/domain/phrases/words-at.ts';

function seen(rules: readonly NamedRule[], text: string): Record<string, string[]> {
  const read = readWords(text);
  const sightings = compileRules(rules, { animal: 'perro gat*' }, createPhraseBook(createWordIndex()))(read);
  return Object.fromEntries([...sightings].map(([name, matches]) => [name, wordsAt(read, matches)]));
}

const phrase = (words: string, text: string) => seen([{ name: 'it', phrases: [words] }], text)['it'] ?? null;

test.for<[string, string, string[] | null]>([
  ['agua', 'El AGUÁ', ['AGUÁ']],
  ['inund*', 'calle inundada', ['inundada']],
  ['(rojo|azul) mar', 'el mar azul mar', ['azul mar']],
  ['<animal> ladra', 'la gata ladra', ['gata ladra']],
  ['agua .. sube', 'agua uno dos tres sube', ['agua uno dos tres sube']],
  ['agua .. sube', 'agua uno dos tres cuatro sube', null],
  ['agua sube', 'agua. sube', null],
  ['^ sube', 'agua sube', null],
  ['^ sube', 'agua. sube', ['sube']],
  ['!(no|ni) sube', 'no sube', null],
  ['!(no|ni) sube', 'sube', ['sube']],
  ['el? agua sube', 'agua sube', ['agua sube']],
  ['(no hay|sin) luz', 'no hay luz', ['no hay luz']],
  ['(no hay|sin) luz', 'sin luz', ['sin luz']],
  ['agua & sube', 'sube mucho. Hay agua', ['sube', 'agua']],
  ['agua & sube', 'hay agua', null],
])('%s in “%s”', ([words, text, expected]) => {
  expect(phrase(words, text)).toEqual(expected);
});

test('a guard takes a phrase away in its own sentence alone', () => {
  const rules: NamedRule[] = [
    { name: 'film', phrases: ['película'] },
    { name: 'lost', phrases: ['perdido'], unless: ['film'] },
    { name: 'told', phrases: ['perdido'], unless: ['asked'] },
  ];
  expect(seen(rules, 'Una película de un niño perdido')['lost']).toBeUndefined();
  expect(seen(rules, 'Una película. Un niño perdido')['lost']).toEqual(['perdido']);
  expect(seen(rules, '¿Un niño perdido?')['told']).toBeUndefined();
});

test.for(['<nobody>', 'agua,sube', '(agua|)x'])('a phrase that cannot be read is a mistake of ours: %s', (words) => {
  expect(() => parsePhrase(words)).toThrow();
});
