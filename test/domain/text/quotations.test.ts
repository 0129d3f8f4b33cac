import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findQuotations, isQuoted, quotationsFrom } from '../../../src/domain/text/quotations.ts';

function quoted(text: string): string[] {
  return findQuotations(text).map(({ start, end }) => text.slice(start, end));
}

describe('what is quoted', () => {
  it.each<[why: string, text: string, quoted: string[]]>([
    [
      'each pair of marks',
      'a «b» c “d” e "f" g ‘h i’ j \'k l\' m „n” o',
      ['«b»', '“d”', '"f"', '‘h i’', "'k l'", '„n”'],
    ],
    ['marks with spaces within', 'Dice « sin agua » y ya.', ['« sin agua »']],
    ['a sign before and behind the mark', '(«¿Cuándo?»), "¡Ya!".', ['«¿Cuándo?»', '"¡Ya!"']],
    ['two beside each other', '"Hola." "Adiós."', ['"Hola."', '"Adiós."']],
    ['the outermost of nested marks', 'Nos dices «me dijeron “mañana” y nada».', ['«me dijeron “mañana” y nada»']],
    ['the outermost of nested marks of a kind', '«uno «dos» tres» y «cuatro»', ['«uno «dos» tres»', '«cuatro»']],
    ['single marks within double ones', '"me dijeron \'mañana\'" y ya', ['"me dijeron \'mañana\'"']],
    ['nothing where a mark is never closed', 'Dices «sin agua y no hay más', []],
    ['nothing where a mark was never opened', 'Dices sin agua» y no hay más', []],
    ['what is closed behind a mark that is not', 'Dices «sin agua y “tres días”', ['“tres días”']],
    ['the last of two openings', '«sin agua y «tres días»', ['«tres días»']],
    ['a closed one behind an unclosed line', '"sin agua\n"tres días"', ['"tres días"']],
    ['no Catalan apostrophe', "L'aigua de l'Horta i d'aquí, i l’aigua d’ahir", []],
    ['no English apostrophe', "We don't know, it's the neighbours' and John's; they won’t say", []],
    [
      'an apostrophe within a quotation',
      "You say ‘we don’t know’ and 'it isn't on'.",
      ['‘we don’t know’', "'it isn't on'"],
    ],
    ['marks behind an apostrophe', 'L\'"aigua" i l’«obra»', ['"aigua"', '«obra»']],
    ['a Basque ending behind the mark', '"Argia"n eta «Berria»ren', ['"Argia"', '«Berria»']],
    ['no inches, minutes and seconds', 'Una tubería de 5" y otra de 7", a 40\' y 12"', []],
    ['a quotation behind inches', 'De 5" dice "poca" y ya', ['"poca"']],
    [
      'a quotation over a line',
      '«sin agua\ntres días» y "sin luz\ndos días"',
      ['«sin agua\ntres días»', '"sin luz\ndos días"'],
    ],
    ['nothing over an empty line', '«sin agua\n\ntres días» y "sin luz\n \ndos días"', []],
    ['no single marks over a line', "the neighbours' flat\n'tis so", []],
    ['no marks of a link', 'Mira https://x.example/?q="agua"&p=\'sol\'/a y ya', []],
    [
      'a link in marks',
      'Lee «https://x.example/agua» y "www.x.example"',
      ['«https://x.example/agua»', '"www.x.example"'],
    ],
    ['an account and a hashtag in marks', 'Sigue a “@ajuntament” y «#aigua»', ['“@ajuntament”', '«#aigua»']],
    ['nothing without a word', '«…» "" “ ” \'!\'', []],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));

  test.prop([fc.array(fc.constantFrom(...'«»“”„"‘’\' \nañ5.'), { maxLength: 60 }).map((signs) => signs.join(''))])(
    'is in order, apart, between marks, and says something',
    (text) => {
      let before = 0;
      for (const { start, end, inside } of findQuotations(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(text.slice(start + 1, end - 1)).toBe(inside);
        expect(`${text[start]}${text[end - 1]}`).toMatch(/^(?:«»|[“„"][”"]|[‘'][’'])$/);
        expect(inside).toMatch(/[añ5]/);
        before = end;
      }
    },
  );

  test.prop([fc.constantFrom('«»', '“”', '""', '‘’'), fc.constantFrom('agua', 'no hay agua', "l'aigua", "don't")])(
    'is what stands between a pair of marks in the middle of a sentence',
    ([open = '', close = ''], words) => {
      expect(quoted(`Dices ${open}${words}${close}, y es así.`)).toEqual([`${open}${words}${close}`]);
    },
  );
});

it('is done with hostile marks, however many there are', () => {
  const pieces = ['«', '« a\n', '"a', "'a\n", '«a»', 'www.!', '\n\n"a'];
  const began = performance.now();
  for (const piece of pieces) findQuotations(piece.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(5_000);
});

describe('whose words are quoted', () => {
  const post = 'Llevo TRES días sin agua, y ¿cuándo vuelve? En el barrio l’aigua surt marró.';

  it.each<[why: string, reply: string, isTheirs: boolean]>([
    ['whatever the case', 'Dices «tres días sin agua».', true],
    ['whatever the accents', 'Dices "tres dias".', true],
    ['whatever the signs', 'Preguntas “¡sin agua y cuándo vuelve!”.', true],
    ['whatever the apostrophe', "Dius «l'aigua surt marró».", true],
    ['whole words only', 'Dices «tres días sin ag».', false],
    ['all words', 'Dices «tres días sin agua ni luz».', false],
    ['one after the other', 'Dices «agua sin días».', false],
  ])('%s', (_, reply, isTheirs) => expect(quotationsFrom(reply, post)).toHaveLength(isTheirs ? 1 : 0));

  it('nobody’s where there is no post', () => expect(quotationsFrom('Dices «agua».', null)).toEqual([]));

  it('a stretch that stands whole within', () => {
    const quotations = findQuotations('No «sin agua» ya');
    expect(isQuoted({ start: 4, end: 11 }, quotations)).toBe(true);
    expect(isQuoted({ start: 4, end: 15 }, quotations)).toBe(false);
  });
});
