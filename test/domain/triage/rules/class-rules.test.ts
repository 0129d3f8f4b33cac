import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../../../src/adapters/language/load-language-detector.ts';
import { dangersIn } from '../../../../src/domain/cases/model/at-risk.ts';
import { triagePost } from '../../../../src/domain/triage/triage-post.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const { handbook } = await readHandbook(PLAYBOOKS, '2026-11-24');
if (handbook === null) throw new Error('The shipped handbook has errors');
const detect = await loadLanguageDetector();

function dangersOf(text: string): string[] {
  const post = { network: 'x', text, author: null, url: null, postedAt: null };
  return dangersIn(triagePost(post, handbook ?? never(), detect));
}

function never(): never {
  throw new Error('The shipped handbook has errors');
}

it.each([
  ['Un hombre se ha llevado a una niña del parque de la Marina, iba en una furgoneta blanca', 'missing_child'],
  ['El ex se ha llevado a la cría del cumpleaños a la fuerza, ayuda', 'missing_child'],
  ['No encuentro a mi hijo en la playa, tiene cinco años y lleva camiseta roja', 'missing_child'],
  ["S'han endut la meua filla del parc, un home amb un cotxe gris", 'missing_child'],
  ['Levaron a miña filla da praza, un home nun coche', 'missing_child'],
  ['Gizon batek nire alaba eraman du parketik, lagundu', 'missing_child'],
  ['A man took my little daughter from the park, please help', 'missing_child'],
  ['Mi ex está en la puerta con un cuchillo y quiere entrar', 'violence_at_home'],
  ['El meu ex està a la porta amb un ganivet i vol entrar', 'violence_at_home'],
  ['O meu ex está na porta cun coitelo e ameaza con matarme', 'violence_at_home'],
  ['Nire senar ohia atean dago aizto batekin, beldur naiz', 'violence_at_home'],
  ['My ex is at the door with a knife, I am hiding', 'violence_at_home'],
  ['El vecino de arriba está pegando a su mujer, se oyen golpes', 'violence_at_home'],
])('%j is the danger %s', (text, danger) => {
  expect(dangersOf(text)).toContain(danger);
});

it.each([
  'Mi hija se ha llevado el premio del colegio, qué orgullo',
  'Se han llevado a los niños de excursión al campo',
  'La puerta de mi casa está rota desde la riada',
])('%j is neither', (text) => {
  const found = dangersOf(text);
  expect(found.filter((kind) => kind === 'missing_child' || kind === 'violence_at_home')).toEqual([]);
});
