import type { App, BlockAction, ButtonAction, MessageShortcut, ViewSubmitAction } from '@slack/bolt';
import type { Flagged } from '../../domain/intake/flag-post.ts';
import { flagPost } from '../../domain/intake/flag-post.ts';
import { RefusedError } from '../../errors.ts';
import { readWord } from '../../i18n/commands/command-words.ts';
import type { Texts } from '../../i18n/texts.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import type { PersonPayload } from '../bolt/requester.ts';
import { actorOf, textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { commandHelp, everyName } from '../kit/command-help.ts';
import { DRILL_ACTIONS, SHORTCUTS, VIEWS } from '../kit/ids.ts';
import type { FlagPrefill } from './flag-modal.ts';
import { FLAG_FIELDS, flagModal } from './flag-modal.ts';
import { prefillFromDrill, prefillFromText } from './flag-prefill.ts';
import { flaggedPostOf, flagProblem } from './flagged-form.ts';
import { networkIn, prefillFromShortcut } from './prefill-from-shortcut.ts';
import { registerTaking } from './take-listeners.ts';

/** `/flag`, the message shortcuts, the button below a drill's post, and the form that they open. */
export function registerFlag(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  app.command(everyName('flag'), async ({ ack, command, client, respond }) => {
    await ack();
    if (isHelpAlone(command.text)) {
      const texts = await textsFor(command.user_id, deps);
      const text = commandHelp({ command: 'flag', name: command.command }, texts);
      await respond({ response_type: 'ephemeral', text });
      return;
    }
    const { user_id: user, team_id: team, channel_id: channel, trigger_id } = command;
    await open(prefillFromText(command.text), { user, team, channel, trigger_id }, client);
  });

  app.shortcut({ type: 'message_action', callback_id: SHORTCUTS.flagPost }, async ({ ack, shortcut, client }) => {
    await ack();
    await openForMessage(shortcut, client);
  });
  registerTaking(app, deps, openForMessage);

  app.action<BlockAction<ButtonAction>>(DRILL_ACTIONS.flag, async ({ ack, body, action, client }) => {
    await ack();
    const prefill = prefillFromDrill(action.value ?? '', deps.cases.handbook.current());
    await open(prefill, flagger(body, body.channel?.id ?? deps.team.casesChannel), client);
  });

  app.view<ViewSubmitAction>({ callback_id: VIEWS.flag, type: 'view_submission' }, async ({ ack, body, client }) => {
    await onViewSubmission({ ack, body }, deps, async ({ requester, filled, metadata: channel }) => {
      const { actor, deliveryKey, texts } = requester;
      const post = flaggedPostOf(filled);
      const problem = flagProblem(post);
      if (problem !== null) return { errors: { [problem.field]: texts.t(problem.key) } };
      const why = filled.text(FLAG_FIELDS.why).trim() || null;
      const flagged = await flagPost(deps.cases, { post, why, actor, channel, deliveryKey });
      deps.bot.wake();
      const text = flagResultText(flagged, channel, texts, deps);
      if (text === null) return undefined;
      return { afterwards: () => tellPerson(client, { user: actor.user, channel, text }, deps) };
    });
  });

  async function openForMessage(shortcut: MessageShortcut, client: App['client']): Promise<void> {
    const prefill = prefillFromShortcut(shortcut, client, deps.cases.handbook.current());
    await open(prefill, flagger(shortcut, shortcut.channel.id), client);
  }

  /** Asks for all that the form needs at once: its trigger lapses after three seconds. */
  async function open(prefill: FlagPrefill | Promise<FlagPrefill>, by: Flagger, client: App['client']): Promise<void> {
    const { user, team, channel, trigger_id } = by;
    const [filled, texts, membership] = await Promise.all([
      prefill,
      textsFor(user, deps),
      deps.cases.people.standingOf({ kind: 'slack', team, user }, channel),
    ]);
    // Where Slack does not answer now, it may when the form is sent.
    if (membership.kind === 'stranger' && membership.why !== 'lookup_failed') {
      throw new RefusedError(`refusal.stranger_${membership.why}`);
    }
    const handbook = deps.cases.handbook.current();
    const network = networkIn(filled, handbook);
    await client.views.open({ trigger_id, view: flagModal({ ...filled, network }, handbook, texts, channel) });
  }
}

/** A person who flags, and where. */
type Flagger = { user: string; team: string; channel: string; trigger_id: string };

function flagger(payload: PersonPayload, channel: string): Flagger {
  const { user, team } = actorOf(payload);
  return { user, team, channel, trigger_id: payload.trigger_id };
}

/** True for the bare word alone: a post may say “¡Ayuda!”, or begin so. */
function isHelpAlone(typed: string): boolean {
  return /^\p{L}+$/u.test(typed.trim()) && readWord('flag', typed)?.word === 'help';
}

/** Returns the message for the person beside the card; null where they see the card appear. */
function flagResultText(flagged: Flagged, channel: string, texts: Texts, deps: Pick<SlackDeps, 'team'>): string | null {
  if (flagged.kind === 'joined') return texts.t('flag.joined', { id: flagged.caseId });
  if (flagged.kind === 'repeated' || channel === deps.team.casesChannel) return null;
  return texts.t('flag.opened', { id: flagged.caseId, channel: `<#${deps.team.casesChannel}>` });
}
