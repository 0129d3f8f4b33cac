import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { PauseScope } from '../../../domain/cases/model/crises/pause.ts';
import type { ContentState } from '../../../domain/contents/model/content.ts';
import { isOnItsWay, oursAhead, oursUnder } from '../../../domain/contents/model/ours-ahead.ts';
import { pausePublishing } from '../../../domain/crises/pause-publishing.ts';
import { hoursAhead, pauseTasksOf } from '../../../domain/crises/pauses/pause-tasks.ts';
import { resumePublishing } from '../../../domain/crises/resume-publishing.ts';
import { tickPauseTask } from '../../../domain/crises/tick-pause-task.ts';
import { LOOKED_AHEAD_MS } from '../../../domain/plan/model/planned-ahead.ts';
import type { PlannedItem } from '../../../domain/plan/model/planned-item.ts';
import type { UnreadCalendar } from '../../../domain/plan/read-calendar.ts';
import { readPlannedAhead, readUnread } from '../../../domain/plan/read-calendar.ts';
import { RefusedError } from '../../../errors.ts';
import type { Submission, SubmissionResult } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { CRISIS_DIRECT_ACTIONS, CRISIS_VIEWS } from '../../kit/ids.ts';
import { decodeCrisis } from '../board/ledger-reference.ts';
import { FIELDS, fieldOfCrisis } from '../modals/crisis-fields.ts';
import type { Foreseen } from '../modals/pause-modals.ts';
import { confirmPauseModal, decodeScope, encodeScope } from '../modals/pause-modals.ts';
import { namedFor } from '../senders/seen-pause.ts';
import { ownCrisis } from './own-crisis.ts';

/** Data that the second step of a pause carries from the first. */
const carried = z.object({
  // A number, or null, in a form of before.
  crisis: z.union([z.string(), z.number(), z.null()]).transform((crisis) => String(crisis ?? '')),
  scope: z.string(),
  why: z.string(),
});

type Deps = Pick<SlackDeps, 'cases' | 'crises' | 'digests' | 'team' | 'bot'>;

/** Pausing in two steps, resuming, and the ticks for what the bot cannot stop. */
export function registerPauses(app: App, deps: Deps): void {
  app.view<ViewSubmitAction>({ callback_id: CRISIS_VIEWS.pause, type: 'view_submission' }, async ({ ack, body }) => {
    await onViewSubmission({ ack, body }, deps, (sent) => secondStep(sent, deps), fieldOfCrisis);
  });

  app.view<ViewSubmitAction>(
    { callback_id: CRISIS_VIEWS.pauseSurely, type: 'view_submission' },
    async ({ ack, body }) => {
      await onViewSubmission({ ack, body }, deps, async ({ requester, metadata }) => {
        const { crisis, scope, why: reason } = carried.parse(JSON.parse(metadata));
        const crisisId = await crisisIn(crisis, deps);
        const [planned, ours] = [await plannedAhead(deps), await ownAhead(deps)];
        const asked = { crisisId, scope: decodeScope(scope), reason, planned, ours };
        await pausePublishing(deps.cases, { ...requester, ...asked });
        deps.bot.wake();
        return undefined;
      });
    },
  );

  app.view<ViewSubmitAction>({ callback_id: CRISIS_VIEWS.resume, type: 'view_submission' }, async ({ ack, body }) => {
    await onViewSubmission({ ack, body }, deps, async ({ requester, metadata: pauseId }) => {
      await resumePublishing(deps.cases, { ...requester, pauseId });
      deps.bot.wake();
      return undefined;
    });
  });

  app.action<BlockAction>(
    { type: 'block_actions', action_id: CRISIS_DIRECT_ACTIONS.tick },
    async ({ ack, body, action }) => {
      await ack();
      const [pauseId = '', errandId = ''] = ('value' in action ? (action.value ?? '') : '').split('|');
      await tickPauseTask(deps.cases, { ...(await requesterOf(body, deps)), pauseId, errandId });
      deps.bot.wake();
    },
  );
}

/** Returns the crisis that a form of a pause names; null where it names none. */
async function crisisIn(reference: string, deps: Pick<SlackDeps, 'crises' | 'bot'>): Promise<number | null> {
  return reference === '' ? null : ownCrisis(decodeCrisis(reference), null, deps);
}

/** Shows exactly what the pause would stop, instead of the first step. */
async function secondStep(
  { requester, filled, metadata }: Submission,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'digests' | 'bot'>,
): Promise<SubmissionResult> {
  const why = filled.text(FIELDS.why).trim();
  const scope = decodeScope(filled.text(FIELDS.scope));
  const crisisId = await crisisIn(metadata, deps);
  const foreseen = await foresee(scope, crisisId, deps);
  const named = await namedFor(
    foreseen.held.map(({ core }) => core.id),
    requester.texts,
    { cases: deps.cases, workspace: deps.bot },
  );
  return {
    instead: confirmPauseModal(foreseen, JSON.stringify({ crisis: metadata, scope: encodeScope(scope), why }), named),
  };
}

/** Reads what others have planned. Null where the plan is off: then nothing is asked. */
async function plannedAhead({
  digests: {
    plan: { calendar: plan },
  },
}: Pick<SlackDeps, 'digests'>): Promise<PlannedItem[] | null> {
  return plan === null ? null : readPlannedAhead(plan, LOOKED_AHEAD_MS);
}

/** Reads our own planned posts that may leave. */
async function ownAhead({ cases, digests: { plan } }: Pick<SlackDeps, 'cases' | 'digests'>): Promise<ContentState[]> {
  return plan.contents === null ? [] : (await oursAhead(plan.contents.contents, cases.now())).filter(isOnItsWay);
}

async function unreadCalendars({
  digests: {
    plan: { calendar: plan },
  },
}: Pick<SlackDeps, 'digests'>): Promise<UnreadCalendar[]> {
  return plan === null ? [] : readUnread(plan.calendars);
}

/**
 * Returns the cases and tasks that such a pause would meet now.
 * @throws RefusedError for a pause that lasts already
 */
async function foresee(
  scope: PauseScope,
  crisisId: number | null,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'digests'>,
): Promise<Foreseen> {
  const lasting = await deps.crises.pauses.lasting();
  if (lasting.some((pause) => encodeScope(pause.scope) === encodeScope(scope)))
    throw new RefusedError('refusal.paused_before');
  const crises = await deps.crises.reader.list();
  const crisis = crises.find(({ id, closed, playbook }) =>
    crisisId === null ? scope.kind === 'playbook' && closed === null && playbook === scope.playbook : id === crisisId,
  );
  const except = crisis?.leadAccount ?? null;
  const { current: handbook } = deps.cases.handbook;
  const { now } = deps.cases;
  const { newId } = deps.cases.keys;
  const planned = await plannedAhead(deps);
  const ours = oursUnder({ scope, except }, await ownAhead(deps));
  return {
    scope,
    except,
    held: await deps.crises.pauses.held({ scope, except }),
    errands: pauseTasksOf(scope, except, { handbook: handbook(), now: now(), newId, planned, ours }),
    hours: hoursAhead(planned),
    unread: await unreadCalendars(deps),
    ours,
  };
}
