import { readFile } from 'node:fs/promises';
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { detectorExpecting, loadLanguageDetector } from '../../../src/adapters/language/load-language-detector.ts';
import type { DetectedLanguage, Language } from '../../../src/domain/text/languages.ts';
import { examplePosts } from '../../support/builders/example-posts.ts';
import { POSTS_BY_LANGUAGE } from './posts-by-language.ts';

const detectLanguage = await loadLanguageDetector();

const shortPosts = Object.entries(POSTS_BY_LANGUAGE).flatMap(([language, texts]) =>
  texts.map((text) => ({ language, text })),
);

test.for(['@a', '@a@', 'a@a.', 'www.', 'RT '])('%j over and over is read in time', (piece) => {
  const started = performance.now();
  detectLanguage(piece.repeat(5_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('short posts: at least nine in ten are told right', () => {
  const right = shortPosts.filter(({ language, text }) => detectLanguage(text) === language);
  expect(shortPosts.length).toBeGreaterThanOrEqual(60);
  expect(right.length / shortPosts.length).toBeGreaterThanOrEqual(0.9);
});

test('longer posts: at least 96 in a hundred, and hardly a Spanish one taken for Catalan', () => {
  const right = examplePosts.filter(({ language, text }) => detectLanguage(text) === language);
  const lostToCatalan = examplePosts.filter(({ language, text }) => language === 'es' && detectLanguage(text) === 'ca');
  expect(right.length / examplePosts.length).toBeGreaterThanOrEqual(0.96);
  expect(lostToCatalan.length).toBeLessThanOrEqual(1);
});

test.for<[string, DetectedLanguage]>([
  ['Der Strom ist seit heute Morgen in der ganzen Straße ausgefallen', 'und'],
  ['На всей улице нет света с самого утра', 'und'],
  ['', 'und'],
  ['@AytoMolinar @emergencias #DANA https://ejemplo.example/a-que-hora-abre', 'und'],
  ['HOLAAAAA NO HAY AGUAAAA EN MI CALLEEEE', 'es'],
])('%s → %s', ([text, language]) => {
  expect(detectLanguage(text)).toBe(language);
});

test('one detector serves the whole process', () => {
  expect(loadLanguageDetector()).toBe(loadLanguageDetector());
});

test.for<[string, DetectedLanguage]>([
  ['Farola rota na rúa da Fonte', 'gl'],
  ['Onde se pode ver o contrato da limpeza? Cheira a enchufe', 'gl'],
  ['chamádeme hoxe, a farola segue apagada', 'gl'],
  ['nao sei o que fazer com isto, a luz foi abaixo outra vez', 'pt'],
  ['Falta a luz na rua toda desde ontem', 'pt'],
  ['solicito poda de arboles y limpieza de alcantarillas', 'es'],
  ['contenedor de vidrio lleno', 'es'],
  ['baldosas levantadas, peligro de caidas', 'es'],
])('neighbours are told apart: %s → %s', ([text, language]) => {
  expect(detectLanguage(text)).toBe(language);
});

test('an unsure text is in the language of the handbook, a sure one in its own', () => {
  const languages: Language[] = ['gl', 'es'];
  const inGalicia = detectorExpecting(detectLanguage, () => languages);
  expect(inGalicia('Que síntomas dá a listeria?')).toBe('gl');
  expect(inGalicia('Vocês não têm vergonha, a minha rua está sem luz')).toBe('pt');
  expect(inGalicia('Avui no hi ha aigua al carrer')).toBe('ca');
  languages[0] = 'pt';
  expect(inGalicia('Que síntomas dá a listeria?')).toBe('pt');
});

test('accents that nobody typed are not missed: at least nine short posts in ten', () => {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  const right = shortPosts.filter(({ language, text }) => detectLanguage(plain(text)) === language);
  expect(right.length / shortPosts.length).toBeGreaterThanOrEqual(0.9);
});

const decoration = fc.constantFrom(
  '@AytoMolinar',
  '#felizlunes',
  'https://ejemplo.example/the-of-and',
  '😂',
  '🙌🏽',
  '…',
  '!!!',
  '24',
);

law.prop([
  fc.constantFrom(...shortPosts),
  fc.array(decoration, { maxLength: 4 }),
  fc.array(decoration, { maxLength: 4 }),
])('mentions, hashtags, links, emojis and figures around a post change nothing', ({ text }, before, after) => {
  expect(detectLanguage([...before, text, ...after].join(' '))).toBe(detectLanguage(text));
});

test.for(['es', 'ca', 'gl', 'eu', 'en'] as const)(
  'the bot’s own sentences, which were written for no detector, are told by a handbook in %s',
  async (language) => {
    const detect = detectorExpecting(detectLanguage, () => [language, 'es']);
    const sentences = await sentencesOf(language);
    const right = sentences.filter((text) => detect(text) === language);
    expect(sentences.length).toBeGreaterThan(1_000);
    expect(right.length / sentences.length).toBeGreaterThanOrEqual(language === 'gl' ? 0.91 : 0.98);
  },
);

/** Sentences of five words and more, without what is filled in. */
async function sentencesOf(language: Language): Promise<string[]> {
  const written = await readFile(new URL(`../../../locales/${language}.json`, import.meta.url), 'utf8');
  const texts: string[] = [];
  JSON.parse(written, (_, value: unknown) => void (typeof value === 'string' && texts.push(value)));
  return texts
    .map((text) => text.replace(/\{\{.*?\}\}|\{.*?\}|<.*?>/g, ' '))
    .filter((text) => text.split(/\s+/).length > 5);
}
