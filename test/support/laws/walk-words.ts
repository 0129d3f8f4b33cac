import type { CaseAction } from '../../../src/domain/cases/action.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { DISMISS_REASONS } from '../../../src/domain/cases/model/case-state.ts';
import type { SentReply } from '../../../src/domain/cases/model/joining/past-reply.ts';
import { sentReply } from '../../../src/domain/cases/model/joining/past-reply.ts';
import { MODERATION_CATEGORIES } from '../../../src/domain/cases/model/moderation/moderation.ts';
import { OUTCOMES } from '../../../src/domain/cases/model/suggestions/suggestion.ts';
import { SEVERITIES, TAGS } from '../../../src/domain/handbook/vocabulary.ts';
import { aMadePicture, somePictureWords } from '../builders/a-picture.ts';

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

/** A proof, or none: the address is still to come. */
export function laterProof(pick: number): string {
  return pick % 5 === 1 ? '' : proofOf(pick);
}

export function dismissalOf(pick: number): CaseAction {
  const reason = DISMISS_REASONS[pick % DISMISS_REASONS.length] ?? 'spam';
  const category = MODERATION_CATEGORIES[pick % MODERATION_CATEGORIES.length] ?? null;
  return { kind: 'dismiss', reason, note: secretNote(pick), hiding: { category, tellsAuthor: pick % 2 === 0 } };
}

/** The case's own reply, where it has one that may be an example. */
export function repliedHere(state: CaseState): SentReply | null {
  const sent = sentReply(state);
  return sent === null ? null : { ...sent, facts: state.facts };
}

/** Some of what is on its way, each at an address. */
export function marksOf(pick: number, { publications }: Pick<CaseState, 'publications'>) {
  const waiting = publications.filter(({ status }) => status === 'publishing' || status === 'published');
  return waiting.slice(pick % 2).map(({ id }) => ({ publicationId: id, proof: proofOf(pick) }));
}

export function outcomeOf(pick: number, { core }: Pick<CaseState, 'core'>): CaseAction {
  const said = { area: pick % 9 === 0 ? 'none' : 'water', who: `Jefa secreta ${pick}`, words: secretNote(pick) };
  const status = OUTCOMES[pick % OUTCOMES.length] ?? 'done';
  return { kind: 'say_outcome', status, ...said, seen: pick % 7 === 0 ? 'none' : (core.outcome?.noteId ?? null) };
}

export function correctionOf(pick: number): CaseAction {
  const severity = SEVERITIES[pick % SEVERITIES.length] ?? 'S1';
  const postClass = pick % 3 === 0 ? 'complaint' : pick % 7 === 0 ? 'personal_data' : 'question';
  const playbook = pick % 5 === 0 ? 'water-quality' : 'flood';
  const tags = TAGS.filter((_, index) => (pick >> index) % 2 === 0);
  return { kind: 'correct', severity, class: postClass, playbook, ...(pick % 2 === 0 ? { tags } : {}) };
}

export function elsewhereOf(pick: number): CaseAction {
  return {
    kind: 'answer_elsewhere',
    who: pick % 9 === 0 ? '' : `Vecina secreta ${pick}`,
    network: 'x',
    audience: pick % 3 === 0 ? 'private' : 'public',
    text: pick % 10 === 0 ? '' : `Respuesta secreta ${pick}. Llama al 600 123 ${100 + pick}.`,
    proof: proofOf(pick),
  };
}

/** A picture that is added, described otherwise, or taken out. @param shown digest of the version that the person saw */
export function pictureOf(
  name: 'add_picture' | 'describe_picture' | 'remove_picture',
  pick: number,
  shown: string | undefined,
): CaseAction {
  const over = shown === undefined ? {} : { over: shown };
  const words = somePictureWords({
    alt: `Plano secreto ${pick} de la zona cortada.`,
    words: `Palabra secreta ${pick}`,
  });
  switch (name) {
    case 'add_picture':
      return { kind: name, words, made: aMadePicture(`p${pick}`), ...over };
    case 'describe_picture':
      return { kind: name, words, ...over };
    case 'remove_picture':
      return { kind: name, ...over };
  }
}

export function ofHandoff(name: 'undo_told' | 'amend_told', pick: number, { handoffs }: CaseState): CaseAction {
  const handoffId = handoffs.at(-1)?.id ?? 'none';
  if (name === 'undo_told') return { kind: name, handoffId };
  return { kind: name, handoffId, at: pick % 4 === 0 ? 'pronto' : '10:58', incident: `Incidente secreto ${pick}` };
}
