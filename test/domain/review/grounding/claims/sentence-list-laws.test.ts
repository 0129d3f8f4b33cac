import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../../../src/domain/phrases/read-words.ts';
import { listSentences, mostSaidByOne } from '../../../../../src/domain/review/grounding/claims/sentence-list.ts';
import { statedWords } from '../../../../../src/domain/review/grounding/claims/stated-words.ts';
import type { SaysBy } from '../../../../../src/domain/review/grounding/claims/statements.ts';
import { BY_KEY, PLAINLY, statementsIn } from '../../../../../src/domain/review/grounding/claims/statements.ts';

const WORDS = ['hervid', 'agua', 'no', 'cruza', 'puente', 'cierra', 'mañana', 'sin', 'luz', 'boil', 'water', 'quédate'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

describe('how many words one sentence of a playbook says', () => {
  it.each<[string, SaysBy]>([
    ['by their keys', BY_KEY],
    ['plainly', PLAINLY],
  ])('is what a look at each sentence counts: %s', (_, by) => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), sentence, (texts, said) => {
        const sentences = statementsIn(
          texts.map((text) => `${text}.`),
          'es',
        );
        const words = wordsOf(said);
        const counted = sentences.map((each) => words.filter((word) => by.says(each, word)).length);
        expect(mostSaidByOne(listSentences(sentences), words, by)).toBe(Math.max(0, ...counted));
      }),
    );
  });
});

function wordsOf(text: string) {
  const read = readWords(text);
  return statedWords(read, 0, read.words.length, 'es');
}
