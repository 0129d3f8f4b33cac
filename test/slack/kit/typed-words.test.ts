import { fc, test as law } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { noticeWords, typedWords } from '../../../src/slack/kit/typed-words.ts';

it('words cut after the end of a sentence or a part of it keep no mark before the ellipsis', () => {
  const said = 'El nivel de aviso es naranja. Polideportivo, abierto';
  for (const most of [30, 31]) {
    expect(typedWords(said, most)).toBe('El nivel de aviso es naranja…');
    expect(noticeWords(said, most)).toBe('El nivel de aviso es naranja…');
  }
  expect(typedWords(said, 45)).toBe('El nivel de aviso es naranja. Polideportivo…');
  expect(typedWords('¿Seguro...', 40)).toBe('¿Seguro...');
});

it('a notification says words as they were typed, and calls nobody', () => {
  const said = 'Informe de la crisis 1: DANA, de 9:00 a 18:30 (avisos_112@riudalba.example)';
  expect(noticeWords(said, 150)).toBe(said);
  for (const call of ['@here', '@channel', '<!here>', ':sob:']) expect(noticeWords(call, 150)).not.toContain(call);
  expect(typedWords('9:00 <!here> *x*', 150)).not.toMatch(/9:00|<!here>|\*/);
});

const LOOSE = fc.string({
  unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', 'agua', 'b.', '😀', '\ud83d'),
  maxLength: 120,
});

law.prop([LOOSE, fc.integer({ min: 1, max: 12 })])(
  'words are shown as if their spaces had been single ones',
  (said, most) => {
    const single = said.replaceAll(/\s+/g, ' ').trim();
    expect(noticeWords(said, most)).toBe(noticeWords(single, most));
  },
);
