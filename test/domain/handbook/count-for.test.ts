import { describe, expect, it } from 'vitest';
import { countFor } from '../../../src/domain/handbook/count-for.ts';

const x = { kind: 'x', counting: 'x_weights' } as const;
const mastodon = { kind: 'mastodon', counting: 'graphemes' } as const;
const bluesky = { kind: 'bluesky', counting: 'graphemes' } as const;
const facebook = { kind: 'facebook', counting: 'characters' } as const;

describe('countFor X', () => {
  it.each([
    ['Hay agua', 8],
    ['Está en la peña ¿sí?', 20],
    ['an\u0303o', 3],
    ['«agua» – l’aigua…', 18],
    ['日本', 4],
    ['€', 2],
    ['🙏', 2],
    ['👩‍👩‍👧‍👦👍🏽🇪🇸', 6],
    ['https://www.vallserena.example/una/direccion/muy/larga?que=cuenta&como=todas', 23],
    ['https://a.es', 23],
    ['Más: aemet.es.', 5 + 23 + 1],
    ['Escribe a ayuda@aemet.es', 24],
    ['@vecina.es hola', 15],
  ])('%j weighs %i', (text, weight) => {
    expect(countFor(x, text)).toBe(weight);
  });
});

describe('countFor the others', () => {
  it('counts what a reader sees as one sign as one', () => {
    expect(countFor(bluesky, '👩‍👩‍👧‍👦 año e\u0301')).toBe(7);
    expect(countFor(bluesky, 'https://a.es')).toBe(12);
  });

  it('counts any link as 23 on Mastodon, and an account without its server', () => {
    expect(countFor(mastodon, 'Más en https://www.vallserena.example/una/direccion/larga')).toBe(7 + 23);
    expect(countFor(mastodon, '@vecina@social.example: hola')).toBe('@vecina: hola'.length);
  });

  it('counts an emoji by its bytes on Threads, and all else as one', () => {
    const threads = { kind: 'threads', counting: 'graphemes' } as const;
    expect(countFor(threads, 'año e\u0301')).toBe(5);
    expect(countFor(threads, 'Agua 🙏')).toBe(5 + 4);
    expect(countFor(threads, '🇪🇸')).toBe(8);
  });

  it('counts code units of UTF-16 where the network does', () => {
    expect(countFor({ kind: 'tiktok', counting: 'code_units' }, '🙏a')).toBe(3);
  });

  it('counts code points where the network does', () => {
    expect(countFor(facebook, '🙏a')).toBe(2);
    expect(countFor(facebook, 'e\u0301')).toBe(2);
  });
});
