import { expect, test } from 'vitest';
import { pageLanguage } from '../../../../sandbox/page/text/page-language.ts';
import { sentencesFor } from '../../../../sandbox/page/text/sentences.ts';

test('the page speaks English to a browser in English, else the language of the house', () => {
  const onlyYou = (browser: string) => sentencesFor(pageLanguage(browser)).onlyYou;
  expect(['es-ES', 'ca', 'de-DE', 'eng'].map(onlyYou)).toEqual(Array(4).fill('Solo tú ves esto'));
  expect(['en', 'en-GB', 'EN-us'].map(onlyYou)).toEqual(Array(3).fill('Only you can see this'));
});
