import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BotLanguage } from '../../src/i18n/texts.ts';
import { BOT_LANGUAGES } from '../../src/i18n/texts.ts';
import { SENTENCES } from '../support/laws/locales.ts';

type Retired = Readonly<{ language: string; word: string; instead: string; except: readonly string[] }>;

const glossary = readFileSync(new URL('../../locales/GLOSSARY.md', import.meta.url), 'utf8');
const RETIRED = retiredIn(glossary);

describe('a word that the glossary has retired', () => {
  it.each(BOT_LANGUAGES)('comes back in no sentence in %s', (language) => {
    const back = Object.entries(SENTENCES[language]).flatMap(([key, said]) =>
      retiredWordsOf(said, language, key).map(({ word, instead }) => `${key} has “${word}”, say “${instead}”: ${said}`),
    );
    expect(back).toEqual([]);
  });

  it('is listed for each language, once, with what is said instead', () => {
    const listed = RETIRED.map(({ language, word }) => `${language} ${word}`);
    expect(new Set(listed).size).toBe(listed.length);
    expect(RETIRED.filter(({ instead }) => instead === '')).toEqual([]);
    expect(new Set(RETIRED.map(({ language }) => language))).toEqual(new Set(BOT_LANGUAGES));
  });

  it('is excepted only in a sentence that has it', () => {
    const idle = RETIRED.flatMap((retired) =>
      retired.except
        .filter((key) => !hasWord(SENTENCES[retired.language as BotLanguage][key] ?? '', retired.word))
        .map((key) => `${retired.language} ${retired.word}: ${key}`),
    );
    expect(idle).toEqual([]);
  });

  it.each([
    ['es', 'Los ficheros del manual han cambiado.', ['fichero*']],
    ['es', 'Un *fichero*', ['fichero*']],
    ['es', 'Modelo de lenguaje', []],
    ['es', 'Papel', ['papel']],
    ['es', 'responde {{who}}', ['responde {{who}}']],
    ['ca', "Respon d'estes dades", ['estes']],
    ['ca', 'Està aquesta', []],
    ['en', 'Type `drop` to go on', []],
    ['es', 'La guía {{playbook}}, de /playbook list', []],
    ['en', 'It was approved by voice', ['by voice']],
  ] as const)('is found in %s as a word of its own: %s', (language, said, words) => {
    expect(retiredWordsOf(said, language, 'any.key').map(({ word }) => word)).toEqual(words);
  });
});

function retiredWordsOf(said: string, language: BotLanguage, key: string): Retired[] {
  return RETIRED.filter(
    (retired) => retired.language === language && !retired.except.includes(key) && hasWord(said, retired.word),
  );
}

/**
 * True if the sentence has the word, whole and outside of commands and places; a `*` at its end
 * stands for any ending.
 */
function hasWord(said: string, word: string): boolean {
  const [, stem = '', any] = /^(.*?)(\*?)$/u.exec(word) ?? [];
  const literal = stem.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const end = any === '*' ? '' : String.raw`(?!\p{L})`;
  const words = said.replaceAll(/`[^`]*`|\/[a-z]+/gu, ' ');
  return new RegExp(String.raw`(?<!\p{L})${literal}${end}`, 'iu').test(
    word.includes('{{') ? words : words.replaceAll(/\{\{\w+\}\}/gu, ' '),
  );
}

/** Rows of the table below “Retired words”. */
function retiredIn(page: string): Retired[] {
  const [, table = ''] = page.split('\n## Retired words\n');
  return table
    .split('\n')
    .filter((line) => /^\| [a-z]{2} \|/u.test(line))
    .map((line) => {
      const [language = '', word = '', instead = '', except = ''] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return { language, word, instead, except: except.split(',').flatMap((key) => key.trim() || []) };
    });
}
