import { expect, it } from 'vitest';
import { publicFiles } from '../../../src/documents/public-page/public-files.ts';
import { whatStands } from '../../../src/documents/public-page/what-stands.ts';
import type { PublicRows } from '../../../src/domain/public-page/public-rows.ts';
import { readPublicPage } from '../../../src/domain/public-page/read-public-page.ts';
import { corrected, NOW, someRows } from '../../domain/public-page/some-spoken.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const filesOf = (rows: PublicRows) => {
  const handbook = aHandbook();
  return publicFiles(readPublicPage(rows, { handbook, now: NOW, liveSince: null }), handbook, NOW);
};
const left = (before: PublicRows, now: PublicRows) =>
  [...filesOf(before).values()].map((file) => whatStands(file, filesOf(now)));

it('changes nothing that the record still says, in any file', () => {
  for (const rows of [someRows(), corrected(), corrected(false)])
    expect(left(rows, rows)).toEqual([...filesOf(rows).values()]);
});

it('takes a message, its fact and its entry away once they fell or are erased', () => {
  expect(left(someRows(), corrected(false)).join('')).not.toContain('El Molinar');
  expect(left(someRows(), someRows({ cases: [] })).join('')).not.toContain('El Molinar');
  expect(left(corrected(), someRows({ cases: [] })).join('')).not.toMatch(/El Molinar|La Ribera/);
});

it('leaves what is marked as past where it is, though the record of before holds it for current', () => {
  const files = left(corrected(), someRows()).join('');
  expect(files).toMatch(/<del [^>]*><p class="said" lang="es">Hay agua en El Molinar/);
  expect(files).not.toContain('La Ribera');
});
