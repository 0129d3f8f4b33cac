import type { CaseState } from '../../domain/cases/model/case-state.ts';
import type { CaseIdentity } from '../../domain/cases/ports/case-store.ts';
import { RefusedError } from '../../errors.ts';
import type { NamedCase } from '../kit/case-reference.ts';
import type { SlackDeps } from './slack-deps.ts';

type Reads = { readers: Pick<SlackDeps['readers'], 'cases'>; bot: Pick<SlackDeps['bot'], 'cardLink'> };

/** Case that a button names, and the rows that it names beside the number. */
type Named = NamedCase & {
  draftId?: string | null;
  publicationId?: string | null;
  rowId?: string;
};

/**
 * Returns the reference of a click, with the random id of its case. Case numbers are used again
 * after a restore, so a number alone never leads to an action.
 *
 * A button of before carries no random id. It counts on the card of the case, or where it names a
 * row of the case.
 * @param body the click; null for a submitted modal, which is in no message
 * @throws RefusedError with the link to the right card, where the button is of another case
 */
export async function ownCase<Reference extends Named>(
  reference: Reference,
  body: object | null,
  deps: Reads,
): Promise<Reference> {
  const { caseId } = reference;
  const identity = await deps.readers.cases.identityOf(caseId);
  // The action itself is refused: there is no such case.
  if (identity === null) return reference;
  if (!(await isOwn(reference, body, identity, deps))) {
    const link = await deps.bot.cardLink(caseId);
    throw link === null
      ? new RefusedError('refusal.other_case', { id: caseId })
      : new RefusedError('refusal.other_case_at', { id: caseId, link });
  }
  return { ...reference, randomId: identity.randomId };
}

async function isOwn(reference: Named, body: object | null, identity: CaseIdentity, deps: Reads): Promise<boolean> {
  if (reference.randomId !== null) return reference.randomId === identity.randomId;
  if (isOnCard(body, identity)) return true;
  const state = await deps.readers.cases.caseById(reference.caseId);
  return state !== null && namesRowOf(reference, state);
}

/** Returns true for a click on a message that is a card of the case. */
export function isOnCard(body: object | null, { cards }: Pick<CaseIdentity, 'cards'>): boolean {
  const { channel, message } = (body ?? {}) as { channel?: { id?: string }; message?: { ts?: string } };
  return cards.some((card) => card.channel === channel?.id && card.ts === message?.ts);
}

/** Returns true if a button without a random id names a row of this case. */
function namesRowOf({ draftId, publicationId, rowId }: Named, state: CaseState): boolean {
  const { drafts, publications, facts, areaQuestions, signOffs } = state;
  return (
    drafts.some(({ id }) => id === draftId) ||
    publications.some(({ id }) => id === publicationId) ||
    [...facts, ...areaQuestions, ...signOffs].some(({ id }) => id === rowId)
  );
}
