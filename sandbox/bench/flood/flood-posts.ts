import type { IncomingPost } from '../../../src/domain/posts/incoming-post.ts';

/** Of a hundred posts of a flood: word for word what others said, the same with small changes, and something of its own. */
const COPIES = 60;
const NEAR_COPIES = 30;
/** One post in so many is of a person at risk, each at another place. */
const ONE_IN_NEED = 1_000;

const TALK = [
  'El agua entra en los garajes de la calle del Molino y nadie avisa a los vecinos',
  '¿Está cortado el puente viejo de Riudalba? Tengo que llevar a los niños al colegio',
  'Dicen que el embalse se ha roto y que viene una ola de dos metros hacia el centro',
  'Llevamos tres horas sin luz en el barrio del Pilar y el ayuntamiento no dice nada',
  'El barranco se ha desbordado a la altura del polideportivo, no paséis por allí',
  '¿Dónde reparten sacos de arena para las puertas? En el teléfono del ayuntamiento no contesta nadie',
  'Gracias a los bomberos que han sacado a mi vecina del coche en la avenida del Mar',
  'La carretera de la sierra está llena de barro, hay coches parados en la cuneta',
  'A qué hora cierran hoy los colegios por la alerta roja, nadie contesta en secretaría',
  'Otra vez lo mismo que hace cuatro años, limpiad los barrancos antes de que llueva',
] as const;

const ENDINGS = [
  '',
  ' 😡',
  ' por favor',
  ' de verdad',
  ' ya',
  ' otra vez',
  ' #DANA',
  ' #alerta',
  ' qué vergüenza',
  ' ánimo',
];
const THINGS = [
  'farola',
  'acera',
  'papelera',
  'fuente',
  'parada',
  'escuela',
  'biblioteca',
  'piscina',
  'plaza',
  'mercado',
];
const WORDS = [
  'rota',
  'sucia',
  'cerrada',
  'abierta',
  'llena',
  'vacía',
  'inundada',
  'oscura',
  'nueva',
  'vieja',
  'cortada',
  'quemada',
];
const PLACES = [
  'Molino',
  'Pilar',
  'Mar',
  'Sierra',
  'Norte',
  'Estación',
  'Ribera',
  'Huerta',
  'Castillo',
  'Puerto',
  'Olmo',
  'Rosal',
];

/**
 * A flood of so many posts, always the same. Each has an id and an author of its own; a third of the copies are retweets.
 * @param from number of the first, so that a second flood has other posts
 */
export function floodPosts(count: number, from = 0): IncomingPost[] {
  return Array.from({ length: count }, (_, index) => numbered(from + index));
}

function numbered(number: number): IncomingPost {
  return {
    network: number % 3 === 0 ? 'mastodon' : 'x',
    text: textOf(number),
    author: `@vecina${number}`,
    url: null,
    postedAt: null,
    networkId: String(1_000_000 + number),
    inReplyTo: null,
    shareOf: null,
    asksUs: number % 4 === 0,
  };
}

function textOf(number: number): string {
  if (number % ONE_IN_NEED === ONE_IN_NEED - 1)
    return `Estamos atrapados en el tejado de la calle ${pick(PLACES, number)} ${number}, el agua sube, ayuda`;
  const talk = pick(TALK, number * 7);
  const kind = number % 100;
  if (kind < COPIES) return kind % 3 === 0 ? `RT @vecina${number % 10}: ${talk}` : talk;
  if (kind < COPIES + NEAR_COPIES)
    return `${pick(WORDS, number)} ${talk}${pick(ENDINGS, number * 3)} ${pick(PLACES, number * 5)} ${number % 977}`;
  const [one, other] = [pick(THINGS, number), pick(THINGS, Math.floor(number / 10) * 3 + 1)];
  return `La ${one} de la calle ${pick(PLACES, number * 11)} ${number} está ${pick(WORDS, number * 5)} y la ${other} ${pick(WORDS, number * 7)} desde hace ${number % 61} días`;
}

function pick<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('An empty list');
  return item;
}
