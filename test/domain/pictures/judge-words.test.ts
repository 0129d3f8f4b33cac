import { expect, it } from 'vitest';
import { pictureWordsRefusal } from '../../../src/domain/pictures/judge-words.ts';
import type { PictureWords } from '../../../src/domain/pictures/picture.ts';
import { somePictureWords } from '../../support/builders/a-picture.ts';

const refused = (over: Partial<PictureWords>, ...kinds: Parameters<typeof pictureWordsRefusal>[1]) =>
  pictureWordsRefusal(somePictureWords(over), kinds)?.key ?? null;

it('asks for an alternative text that says what the picture shows', () => {
  expect(refused({})).toBeNull();
  expect(refused({ alt: ' \n ' })).toBe('refusal.picture_no_alt');
  for (const alt of [
    'IMG_2034.JPG',
    'cartel mercado final.png',
    'IMG 20261124 101500',
    'Captura-2026-11-24',
    'DSC01234',
    'cartel_mercado_v2',
    'WhatsApp Image 2026-11-24',
    'foto',
  ])
    expect(refused({ alt }), alt).toBe('refusal.picture_alt_file');
  expect(refused({ alt: 'Un cartel' })).toBe('refusal.picture_alt_little');
  expect(refused({ alt: 'Foto 3 de la plaza Mayor con nieve' })).toBeNull();
});

it('keeps to what the strictest network takes', () => {
  const alt = 'Plaza con nieve '.repeat(70).trim();
  expect(pictureWordsRefusal(somePictureWords({ alt }), ['x'])).toEqual({
    key: 'refusal.picture_alt_long',
    params: { most: 1_000, length: alt.length },
  });
  expect(refused({ alt: alt.slice(0, 1_000) }, 'x', 'mastodon')).toBeNull();
  expect(refused({ words: 'a '.repeat(600) })).toBe('refusal.picture_words_long');
});

it('asks for the file of a consent, and for none where there is nobody', () => {
  expect(refused({ people: { kind: 'consent', file: ' ' } })).toBe('refusal.picture_no_file');
  expect(refused({ people: { kind: 'guardians', file: '' } })).toBe('refusal.picture_no_file');
  expect(refused({ people: { kind: 'guardians', file: 'EXP 12/2026' } })).toBeNull();
  expect(refused({ people: { kind: 'public_act' } })).toBeNull();
});
