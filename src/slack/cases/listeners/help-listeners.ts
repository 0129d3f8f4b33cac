import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { noteCallForSeveral, takeCallsForHelp } from '../../../domain/cases/call-for-several.ts';
import { TOLD_WITHIN_MS } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import { sameActor } from '../../../domain/people/actor.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { Sentence } from '../../../errors.ts';
import { RefusedError } from '../../../errors.ts';
import { doOrEnd } from '../../bolt/end-button.ts';
import type { Submission } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { Requester } from '../../bolt/requester.ts';
import { actorOf, requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { HELP } from '../../kit/ids.ts';
import { FIELDS } from '../modals/case-modals.ts';
import { helpModal, toldIn } from '../modals/help-modal.ts';
import { caseView } from '../view/view-case.ts';
import { referenceOf } from './reference-of.ts';

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>;
type Pressed = { body: BlockAction; client: WebClient };

/** Number of calls for help in one form: as many addresses as a call to 112 can hold. */
const MOST = 8;

/** Registers the act by which one person takes all calls for help that wait, and the form in which they note one call to 112. */
export function registerCallsForHelp(app: App, deps: Deps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: HELP.take }, async ({ ack, body, client }) => {
    await ack();
    // Both at once: a trigger lapses after three seconds.
    const [requester, membership] = await Promise.all([
      requesterOf(body, deps),
      deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
    ]);
    if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
    const show = () => showAndTake({ body, client }, requester, deps);
    await doOrEnd({ body, client }, show, deps);
    deps.bot.wake();
  });

  app.view<ViewSubmitAction>({ callback_id: HELP.told, type: 'view_submission' }, async ({ ack, body }) => {
    await onViewSubmission({ ack, body }, deps, (sent) => note(sent, deps), fieldOf);
  });
}

/**
 * Shows the calls for help that nobody else has in hand, and then takes them: a form that Slack does not open leaves them to the
 * others. What another person took in that moment leaves the form again.
 */
async function showAndTake({ body, client }: Pressed, requester: Requester, deps: Deps): Promise<void> {
  const { actor, channel, deliveryKey, texts } = requester;
  const now = deps.cases.now();
  const waiting = await waitingFor(actor, now, deps);
  if (waiting.length === 0) throw new RefusedError('refusal.turn_over');
  const formOf = (states: readonly CaseState[]) => {
    const { handbook, keys } = deps.cases;
    return helpModal(
      states.map((state) => caseView(state, handbook.current(), now, texts, keys.digest)),
      now,
      texts,
    );
  };
  const shown = await client.views.open({ trigger_id: body.trigger_id, view: formOf(waiting) });
  const isMine = ({ core }: CaseState) => core.claim !== null && sameActor(core.claim.by, actor);
  const free = waiting.filter((state) => !isMine(state)).map(({ core }) => core.id);
  const taken = await takeCallsForHelp(deps.cases, free, { actor, channel, deliveryKey });
  const mine = waiting.filter((state) => isMine(state) || taken.includes(state.core.id));
  if (mine.length < waiting.length && shown.view?.id !== undefined)
    await client.views.update({ view_id: shown.view.id, view: formOf(mine) });
}

/** Returns the untold calls for help that nobody else has in hand: those that nobody has first, and of those the oldest. */
async function waitingFor(actor: Actor, now: string, { readers }: Pick<SlackDeps, 'readers'>): Promise<CaseState[]> {
  const leftSince = momentAfter(now, -TOLD_WITHIN_MS);
  const { states } = await readers.home.page({ kind: 'calls_for_help', actor, leftSince }, MOST);
  return states;
}

async function note(sent: Submission, deps: Deps): Promise<undefined> {
  const { filled, inputs, metadata, requester } = sent;
  const ticked = toldIn(sent);
  if (ticked.length === 0) throw new RefusedError('refusal.nobody_told', { field: inputs[0] ?? '' });
  // A button of a drill is none of the live bot, and the other way round.
  for (const { reference } of ticked) await referenceOf(reference, null, deps);
  const { texts: _, ...who } = requester;
  const call = { told: ticked, at: filled.text(FIELDS.at).trim(), since: metadata };
  await noteCallForSeveral(deps.cases, call, who);
  deps.bot.wake();
}

/** The hour is that of the call; all else is about one of its people. */
function fieldOf({ key, params }: Sentence): readonly string[] {
  if (key === 'refusal.told_when') return [FIELDS.at];
  const field = key === 'refusal.told_incident' ? FIELDS.incident : FIELDS.told;
  return [`${field}${params?.['case'] ?? ''}`];
}
