import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { mergeCases } from '../../../domain/intake/merge-cases.ts';
import { splitCase } from '../../../domain/intake/split-case.ts';
import { RefusedError } from '../../../errors.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { SAME_CLAIM, VIEWS } from '../../kit/ids.ts';
import { FIELDS } from '../modals/case-modals.ts';
import { typedNumber } from '../modals/joining-modals.ts';
import type { OwnCards } from './own-cards.ts';
import { referenceOf } from './reference-of.ts';

/** The forms that take posts out of a case, or bring it to another. */
export function registerJoining(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'> & { ownCards: OwnCards },
): void {
  app.view<ViewSubmitAction>({ callback_id: VIEWS.split, type: 'view_submission' }, async ({ ack, body }) => {
    await onViewSubmission({ ack, body }, deps, async ({ requester, filled, metadata }) => {
      const { caseId } = await referenceOf(metadata, null, deps);
      const wordings = filled.ticked(FIELDS.wordings) ?? [];
      await splitCase(deps.cases, { caseId, wordings, ...requester });
      deps.bot.wake();
      return { afterwards: () => deps.ownCards.redraw(caseId, requester) };
    });
  });

  app.action<BlockAction>({ type: 'block_actions', action_id: SAME_CLAIM }, async ({ ack, body, action }) => {
    await ack();
    const { caseId, rowId } = await referenceOf('value' in action ? (action.value ?? '') : '', body, deps);
    await mergeCases(deps.cases, { caseId, into: Number(rowId ?? 0), ...(await requesterOf(body, deps)) });
    deps.bot.wake();
  });

  app.view<ViewSubmitAction>({ callback_id: VIEWS.join, type: 'view_submission' }, async ({ ack, body }) => {
    await onViewSubmission({ ack, body }, deps, async ({ requester, filled, metadata }) => {
      const { caseId } = await referenceOf(metadata, null, deps);
      const into = typedNumber(filled);
      if (into === null) throw new RefusedError('refusal.join_number');
      await mergeCases(deps.cases, { caseId, into, ...requester });
      deps.bot.wake();
      return { afterwards: () => deps.ownCards.redraw(caseId, requester) };
    });
  });
}
