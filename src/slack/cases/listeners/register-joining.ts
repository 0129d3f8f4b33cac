import type { App, ViewSubmitAction } from '@slack/bolt';
import { bringTogether } from '../../../domain/intake/bring-together.ts';
import { splitOff } from '../../../domain/intake/split-off.ts';
import { RefusedError } from '../../../errors.ts';
import { onForm } from '../../bolt/on-form.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { VIEWS } from '../../kit/ids.ts';
import { FIELDS } from '../modals/case-forms.ts';
import { typedNumber } from '../modals/joining-forms.ts';
import { decodeReference } from '../view/card-reference.ts';

/** The forms that take posts out of a case, or bring it to another. */
export function registerJoining(app: App, deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>): void {
  app.view<ViewSubmitAction>({ callback_id: VIEWS.split, type: 'view_submission' }, async ({ ack, body }) => {
    await onForm({ ack, body }, deps, async ({ who, filled, metadata }) => {
      const { caseId } = decodeReference(metadata);
      const wordings = filled.ticked(FIELDS.wordings) ?? [];
      await splitOff(deps.cases, { caseId, wordings, ...who });
      deps.bot.wake();
      return undefined;
    });
  });

  app.view<ViewSubmitAction>({ callback_id: VIEWS.join, type: 'view_submission' }, async ({ ack, body }) => {
    await onForm({ ack, body }, deps, async ({ who, filled, metadata }) => {
      const { caseId } = decodeReference(metadata);
      const into = typedNumber(filled);
      if (into === null) throw new RefusedError('refusal.join_number');
      await bringTogether(deps.cases, { caseId, into, ...who });
      deps.bot.wake();
      return undefined;
    });
  });
}
