import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { isUntold } from '../../../domain/cases/model/at-risk.ts';
import type { CrisisAction } from '../../../domain/crises/model/crisis-action.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { Submission, SubmissionResult } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { fieldOfCrisis } from '../modals/crisis-fields.ts';
import { closeSurelyModal } from '../modals/crisis-modals.ts';
import { performInCrisis } from './crisis-button-listeners.ts';
import { CRISIS_SUBMISSION_ACTIONS } from './crisis-submission-actions.ts';
import { openCrisis } from './open-crisis-modal.ts';
import { ownCrisis } from './own-crisis.ts';
import { tellFirst } from './sheet-listeners.ts';
import { followUpList, redraw, stepList } from './step-listeners.ts';

/** Registers the modals by which a person acts on a crisis. */
export function registerCrisisModals(app: App, deps: Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>): void {
  for (const [id, actionOf] of Object.entries(CRISIS_SUBMISSION_ACTIONS)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      const work = async ({ requester, filled, metadata }: Submission): Promise<SubmissionResult> => {
        const { timeZone } = deps.cases.handbook.current().institution;
        const sent = { filled, metadata, team: requester.actor.team, timeZone, now: deps.cases.now() };
        const { crisis, action } = actionOf(sent);
        const crisisId = typeof crisis === 'number' ? crisis : await ownCrisis(crisis, null, deps);
        const again = await asksAgain(action, crisisId, requester.texts, deps);
        if (again !== null) return { instead: again };
        const { caseIds } = await performInCrisis(action, crisisId, requester, deps);
        if (caseIds.length === 0) return listBelow(id, body, client, { crisisId, requester }, deps);
        const text = openedText(caseIds, requester.texts, deps);
        return { afterwards: () => tellPerson(client, { user: requester.actor.user, channel: null, text }, deps) };
      };
      await onViewSubmission({ ack, body }, deps, work, fieldOfCrisis);
    });
  }
}

/** Returns where the texts are that wait for a reader now, one for each language. */
function openedText(caseIds: readonly number[], texts: Texts, { team }: Pick<SlackDeps, 'team'>): string {
  const channel = `<#${team.casesChannel}>`;
  const [first = 0, ...others] = caseIds;
  if (others.length === 0) return texts.t('crisis.statement_opened', { id: first, channel });
  const numbers = caseIds.map((id) => `#${id}`);
  return texts.t('crisis.statements_opened', { cases: formatList(numbers, texts), channel });
}

/** Modals that lie above the list that they change. */
const ABOVE_A_LIST: readonly string[] = [CRISIS_VIEWS.notNeeded, CRISIS_VIEWS.addStep, CRISIS_VIEWS.dropFollowUp];

/** Renders the list below a submitted modal again; sends what may be said to who was added. */
function listBelow(
  id: string,
  { view }: ViewSubmitAction,
  client: WebClient,
  { crisisId, requester }: { crisisId: number; requester: Requester },
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): SubmissionResult {
  if (id === CRISIS_VIEWS.sheetReaders) return { afterwards: () => tellFirst(deps) };
  const below = view.previous_view_id;
  if (!ABOVE_A_LIST.includes(id) || below === null || below === undefined) return undefined;
  const build = id === CRISIS_VIEWS.dropFollowUp ? followUpList : stepList;
  return { afterwards: () => redraw(client, below, () => build(crisisId, requester.texts, deps)) };
}

/** Returns the modal that asks again before a crisis with untold people at risk is closed; else null. */
async function asksAgain(
  action: CrisisAction,
  crisisId: number,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<ModalView | null> {
  if (action.kind !== 'close' || action.why.trim() === '') return null;
  const view = await openCrisis(crisisId, texts, deps);
  const shown = action.untold ?? [];
  const isNews = view.board.atRisk.some((state) => isUntold(state) && !shown.includes(state.core.id));
  return isNews ? closeSurelyModal(view, action.why) : null;
}
