import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { noteCallForSeveral, takeCallsForHelp } from '../../../domain/cases/call-for-several.ts';
import { isUntold } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { sameActor } from '../../../domain/people/actor.ts';
import type { Sentence } from '../../../errors.ts';
import { RefusedError } from '../../../errors.ts';
import { doOrEnd } from '../../bolt/end-button.ts';
import type { Submission } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { Requester } from '../../bolt/requester.ts';
import { actorOf, requesterOf } from '../../bolt/requester.ts';
import { showModal } from '../../bolt/show-modal.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { HELP } from '../../kit/ids.ts';
import { FIELDS } from '../modals/case-modals.ts';
import { helpModal, toldIn } from '../modals/help-modal.ts';
import { caseView } from '../view/view-case.ts';
import { referenceOf } from './reference-of.ts';

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>;

/** Number of calls for help in one form: as many addresses as a call to 112 can hold. */
const MOST = 8;
const MOST_READ = 40;
/** Slack opens no form three seconds after the click: what is not taken by then waits for the next press. */
const LONGEST_MS = 1_000;

/** Registers the act by which one person takes all calls for help that wait, and the form in which they note one call to 112. */
export function registerCallsForHelp(app: App, deps: Deps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: HELP.take }, async ({ ack, body, client }) => {
    await ack();
    // Both at once: a trigger lapses after three seconds.
    const [requester, membership] = await Promise.all([
      requesterOf(body, deps),
      deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
    ]);
    const { texts } = requester;
    if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
    const show = async () => {
      const mine = await takenBy(requester, deps);
      if (mine.length === 0) throw new RefusedError('refusal.turn_over');
      const { current } = deps.cases.handbook;
      const now = deps.cases.now();
      const views = mine.map((state) => caseView(state, current(), now, texts, deps.cases.keys.digest));
      await showModal(client, body, helpModal(views, now, texts));
    };
    await doOrEnd({ body, client }, show, deps);
    deps.bot.wake();
  });

  app.view<ViewSubmitAction>({ callback_id: HELP.told, type: 'view_submission' }, async ({ ack, body }) => {
    await onViewSubmission({ ack, body }, deps, (sent) => note(sent, deps), fieldOf);
  });
}

/** Takes the calls for help that nobody has in hand. @returns those that are this person's and untold now, the oldest first */
async function takenBy(
  { actor, channel, deliveryKey }: Requester,
  { cases, readers }: Pick<SlackDeps, 'cases' | 'readers'>,
): Promise<CaseState[]> {
  const { states } = await readers.home.page({ kind: 'at_risk' }, MOST_READ);
  const isFree = ({ core: { claim } }: CaseState) => claim === null || sameActor(claim.by, actor);
  const waiting = states
    .filter((state) => isUntold(state) && isFree(state))
    .toSorted((one, other) => one.core.id - other.core.id)
    .slice(0, MOST);
  const free = waiting.filter(({ core }) => core.claim === null).map(({ core }) => core.id);
  const taken = await takeCallsForHelp(cases, free, { actor, channel, deliveryKey }, AbortSignal.timeout(LONGEST_MS));
  return waiting.filter(({ core }) => core.claim !== null || taken.includes(core.id));
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
