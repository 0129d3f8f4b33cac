import { expect, it } from 'vitest';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import type { Picture } from '../../../src/domain/pictures/picture.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { contentOutModal } from '../../../src/slack/contents/content-step-modals.ts';
import { aContent } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const PICTURE: Picture = {
  id: 'p1',
  alt: 'Plaza Mayor con puestos de madera.',
  words: 'Mercado de Navidad',
  people: { kind: 'nobody' },
  files: [],
};

it('tells who publishes by hand of the pictures, with the words for those who do not see them', () => {
  const { content } = aContent();
  const around = { metadata: 'c', handbook: aHandbook(), texts: textsIn('es') };
  const [place] = content.places;
  if (place === undefined) throw new Error('no place');
  const said = (whyNot: string | null, pictures: Picture[]) =>
    plainTextOf(contentOutModal({ ...content, pictures }, place, { ...around, whyNot }).blocks);
  expect(said(null, [PICTURE])).toMatch(/hilo de su tarjeta.*Plaza Mayor con puestos.*Mercado de Navidad/s);
  expect(said(null, [])).not.toContain('hilo');
  expect(said('content.held_crisis', [PICTURE])).not.toContain('Plaza Mayor');
});
