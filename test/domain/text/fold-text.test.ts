import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/domain/text/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Está', 'esta'],
    ['AN\u0303O año ano', 'año año ano'],
    ['a\u200bgu\u00ada \u202eya', 'agua ya'],
    ['１１２ ①①② ٠١٦ 1️⃣1️⃣2️⃣', '112 112 016 112'],
    ['l’aigua  del\n\n grifo', "l'aigua del grifo"],
    ['𝐀𝐠𝐮𝐚', 'agua'],
  ])('makes %j loosely comparable', (original, folded) => {
    expect(foldText(original, 'loose').text).toBe(folded);
  });

  it('keeps case and accents when it must be exact', () => {
    expect(foldText('ＡÉmet\u200b.es。', 'exact').text).toBe('AÉmet.es.');
  });

  it('leads back to the words of the original', () => {
    const folded = foldText('Todo ESTA\u0301\u200b bajo control', 'loose');
    const at = folded.text.indexOf('esta');
    expect(folded.spanOf(at, at + 4)).toEqual({ words: 'ESTA\u0301', start: 5, end: 10 });
  });

  test.prop([fc.string({ unit: 'binary' }), fc.constantFrom('exact' as const, 'loose' as const), fc.nat(), fc.nat()])(
    'traces every stretch to a stretch of the original',
    (original, folding, one, other) => {
      const folded = foldText(original, folding);
      if (folded.text === '') return;
      const start = one % folded.text.length;
      const end = start + 1 + (other % (folded.text.length - start));
      const span = folded.spanOf(start, end);
      expect(original.slice(span.start, span.end)).toBe(span.words);
      expect(span.words).not.toBe('');
    },
  );
});
