import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/domain/drafts/difference.ts';

const versions = fc
  .array(fc.constantFrom('agua', 'zona', ' ', '\n', '.', 'no', 'ñ', '🙏'), { maxLength: 40 })
  .map((words) => words.join(''));

function joined(before: string, after: string, kind: 'removed' | 'added'): string {
  return differenceOf(before, after)
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');
}

describe('differenceOf', () => {
  it('shows the words that changed', () => {
    expect(differenceOf('Hay agua en la calle.', 'Hay mucha agua en la plaza.')).toEqual([
      { kind: 'same', text: 'Hay ' },
      { kind: 'added', text: 'mucha ' },
      { kind: 'same', text: 'agua en la ' },
      { kind: 'removed', text: 'calle' },
      { kind: 'added', text: 'plaza' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('keeps a phrase together that changed as a whole', () => {
    expect(differenceOf('Lo haremos a la mayor brevedad.', 'Lo haremos muy pronto.')).toEqual([
      { kind: 'same', text: 'Lo haremos ' },
      { kind: 'removed', text: 'a la mayor brevedad' },
      { kind: 'added', text: 'muy pronto' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('replaces a gap that is filled, and an hour that changes, whole', () => {
    expect(
      differenceOf(
        'Desde las 18:30. Más a las [falta: Hora del próximo mensaje].',
        'Desde las 19:30. Más a las 20:00.',
      ),
    ).toEqual([
      { kind: 'same', text: 'Desde las ' },
      { kind: 'removed', text: '18:30' },
      { kind: 'added', text: '19:30' },
      { kind: 'same', text: '. Más a las ' },
      { kind: 'removed', text: '[falta: Hora del próximo mensaje]' },
      { kind: 'added', text: '20:00' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('stays quick on texts that have nothing in common', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(20_000));
    expect(differenceOf(before ?? '', after ?? '').map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
  });

  test.prop([fc.oneof(versions, fc.string()), fc.oneof(versions, fc.string())])(
    'joins back to both versions, without two neighbours of a kind or an empty part',
    (before, after) => {
      expect(joined(before, after, 'removed')).toBe(before);
      expect(joined(before, after, 'added')).toBe(after);
      const parts = differenceOf(before, after);
      expect(parts.every(({ text }) => text !== '')).toBe(true);
      expect(parts.some(({ kind }, index) => kind === parts[index + 1]?.kind)).toBe(false);
    },
  );

  test.prop([versions])('finds nothing where nothing changed', (text) => {
    expect(differenceOf(text, text).every(({ kind }) => kind === 'same')).toBe(true);
  });
});
