import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { findNames } from '../../../../src/domain/posts/names/find-names.ts';

function namesIn(text: string): string[] {
  return findNames(text).map(({ words }) => words);
}

test.for([
  ['me llamo maria lopez y no puedo pedir cita', ['maria lopez']],
  ['soy juan perez, del centro', ['juan perez']],
  ['maría del carmen lópez vive sola', ['maría del carmen lópez']],
  ['ME LLAMO ANTONIA REYES Y NO AGUANTO MAS', ['ANTONIA REYES']],
  ['La Mari del quiosco no puede abrir', ['Mari']],
  ['Mi hijo pequeño Izan se ha caído', ['Izan']],
  ['La concejala Leonor Ugarte prometió una rotonda', ['Leonor Ugarte']],
  ['¿Cuándo la arregláis? — Rosa M.', ['Rosa M']],
  ['D. José Luis Barrientos no contesta', ['D. José Luis Barrientos']],
  ['Lo firmó J. M. Arbeloa', ['J. M. Arbeloa']],
  ['Marta Ruiz me dijo que no', ['Marta Ruiz']],
  ['Mi compañera Chiamaka necesita el papel', ['Chiamaka']],
  ['Gracias a Iker y a Mohamed', ['Iker', 'Mohamed']],
  ["N'Aina de secretaria i en Pere Vilalta", ['Aina', 'Pere Vilalta']],
  ['La senyora Fuster necessita una rampa', ['Fuster']],
  ['A miña nai chámase Pura Castiñeira', ['Pura Castiñeira']],
  ['O concelleiro Suso Freire prometeuno', ['Suso Freire']],
  ['Mirenek esan zidan', ['Miren']],
  ['Ane Etxeberria naiz', ['Ane Etxeberria']],
  ['Nire auzokoa, Patxi, gaixo dago', ['Patxi']],
  ['im kevin marsh, still waiting', ['kevin marsh']],
  ["Jack O'Rourke parks on our pavement", ["Jack O'Rourke"]],
  ['Mrs Oyelaran cannot get out', ['Oyelaran']],
] as const)('%s', ([text, names]) => {
  expect(namesIn(text)).toEqual(names);
});

test.for([
  'La calle Santa Lucía sigue cortada',
  'El parque Federico García Lorca da miedo',
  'La C/ Pérez Galdós está a oscuras',
  'Nuestra Señora del Carmen sale el martes',
  'La noche de San Juan no se duerme',
  'que pilar del puente es el que esta roto',
  'soy vecina de toda la vida',
  'Soy Celíaca y no hay nada',
  'EL ALCALDE Y LA CONCEJALA SE RIEN DE NOSOTROS',
  'La plaça de Joan Fuster està a les fosques',
  'A rúa Rosalía de Castro segue sen luz',
  'San Juan kalean ez dago argirik',
  'Santa Ana plazan zarata dago',
  "St Mary's Road is closed since Monday",
  'King George Park is full of glass',
  'i will never come back, may was bad and june was worse',
])('nobody: %s', (text) => {
  expect(namesIn(text)).toEqual([]);
});

it('spares what the handbook names', () => {
  const text = 'En Sant Roc y en La Marina vive Marina Soler';
  const start = text.indexOf('La Marina');
  expect(findNames(text, [{ start, end: start + 'La Marina'.length }]).map(({ words }) => words)).toEqual([
    'Marina Soler',
  ]);
});

it('finds a part of a told name again', () => {
  expect(namesIn('Mi vecina Zuhaitza Quixal grita. Quixal no me deja dormir')).toEqual(['Zuhaitza Quixal', 'Quixal']);
});

it('tells where they stand, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { words, start, end } of findNames(`Soy Marta ${text}`)) {
        expect(`Soy Marta ${text}`.slice(start, end)).toBe(words);
      }
    }),
  );
});
