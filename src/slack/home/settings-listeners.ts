import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { sayReadsPrivate } from '../../domain/cases/say-reads-private.ts';
import { RefusedError } from '../../errors.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import { actorOf, requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { HOME_ACTIONS, VIEWS } from '../kit/ids.ts';
import { chosenIn, READING, SETTING_FIELDS, settingsModal } from './home-settings.ts';
import { publishHome } from './publish-home.ts';

/** Cards of people at risk that are drawn again at once; a flood of them is drawn as its cases move on. */
const MOST_REDRAWN = 50;

/** Registers the App Home's button by which a person changes their settings, and its modal. */
export function registerSettings(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'digests' | 'team' | 'bot'>,
): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: HOME_ACTIONS.settings },
    async ({ ack, body, client }) => {
      await ack();
      const [{ texts }, preference] = await Promise.all([
        requesterOf(body, deps),
        deps.team.preferences.of(body.user.id),
        requireMember(actorOf(body), deps),
      ]);
      const hasRota = deps.cases.handbook.current().institution.rota !== undefined;
      await client.views.open({ trigger_id: body.trigger_id, view: settingsModal(preference, { hasRota }, texts) });
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: HOME_ACTIONS.reading },
    async ({ ack, body, action, client }) => {
      await ack();
      const actor = actorOf(body);
      const reads = 'value' in action && action.value === READING.on;
      const { states } = await deps.readers.home.page({ kind: 'at_risk' }, MOST_REDRAWN);
      const caseIds = states.map(({ core }) => core.id);
      await sayReadsPrivate(deps.cases, deps.team.preferences, { actor, reads, caseIds });
      deps.bot.wake();
      await publishHome(actor, client, deps);
    },
  );

  app.view<ViewSubmitAction>(
    { callback_id: VIEWS.settings, type: 'view_submission' },
    async ({ ack, body, client }) => {
      await onViewSubmission({ ack, body }, deps, async ({ requester: { actor }, filled }) => {
        await requireMember(actor, deps);
        const chosen = chosenIn(filled.text(SETTING_FIELDS.language), filled.text(SETTING_FIELDS.notices));
        const before = await deps.team.preferences.of(actor.user);
        await deps.team.preferences.save(actor.user, { ...before, ...chosen });
        return { afterwards: () => publishHome(actor, client, deps) };
      });
    },
  );
}

/**
 * Checks that the person is a member of the team.
 * @throws RefusedError for a person who is not of the team
 */
async function requireMember(actor: ReturnType<typeof actorOf>, deps: Pick<SlackDeps, 'cases'>): Promise<void> {
  const membership = await deps.cases.people.standingOf(actor, null);
  if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
}
