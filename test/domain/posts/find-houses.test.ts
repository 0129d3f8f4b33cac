import { expect, test } from 'vitest';
import { findHouses } from '../../../src/domain/posts/find-houses.ts';

/** The widest of those that overlap hides the others. */
function housesIn(text: string): string[] {
  const found = findHouses(text);
  return found
    .filter(
      (one) =>
        !found.some(({ start, end }) => start <= one.start && one.end <= end && end - start > one.end - one.start),
    )
    .map(({ start, end }) => text.slice(start, end))
    .filter((house, at, all) => all.indexOf(house) === at);
}

test.for([
  ['Vivo en calle Olmos, 14, 3º B y no duermo', 'calle Olmos, 14, 3º B'],
  ['Hay una fuga en C/ Mayor nº 3-2ºB, venid', 'C/ Mayor nº 3-2ºB'],
  ['el portal de plaza del molino 8 huele a gas', 'plaza del molino 8'],
  ['Id al número 15 de la calle Zurradores', 'número 15 de la calle Zurradores'],
  ['Es en el 22 de la calle Olmos', 'el 22 de la calle Olmos'],
  ['It is number 9 on Mill Road', 'number 9 on Mill Road'],
  ['Vivo en Olmos 14, 2ºA', 'Olmos 14, 2ºA'],
  ['Visc al carrer de la Pau, 23, 2n 1a i no dormo', 'carrer de la Pau, 23, 2n 1a'],
  ['Vivo na rúa do Sol 5 e hai ruído', 'rúa do Sol 5'],
  ['Kale Nagusia 4, 2. ezk helbidean', 'Kale Nagusia 4, 2. ezk'],
  ['Ibaialde kalea 12, 1. eskuina etxean', 'Ibaialde kalea 12, 1. eskuina'],
  ['I live at flat 3, 12 Mill Road and it is loud', 'flat 3, 12 Mill Road'],
] as const)('%s', ([text, house]) => {
  expect(housesIn(text)).toEqual([house]);
});

test.for([
  'La calle Mayor sigue cortada',
  'El domingo en la calle Mayor había 300 personas',
  'vivo en el centro y llevo 3 años esperando',
  'La Feria del Paseo Marítimo 2026',
  'En la plaza Nueva 20:30',
  'una calle de 3 carriles',
  'Voy por la carretera nacional 332',
  'There were 20 cars in the street',
])('nobody lives there: %s', (text) => {
  expect(housesIn(text)).toEqual([]);
});
