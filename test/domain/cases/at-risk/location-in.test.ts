import { expect, it } from 'vitest';
import { faultPlaceIn, locationIn } from '../../../../src/domain/cases/at-risk/location-in.ts';
import { aCase, aPost } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { anInstitution } from '../../../support/builders/handbook/an-institution.ts';

const institution = anInstitution();
institution.territory.places = ['La Ribera', 'Plaza Mayor', 'Mayor', { es: 'El Puerto', ca: 'El Port' }];
const handbook = aHandbook({ institution });
const placeIn = (...texts: string[]) => locationIn(aCase({ posts: texts.map((text) => aPost({ text })) }), handbook);

it.each([
  ['Vivo en la calle Mayor 12, 3º B y no puedo salir', 'Vivo en la calle Mayor 12, 3º B'],
  ['Estamos atrapadas en el camino de la Mota y sube el agua', 'camino de la Mota'],
  ['Atropello en Calle Doctor Fleming 7 ahora mismo', 'Calle Doctor Fleming 7'],
  ['Ajuda! el meu pare no respira, carrer de Sant Josep', 'carrer de Sant Josep'],
  ['hay una persona en el agua en la RIBERA, socorro', 'la RIBERA'],
  ['hi ha un home a l’aigua a EL PORT', 'EL PORT'],
  ['una mujer inconsciente en la plaza mayor', 'plaza mayor'],
  ["incendi amb gent al camí de l'Horta", "camí de l'Horta"],
])('says where in the words of the post: %s', (text, place) => {
  expect(placeIn(text)).toBe(place);
});

it.each([
  'Socorro, mi hermano no respira',
  'estamos en la calle y sube el agua',
  'Está en el camino. Venid ya',
  'la mayoría no puede salir',
  '',
])('says nothing when it is not certain: %s', (text) => {
  expect(placeIn(text)).toBeNull();
});

it('takes it from a later post when the first does not say, and knows nothing of a case without posts', () => {
  expect(placeIn('Socorro', 'Es en la avenida del Puerto')).toBe('avenida del Puerto');
  expect(placeIn()).toBeNull();
});

it.each([
  ['links', `calle${' de la'.repeat(3_500)}`],
  ['spaces', `calle${' '.repeat(20_000)}`],
  ['kinds', 'calle '.repeat(4_000)],
  ['capitals', `calle ${'A'.repeat(20_000)}`],
])('is not kept busy by a hostile post of many %s', (_, text) => {
  const began = performance.now();
  placeIn(text);
  expect(performance.now() - began).toBeLessThan(2_000);
});

it.each([
  ['Vivo en la calle Mayor 12, 3º B y la farola de la calle del Olmo está apagada', 'calle del Olmo'],
  ['Vivo en la calle Mayor 12 y no hay luz', 'calle Mayor'],
  ['En la calle Mayor 12, 3º B no llega el agua', 'calle Mayor'],
  ['Una farola apagada en la calle del Olmo 12', 'calle del Olmo 12'],
  ['Un banco roto en la plaza mayor', 'plaza mayor'],
  ['No hay luz', null],
])('says where a fault is, and never where its author lives: %s', (text, place) => {
  expect(faultPlaceIn(aCase({ posts: [aPost({ text })] }), handbook)).toBe(place);
});
