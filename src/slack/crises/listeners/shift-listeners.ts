import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { actOnHandover } from '../../../domain/bell/act-on-handover.ts';
import type { Submission } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { SHIFT } from '../../kit/ids.ts';
import { FIELDS } from '../modals/crisis-fields.ts';
import { shiftLineModal } from '../modals/shift-line-modal.ts';
import { openInFront } from './open-crisis-modal.ts';

/** Registers the button and the form by which a person adds a line to the handover of a shift. */
export function registerShifts(app: App, deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: SHIFT.addLine },
    async ({ ack, body, action, client }) => {
      await ack();
      const handoverId = 'value' in action ? (action.value ?? '') : '';
      await openInFront(body, client, deps, async ({ texts }) => shiftLineModal(handoverId, texts));
    },
  );

  app.view<ViewSubmitAction>({ callback_id: SHIFT.addedLine, type: 'view_submission' }, async ({ ack, body }) => {
    await onViewSubmission({ ack, body }, deps, async ({ requester, filled, metadata }: Submission) => {
      const { actor, channel, deliveryKey } = requester;
      const action = { kind: 'add_line', words: filled.text(FIELDS.words) } as const;
      await actOnHandover(deps.cases, { handoverId: metadata, action, actor, channel, deliveryKey });
      deps.bot.wake();
      return undefined;
    });
  });
}
