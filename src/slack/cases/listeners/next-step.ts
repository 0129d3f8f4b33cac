import type { ModalView } from '@slack/types';
import { performAction } from '../../../domain/cases/perform-action.ts';
import { recordShown } from '../../../domain/privacy/record-shown.ts';
import { RefusedError } from '../../../errors.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { VIEWS } from '../../kit/ids.ts';
import { loadCardView } from './load-card-view.ts';
import { nextModal } from './next-modal.ts';
import { beginEditing, isEditor, othersEditing } from './others-editing.ts';

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>;

/** Returns the form of the next step of a case, as it is now. @throws RefusedError where it is gone */
export async function nextStep(caseId: number, requester: Requester, deps: Deps): Promise<ModalView> {
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null) throw new RefusedError('refusal.no_such_case', { id: caseId });
  if (state.core.erased !== null) throw new RefusedError('refusal.erased', { id: caseId });
  const view = await loadCardView(state, requester.texts, deps);
  if (view.hides.draft) await recordShown(deps.cases, { ...requester, caseId, what: 'draft' });
  const modal = nextModal(
    { view, texts: requester.texts },
    {
      handbook: deps.cases.handbook.current(),
      now: deps.cases.now(),
      editing: await othersEditing(caseId, requester, isEditor, deps),
    },
  );
  if (modal.callback_id === VIEWS.edit) await beginEditing({ caseId, form: 'edit' }, requester, deps);
  return modal;
}

/** Takes a case on for a person, and returns the form of its next step. @throws RefusedError where another person has it */
export async function takeOn(caseId: number, requester: Requester, deps: Deps): Promise<ModalView> {
  const { actor, channel, deliveryKey } = requester;
  const claimed = { caseId, action: { kind: 'claim' }, actor, channel, deliveryKey: `${deliveryKey}:claim` } as const;
  await performAction(deps.cases, claimed).catch((error: unknown) => {
    if (!(error instanceof RefusedError && error.sentence.key === 'refusal.already_yours')) throw error;
  });
  deps.bot.wake();
  return nextStep(caseId, requester, deps);
}
