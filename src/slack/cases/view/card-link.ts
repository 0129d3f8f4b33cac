import type { RelatedCases } from '../../../domain/cases/ports/related-cases.ts';
import { messageLink } from '../../kit/message-link.ts';

/**
 * Returns the link to the card of another case. Null where it has no card yet, or the workspace's
 * address is unknown.
 */
export function linkToCard(
  caseId: number,
  { cards }: Pick<RelatedCases, 'cards'>,
  workspaceUrl: string | null,
): string | null {
  const message = cards.find((one) => one.caseId === caseId)?.message;
  return message === undefined || workspaceUrl === null ? null : messageLink(workspaceUrl, message);
}
