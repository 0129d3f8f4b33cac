import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';

const COLOURS = ['azul', 'verde', 'rojo', 'gris', 'blanco', 'negro', 'rosa'];

/** With all that a reply needs, or without: then the checks warn. */
export function textOf(pick: number): string {
  const needs = pick % 4 === 0 ? '' : ' Si hay peligro, llama al 112. https://www.vallserena.example';
  return `Texto secreto ${COLOURS[pick % COLOURS.length]}. Cuidado en El Molinar.${needs}`;
}

export function valuesOf(pick: number): Record<string, string> {
  if (pick % 8 === 0) return { next_update: 'pronto' };
  return { zone: `Zona secreta ${pick % 4}`, next_update: '12:30', level: 'naranja', street: 'Calle del Aire' };
}

export function secretNote(pick: number): string {
  return pick % 4 === 0 ? ' ' : `Nota secreta ${pick}`;
}

/** As approved, the very same text pasted, another one, or nothing where something was said to have changed. */
export function textOutOf(pick: number, approved: string): string | null {
  return [null, null, ` ${approved}\r\n`, `${approved} Añadido secreto ${pick}.`, ' '][pick % 5] ?? null;
}

export function proofOf(pick: number): string {
  return pick % 4 === 0 ? 'mensaje directo, 14:05' : `https://x.com/vallserena/status/${pick}`;
}

/** Some of what is on its way, each at an address. */
export function marksOf(pick: number, { publications }: Pick<CaseState, 'publications'>) {
  const waiting = publications.filter(({ status }) => status === 'publishing' || status === 'published');
  return waiting.slice(pick % 2).map(({ id }) => ({ publicationId: id, proof: proofOf(pick) }));
}
