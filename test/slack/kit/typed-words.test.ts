import { expect, it } from 'vitest';
import { noticeWords, typedWords } from '../../../src/slack/kit/typed-words.ts';

it('a notification says words as they were typed, and calls nobody', () => {
  const said = 'Informe de la crisis 1: DANA, de 9:00 a 18:30 (avisos_112@riudalba.example)';
  expect(noticeWords(said, 150)).toBe(said);
  for (const call of ['@here', '@channel', '<!here>', ':sob:']) expect(noticeWords(call, 150)).not.toContain(call);
  expect(typedWords('9:00 <!here> *x*', 150)).not.toMatch(/9:00|<!here>|\*/);
});
