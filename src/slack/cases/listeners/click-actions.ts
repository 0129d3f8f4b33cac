import type { CaseAction } from '../../../domain/cases/action.ts';
import { CLICKS } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';

/** What each button that acts at once does. */
export const CLICK_ACTIONS: Readonly<Record<string, (reference: CardReference) => CaseAction>> = {
  [CLICKS.claim]: () => ({ kind: 'claim' }),
  [CLICKS.release]: () => ({ kind: 'release' }),
  [CLICKS.goPrivate]: () => ({ kind: 'go_private' }),
  [CLICKS.confirmDowngrade]: () => ({ kind: 'confirm_lowering' }),
  [CLICKS.propose]: (reference) => ({ kind: 'propose', ...bytesOf(reference) }),
  [CLICKS.approve]: (reference) => ({ kind: 'approve', ...bytesOf(reference) }),
  [CLICKS.switchVariant]: ({ draftId }) => ({ kind: 'switch_variant', draftId }),
  [CLICKS.confirmFact]: ({ rowId }) => ({ kind: 'confirm_fact', factId: rowId ?? '' }),
  [CLICKS.dropFact]: ({ rowId }) => ({ kind: 'drop_fact', factId: rowId ?? '' }),
  [CLICKS.undo]: ({ publicationId }) => ({ kind: 'undo', publicationId: publicationId ?? '' }),
  [CLICKS.confirmDown]: ({ publicationId }) => ({ kind: 'confirm_down', publicationId: publicationId ?? '' }),
  [CLICKS.confirmSpoken]: ({ rowId }) => ({ kind: 'confirm_spoken', endorsementId: rowId ?? '' }),
  [CLICKS.continueBulk]: ({ publicationId }) => ({ kind: 'go_on', publicationId: publicationId ?? '' }),
  [CLICKS.publishNow]: ({ publicationId }) => ({ kind: 'publish_now', publicationId: publicationId ?? '' }),
};

/** The version and the bytes that the button stood under. */
export function bytesOf({ draftId, digest }: CardReference): { draftId: string; digest: string } {
  return { draftId: draftId ?? '', digest: digest ?? '' };
}
