import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPostOfCase } from '../../../src/domain/posts/post-on-network.ts';

const TEXT = 'La farola de la plaza lleva tres semanas fundida';
const found = (over: Partial<Parameters<typeof isPostOfCase>[0]> = {}) => ({
  handles: ['vecina', 'vecina@otra.example'],
  names: ['Ana López 🌻'],
  texts: [TEXT],
  ...over,
});

describe('a post that stands on a network', () => {
  it.each([
    ['vecina', TEXT],
    ['@Vecina@otra.example', TEXT],
    ['Ana Lopez', TEXT],
    ['Ana López (@vecina)', TEXT],
    [null, TEXT],
    ['vecina', '@riudalba LA FAROLA de la plaza,\nlleva tres semanas fundida… https://t.co/a1'],
  ])('is the one of the case: %s, %s', (author, text) => expect(isPostOfCase(found(), { author, text })).toBe(true));

  it.each([
    ['otra', TEXT],
    ['vecina@tercera.example', TEXT],
    ['ana_lopez', TEXT.replace('tres', 'dos')],
    ['vecina', 'La farola'],
    ['vecina', `${TEXT}. No puedo más.`],
    ['vecina', ''],
  ])('is another one: %s, %s', (author, text) => expect(isPostOfCase(found(), { author, text })).toBe(false));

  it('is compared by its words alone where the network does not tell the account', () => {
    expect(isPostOfCase(found({ handles: [], names: [] }), { author: 'Ana', text: TEXT })).toBe(true);
  });

  it('without words is compared sign by sign', () => {
    const of = (text: string) => found({ texts: [text] });
    expect(isPostOfCase(of('🙏🙏'), { author: 'vecina', text: '🙏🙏' })).toBe(true);
    expect(isPostOfCase(of('🙏🙏'), { author: 'vecina', text: '🎉' })).toBe(false);
    const link = 'https://riudalba.example/1';
    expect(isPostOfCase(of(link), { author: 'vecina', text: 'https://riudalba.example/2' })).toBe(false);
  });

  it('is itself, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(isPostOfCase(found({ texts: [text] }), { author: '@vecina', text })).toBe(true);
      }),
    );
  });
});
