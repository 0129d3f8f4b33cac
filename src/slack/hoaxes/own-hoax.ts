import type { Hoax } from '../../domain/hoaxes/hoax.ts';
import { RefusedError } from '../../errors.ts';
import { isOnCard, ownCase } from '../bolt/own-case.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import type { HoaxReference } from '../kit/hoax-reference.ts';
import { decodeHoax, namedHoax } from '../kit/hoax-reference.ts';
import type { NumberedRow } from '../kit/numbered-row.ts';

export type HoaxInCase = HoaxReference & { hoaxId: number; caseId: number | null };

/**
 * Reads the reference of a button or of a modal about a hoax.
 * @param body the click; null for a submitted modal
 * @throws RefusedError where it is of another case or hoax with the same number
 */
export async function referenceOf(
  value: string,
  body: object | null,
  deps: Pick<SlackDeps, 'readers' | 'bot'>,
): Promise<HoaxInCase> {
  const reference = decodeHoax(value);
  const { inCase: named, draftId } = reference;
  const inCase = named === null ? null : await ownCase({ ...named, draftId }, body, deps);
  const hoax = await ownHoax(reference, body, deps);
  return { ...reference, hoax, inCase, hoaxId: hoax.id, caseId: inCase?.caseId ?? null };
}

type Reads = { readers: Pick<SlackDeps['readers'], 'cases' | 'hoaxes'> };

/**
 * Returns the hoax that a click names, with its mark. Numbers are used again after a restore, so a
 * number alone leads to an action only on a card that shows the hoax, or with one of its decisions.
 * @param body the click; null for a submitted modal
 * @throws RefusedError where the button is of another hoax
 */
export async function ownHoax(reference: HoaxReference, body: object | null, deps: Reads): Promise<NumberedRow> {
  const { id, mark } = reference.hoax;
  const hoax = id === 0 ? null : await deps.readers.hoaxes.byId(id);
  // Nothing is named, or the action itself is refused: there is no such hoax.
  if (hoax === null) return reference.hoax;
  const isOwn = mark === null ? await isShownThere(hoax, reference, body, deps) : mark === namedHoax(hoax).mark;
  if (!isOwn) throw new RefusedError('refusal.other_hoax', { id });
  return namedHoax(hoax);
}

/** Returns true for a click with a decision of the hoax, or on the card of a case whose posts say it. */
async function isShownThere(
  hoax: Hoax,
  { inCase, decisionId }: HoaxReference,
  body: object | null,
  { readers }: Reads,
): Promise<boolean> {
  if (decisionId !== null) return hoax.decisions.some(({ id }) => id === decisionId);
  if (inCase === null) return false;
  const identity = await readers.cases.identityOf(inCase.caseId);
  if (identity === null || !isOnCard(body, identity)) return false;
  const state = await readers.cases.caseById(inCase.caseId);
  return state?.occurrences.some(({ hoaxId }) => hoaxId === hoax.id) === true;
}
