import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SITE_PAGES } from '../../sandbox/docs/pages.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const english = readFileSync(`${ROOT}README.md`, 'utf8');
const spanish = readFileSync(`${ROOT}README.es.md`, 'utf8');

/** Spanish page for an English one, as the site pairs them. */
const IN_SPANISH = new Map([
  ...SITE_PAGES.flatMap(({ en, es }) => (en !== undefined && es !== undefined ? [[en, es] as const] : [])),
  ['README.es.md', 'README.md'],
]);

const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, part = '']) => part);
const headings = (page: string) => all(page, /^(#+) /gmu);
const numbered = (page: string) => all(page, /^(\d+)\. /gmu);
/** Commands of blocks and of the text, without what is said about them. */
const commands = (page: string) => all(page, /(\.\/portavoz [^`#\n]*[^`#\s])/gu);
const pictures = (page: string) => all(page, /!\[[^\]]+\]\(([^)]+)\)/gu);
const links = (page: string) => all(page, /(?<!!)\[[^\]]+\]\(([^)#]+)[^)]*\)/gu);

it('says in Spanish all that the English front page says: sections, steps, commands and the picture', () => {
  for (const part of [headings, numbered, commands, pictures]) expect(part(spanish)).toEqual(part(english));
  expect(commands(english).slice(0, 2)).toEqual(['./portavoz sandbox', './portavoz test']);
  expect(pictures(english)).toHaveLength(1);
});

it('leads to the same pages, to the Spanish one where there is one', () => {
  expect(links(spanish)).toEqual(links(english).map((link) => IN_SPANISH.get(link) ?? link));
});

it('is no longer than a page of 60 to 80 lines', () => {
  const lines = spanish.trimEnd().split('\n').length;
  expect([lines >= 60, lines <= 80]).toEqual([true, true]);
});
