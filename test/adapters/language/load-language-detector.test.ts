import { expect, test } from 'vitest';
import { loadLanguageDetector } from '../../../src/adapters/language/load-language-detector.ts';
import type { DetectedLanguage } from '../../../src/domain/text/languages.ts';
import { examplePosts } from '../../support/builders/example-posts.ts';
import { POSTS_BY_LANGUAGE } from './posts-by-language.ts';

const detectLanguage = await loadLanguageDetector();

const shortPosts = Object.entries(POSTS_BY_LANGUAGE).flatMap(([language, texts]) =>
  texts.map((text) => ({ language, text })),
);

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
