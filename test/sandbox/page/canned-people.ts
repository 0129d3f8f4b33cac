import type { Person } from '../../../sandbox/workspace/wire.ts';

/** The invented team of an invented town hall. */
export const CANNED_PEOPLE: Person[] = [
  person('writer', 'Lucía Ferrer Mas', 'Redactora de redes', '#3c6e71'),
  person('approver', 'Marta Olmedo', 'Jefa de comunicación', '#8a4f7d'),
  person('legal', 'Iván Castells', 'Asesoría jurídica', '#4a5c8c'),
  person('duty', 'Nuria Pons', 'Guardia de emergencias', '#9a5a1f'),
  person('director', 'Rafael Ybarra', 'Director del plan de emergencias', '#7a3b3b'),
  person('area', 'Elena Sorribes', 'Área de aguas', '#2f6f8f'),
  person('outsider', 'Pau Giner', 'Deportes', '#5d6b2f'),
  person('guest', 'Ana Ruiz', 'Agencia externa', '#6b5b53', 'guest'),
  { ...person('lead', 'Helen Marsh', 'Head of communication', '#4f6272'), locale: 'en-GB' },
];

function person(key: string, name: string, post: string, colour: string, kind: Person['kind'] = 'member'): Person {
  return { id: `U0${key.toUpperCase()}`, key, name, post, kind, locale: 'es-ES', colour };
}
