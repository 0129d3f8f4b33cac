import type { App, ViewSubmitAction } from '@slack/bolt';
import { bringTogether } from '../../domain/cases/joining/bring-together.ts';
import { splitOff } from '../../domain/cases/joining/split-off.ts';
import { RefusedError } from '../../errors.ts';
import { VIEWS } from '../ids.ts';
import { onForm } from '../on-form.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { decodeReference } from './card-reference.ts';
import { FIELDS } from './case-forms.ts';
import { typedNumber } from './joining-forms.ts';

/** The forms that take posts out of a case, or bring it to another. */
export function registerJoining(app: App, deps: SlackDeps): void {
  app.view<ViewSubmitAction>({ callback_id: VIEWS.split, type: 'view_submission' }, async ({ ack, body }) => {
    await onForm({ ack, body }, deps, async ({ who, filled, metadata }) => {
      const { caseId } = decodeReference(metadata);
      const wordings = filled.ticked(FIELDS.wordings) ?? [];
      await splitOff(deps.cases, { caseId, wordings, ...who });
      deps.wake();
      return undefined;
    });
  });

  app.view<ViewSubmitAction>({ callback_id: VIEWS.join, type: 'view_submission' }, async ({ ack, body }) => {
    await onForm({ ack, body }, deps, async ({ who, filled, metadata }) => {
      const { caseId } = decodeReference(metadata);
      const into = typedNumber(filled);
      if (into === null) throw new RefusedError('refusal.join_number');
      await bringTogether(deps.cases, { caseId, into, ...who });
      deps.wake();
      return undefined;
    });
  });
}
