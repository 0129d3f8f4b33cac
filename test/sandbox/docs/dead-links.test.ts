import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { deadLinks } from '../../../sandbox/docs/dead-links.ts';

const folders: string[] = [];

function site(pages: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'portavoz-site-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['a page', '/b/', true],
  ['a heading of it', '/b/#qué', true],
  ['the same, as browsers write it', '/b/#qu%C3%A9', true],
  ['a heading that is not there', '/b/#other', false],
  ['a page that is not there', '/c/', false],
  ['a file', '/x.png', true],
  ['a file beside it', '../x.png', true],
  ['a heading of the same page', '#here', true],
  ['a missing heading of the same page', '#gone', false],
  ['another server', 'https://example.org/c/', true],
  ['a mailbox', 'mailto:a@example.org', true],
])('of %s', (_, link, isRight) => {
  const folder = site({
    'a/index.html': `<h2 id="here">x</h2><a class="y" href="${link}">x</a>`,
    'b/index.html': '<h2 id="qué">x</h2>',
    'x.png': '',
  });
  expect(deadLinks(folder)).toEqual(isRight ? [] : [{ page: 'a/index.html', link }]);
});

it('looks at pictures, styles and scripts too', () => {
  const folder = site({
    'index.html': '<img alt="" src="/y.png"><link rel="stylesheet" href="/y.css"><script src="/y.js"></script>',
  });
  expect(deadLinks(folder).map(({ link }) => link)).toEqual(['/y.png', '/y.css', '/y.js']);
});
