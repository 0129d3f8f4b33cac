import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { linesInForce } from '../../../domain/cases/model/approved-line.ts';
import { isAtRisk } from '../../../domain/cases/model/at-risk.ts';
import { STANDPOINTS } from '../../../domain/triage/standpoint.ts';
import { RefusedError } from '../../../errors.ts';
import type { SentForm } from '../../bolt/on-form.ts';
import { onForm } from '../../bolt/on-form.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { Who } from '../../bolt/who.ts';
import { actorOf, whoOf } from '../../bolt/who.ts';
import { LINES, VIEWS } from '../../kit/ids.ts';
import { isOpen } from '../card/line-blocks.ts';
import { FIELDS } from '../modals/case-forms.ts';
import { lineForm } from '../modals/line-form.ts';
import type { LineReference } from '../view/line-reference.ts';
import { decodeLine } from '../view/line-reference.ts';
import { shownLine } from '../view/line-view.ts';
import { perform } from './register-cases.ts';

/** The lines for a person at risk: the buttons that send one, and the form for another danger's. */
export function registerLines(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  for (const id of [LINES.sendPrivate, LINES.sendPublic]) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action }) => {
      await ack();
      await send(decodeLine('value' in action ? (action.value ?? '') : ''), await whoOf(body, deps), deps);
    });
  }

  app.action({ type: 'block_actions', action_id: LINES.choose }, async ({ ack, body, action, client }) => {
    await ack();
    const chosen = action.type === 'static_select' ? action.selected_option.value : '';
    // Both at once: a trigger lapses after three seconds.
    const [who, standing] = await Promise.all([
      whoOf(body, deps),
      deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
    ]);
    if (standing.kind === 'stranger') throw new RefusedError(`refusal.stranger_${standing.why}`);
    const view = await formOf(chosen, who, deps);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.view<ViewSubmitAction>({ callback_id: VIEWS.line, type: 'view_submission' }, async ({ ack, body }) => {
    const work = async ({ who, filled, metadata }: SentForm) => {
      const { caseId, lineId } = decodeLine(metadata);
      await send(decodeLine(`${caseId}:l:${lineId}:${filled.text(FIELDS.audience)}`), who, deps);
      return undefined;
    };
    await onForm({ ack, body }, deps, work, () => FIELDS.audience);
  });
}

async function send(
  { caseId, ...line }: LineReference,
  who: Who,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<void> {
  await perform({ kind: 'send_line', ...line }, caseId, who, deps);
}

/** @throws RefusedError when the line or the case is gone, or there is nothing left to send */
async function formOf(chosen: string, { texts }: Who, deps: Pick<SlackDeps, 'cases' | 'readers'>): Promise<ModalView> {
  const [id = '', lineId, whom] = chosen.split(':');
  const state = await deps.readers.cases.caseById(Number(id));
  if (state === null) throw new RefusedError('refusal.no_such_case', { id });
  if (!isAtRisk(state)) throw new RefusedError('refusal.line_not_at_risk');
  const { handbook, now, digest } = deps.cases;
  const line = linesInForce(handbook(), now()).find((one) => one.id === lineId);
  if (line === undefined) throw new RefusedError('refusal.line_not_in_force');
  const standpoint = whom === 'both' ? null : STANDPOINTS.find((one) => one === whom);
  const shown = shownLine(line, state, handbook(), digest, standpoint);
  if (!shown.offers.some(isOpen)) throw new RefusedError('refusal.line_all_sent');
  return lineForm(shown, state.matter.id, texts);
}
