import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { CrisisAction } from '../../../domain/crises/model/crisis-action.ts';
import { RefusedError } from '../../../errors.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { FOLLOW_UPS, STEPS } from '../../kit/ids.ts';
import type { StepReference } from '../board/step-lines.ts';
import { decodeStep } from '../board/step-lines.ts';
import { addFollowUpModal, dropFollowUpModal, followUpsModal } from '../modals/follow-up-modals.ts';
import { addStepModal, notNeededModal, stepsModal } from '../modals/steps-modal.ts';
import { performInCrisis } from './crisis-button-listeners.ts';
import type { Reader } from './open-crisis-modal.ts';
import { openCrisis, openInFront } from './open-crisis-modal.ts';
import { ownCrisis } from './own-crisis.ts';

type Deps = Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>;

/** Registers the buttons of single steps and tasks, in their lists and below messages. */
export function registerSteps(app: App, deps: Deps): void {
  for (const id of [...Object.values(STEPS), ...Object.values(FOLLOW_UPS)]) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const [what = '', value = ''] =
        action.type === 'overflow'
          ? action.selected_option.value.split('|')
          : [id, 'value' in action ? (action.value ?? '') : ''];
      const asked = formOf(what, value, body, deps);
      if (asked !== null) return openInFront(body, client, deps, asked);
      await act(what, decodeStep(value), { body, client }, deps);
    });
  }
}

/** Returns the form that a button opens first; null for one that acts at once. */
function formOf(
  what: string,
  value: string,
  body: object,
  deps: Deps,
): ((reader: Reader) => Promise<ModalView>) | null {
  switch (what) {
    case STEPS.add:
      return async ({ texts }) => {
        const crisisId = await ownCrisis(decodeStep(value).crisis, body, deps);
        return addStepModal(await openCrisis(crisisId, texts, deps));
      };
    case STEPS.notNeeded:
      return ({ texts }) => notNeededFor(decodeStep(value), texts, deps);
    case FOLLOW_UPS.list:
      return ({ texts }) => followUpList(0, texts, deps);
    case FOLLOW_UPS.add: {
      const { crisis, id } = decodeStep(value);
      return async ({ user, texts }) => {
        await ownCrisis(crisis, body, deps);
        return addFollowUpModal({ crisis, what: id, user }, contextFor(texts, deps));
      };
    }
    case FOLLOW_UPS.drop:
      return ({ texts }) => dropFollowUp(decodeStep(value), texts, deps);
    default:
      return null;
  }
}

/** Does at once what a button says, and renders its list again. */
async function act(
  what: string,
  { crisis: { id: crisisId }, id }: StepReference,
  { body, client }: { body: BlockAction; client: WebClient },
  deps: Deps,
): Promise<void> {
  const requester = await requesterOf(body, deps);
  await performInCrisis(actionOf(what, id), crisisId, requester, deps);
  if (body.view === undefined) return;
  const build = what === FOLLOW_UPS.done ? followUpList : stepList;
  await redraw(client, body.view.id, () => build(crisisId, requester.texts, deps));
}

function actionOf(what: string, id: string): CrisisAction {
  switch (what) {
    case STEPS.take:
      return { kind: 'take_step', stepId: id };
    case STEPS.done:
      return { kind: 'end_step', stepId: id, end: 'done', why: '' };
    case FOLLOW_UPS.done:
      return { kind: 'end_follow_up', followUpId: id, end: 'done', why: '' };
    default:
      throw new Error(`No action belongs to ${what}`);
  }
}

/** @throws RefusedError for a step that is over, or whose crisis is */
async function notNeededFor({ crisis, id }: StepReference, texts: Texts, deps: Deps): Promise<ModalView> {
  const view = await openCrisis(crisis.id, texts, deps);
  const step = view.board.steps.find((one) => one.id === id && one.ended === null);
  if (step === undefined) throw new RefusedError('refusal.step_over');
  return notNeededModal(step, view);
}

/** @throws RefusedError for a task that is over */
async function dropFollowUp({ id }: StepReference, texts: Texts, deps: Deps): Promise<ModalView> {
  const followUp = (await deps.crises.reader.openFollowUps()).find((one) => one.id === id);
  if (followUp === undefined) throw new RefusedError('refusal.follow_up_over');
  return dropFollowUpModal(followUp, contextFor(texts, deps));
}

/** Builds the list of a crisis's steps as they are now. */
export async function stepList(
  crisisId: number,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<ModalView> {
  return stepsModal(await openCrisis(crisisId, texts, deps));
}

/** Builds the list of the open tasks of all crises. */
export async function followUpList(
  _crisisId: number,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises'>,
): Promise<ModalView> {
  return followUpsModal(await deps.crises.reader.openFollowUps(), contextFor(texts, deps));
}

function contextFor(texts: Texts, deps: Pick<SlackDeps, 'cases'>) {
  return { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() };
}

/** Renders a view again. Ignores errors: the action is done, and a person may have closed the view meanwhile. */
export async function redraw(client: WebClient, viewId: string, build: () => Promise<ModalView>): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view: await build() });
  } catch {
    // What people did is saved; the list is fresh when it is opened again.
  }
}
