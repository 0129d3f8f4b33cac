import { ownCase } from '../../bolt/own-case.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { CardReference } from '../view/card-reference.ts';
import { decodeReference } from '../view/card-reference.ts';
import type { SafetyReference } from '../view/safety-reference.ts';
import { decodeSafety } from '../view/safety-reference.ts';

/**
 * Reads the reference of a card's button or of a modal.
 * @param body the click; null for a submitted modal
 * @throws RefusedError where it is of another case with the same number
 */
export function referenceOf(
  value: string,
  body: object | null,
  deps: Pick<SlackDeps, 'readers' | 'bot'>,
): Promise<CardReference> {
  return ownCase(decodeReference(value), body, deps);
}

/** As `referenceOf`, for a safety message. */
export function safetyReferenceOf(
  value: string,
  body: object | null,
  deps: Pick<SlackDeps, 'readers' | 'bot'>,
): Promise<SafetyReference> {
  return ownCase(decodeSafety(value), body, deps);
}
