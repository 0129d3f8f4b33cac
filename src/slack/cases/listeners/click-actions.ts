import type { CaseAction } from '../../../domain/cases/action.ts';
import { DIRECT_ACTIONS } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';

type ActionOf = (reference: CardReference) => CaseAction;

/** Case action behind each button that acts at once. */
export const CLICK_ACTIONS: Readonly<Record<string, ActionOf>> = {
  [DIRECT_ACTIONS.claim]: () => ({ kind: 'claim' }),
  [DIRECT_ACTIONS.release]: () => ({ kind: 'release' }),
  [DIRECT_ACTIONS.goPrivate]: () => ({ kind: 'go_private' }),
  [DIRECT_ACTIONS.confirmDowngrade]: () => ({ kind: 'confirm_lowering' }),
  [DIRECT_ACTIONS.confirmHiding]: () => ({ kind: 'confirm_hiding' }),
  [DIRECT_ACTIONS.propose]: (reference) => ({ kind: 'propose', ...bytesOf(reference) }),
  [DIRECT_ACTIONS.approve]: (reference) => ({ kind: 'approve', ...bytesOf(reference) }),
  [DIRECT_ACTIONS.pictureRemove]: ({ digest }) => ({ kind: 'remove_picture', over: digest ?? '' }),
  [DIRECT_ACTIONS.switchVariant]: ({ draftId }) => ({ kind: 'switch_variant', draftId }),
  [DIRECT_ACTIONS.asIn]: ({ draftId, rowId }) => ({
    kind: 'take_reply',
    draftId,
    publicationId: rowId ?? '',
    reply: null,
  }),
  [DIRECT_ACTIONS.answerSuggested]: ({ draftId }) => ({ kind: 'answer_many', draftId, whom: 'suggested', posts: [] }),
  [DIRECT_ACTIONS.confirmFact]: ({ rowId }) => ({ kind: 'confirm_fact', factId: rowId ?? '' }),
  [DIRECT_ACTIONS.dropFact]: ({ rowId }) => ({ kind: 'drop_fact', factId: rowId ?? '' }),
  [DIRECT_ACTIONS.undo]: ({ publicationId }) => ({ kind: 'undo', publicationId: publicationId ?? '' }),
  [DIRECT_ACTIONS.confirmDown]: ({ publicationId }) => ({ kind: 'confirm_down', publicationId: publicationId ?? '' }),
  [DIRECT_ACTIONS.confirmSpoken]: ({ rowId }) => ({ kind: 'confirm_spoken', endorsementId: rowId ?? '' }),
  [DIRECT_ACTIONS.continueBulk]: ({ publicationId }) => ({ kind: 'go_on', publicationId: publicationId ?? '' }),
  [DIRECT_ACTIONS.notOut]: ({ publicationId }) => ({ kind: 'mark_not_out', publicationId: publicationId ?? '' }),
  [DIRECT_ACTIONS.calledEmergency]: () => ({ kind: 'call_emergency' }),
  [DIRECT_ACTIONS.undoTold]: ({ rowId }) => ({ kind: 'undo_told', handoffId: rowId ?? '' }),
  [DIRECT_ACTIONS.joinCrisis]: ({ rowId }) => ({ kind: 'join_crisis', crisisId: Number(rowId ?? 0) }),
  [DIRECT_ACTIONS.leaveCrisis]: () => ({ kind: 'leave_crisis' }),
  [DIRECT_ACTIONS.attended]: () => ({ kind: 'record_rescue', step: 'attended' }),
  [DIRECT_ACTIONS.safe]: () => ({ kind: 'record_rescue', step: 'safe' }),
  [DIRECT_ACTIONS.sought]: () => ({ kind: 'record_rescue', step: 'sought' }),
  [DIRECT_ACTIONS.publishNow]: ({ publicationId }) => ({ kind: 'publish_now', publicationId: publicationId ?? '' }),
} satisfies Readonly<Record<(typeof DIRECT_ACTIONS)[keyof typeof DIRECT_ACTIONS], ActionOf>>;

/** The version and the bytes that the button stood under. */
export function bytesOf({ draftId, digest }: Pick<CardReference, 'draftId' | 'digest'>): {
  draftId: string;
  digest: string;
} {
  return { draftId: draftId ?? '', digest: digest ?? '' };
}
