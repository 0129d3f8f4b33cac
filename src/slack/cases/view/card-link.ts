import type { RelatedCases } from '../../../domain/cases/ports/related-cases.ts';
import { messageLink } from '../../kit/message-link.ts';

/** Where the card of another case is to be seen; null where it has none yet, or the workspace's address is not known. */
export function linkToCard(
  caseId: number,
  { cards }: Pick<RelatedCases, 'cards'>,
  workspaceUrl: string | null,
): string | null {
  const message = cards.find((one) => one.caseId === caseId)?.message;
  return message === undefined || workspaceUrl === null ? null : messageLink(workspaceUrl, message);
}
