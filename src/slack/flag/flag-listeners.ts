import type { App, BlockAction, ButtonAction, MessageShortcut, ViewSubmitAction } from '@slack/bolt';
import type { Flagged } from '../../domain/intake/flag-post.ts';
import { flagPost } from '../../domain/intake/flag-post.ts';
import { readWord } from '../../i18n/commands/command-words.ts';
import type { Texts } from '../../i18n/texts.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { commandHelp, everyName } from '../kit/command-help.ts';
import { DRILL_ACTIONS, GLOBAL_SHORTCUTS, SHORTCUTS, VIEWS } from '../kit/ids.ts';
import type { FlagPrefill } from './flag-modal.ts';
import { colleagueFlagModal, FLAG_FIELDS, flagModal } from './flag-modal.ts';
import { prefillFromDrill, prefillFromText } from './flag-prefill.ts';
import { decodeFlagMetadata, encodeFlagMetadata, flaggedPostOf, flagProblem, toldPostOf } from './flag-submission.ts';
import type { Flagging } from './flagger-of.ts';
import { flaggerOf, flaggingIn } from './flagger-of.ts';
import { networkIn, prefillFromShortcut } from './prefill-from-shortcut.ts';
import { registerTaking } from './take-listeners.ts';

/** `/flag`, the shortcuts, the button below a drill's post, and the form that they open. */
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

  app.shortcut({ type: 'shortcut', callback_id: GLOBAL_SHORTCUTS.flag }, async ({ ack, shortcut, client }) => {
    await ack();
    await open(prefillFromText(''), flaggingIn(shortcut, null), client);
  });
  registerTaking(app, deps, openForMessage);

  app.action<BlockAction<ButtonAction>>(DRILL_ACTIONS.flag, async ({ ack, body, action, client }) => {
    await ack();
    const prefill = prefillFromDrill(action.value ?? '', deps.cases.handbook.current());
    await open(prefill, flaggingIn(body, body.channel?.id ?? deps.team.casesChannel), client);
  });

  app.view<ViewSubmitAction>({ callback_id: VIEWS.flag, type: 'view_submission' }, async ({ ack, body, client }) => {
    await onViewSubmission({ ack, body }, deps, async ({ requester, filled, metadata }) => {
      const { actor, deliveryKey, texts } = requester;
      const kept = decodeFlagMetadata(metadata);
      const { channel, message } = kept;
      const post =
        filled.text(FLAG_FIELDS.network) === ''
          ? toldPostOf(filled, kept, deps.cases.handbook.current())
          : flaggedPostOf(filled);
      const problem = flagProblem(post);
      if (problem !== null) return { errors: { [problem.field]: texts.t(problem.key) } };
      const why = filled.text(FLAG_FIELDS.why).trim() || null;
      const flagged = await flagPost(deps.cases, { post, why, actor, channel, message, deliveryKey });
      deps.bot.wake();
      const text = flagResultText(flagged, channel, texts, deps);
      if (text === null) return undefined;
      return { afterwards: () => tellPerson(client, { user: actor.user, channel, text }, deps) };
    });
  });

  async function openForMessage(shortcut: MessageShortcut, client: App['client']): Promise<void> {
    const prefill = prefillFromShortcut(shortcut, client, deps.cases.handbook.current());
    const { channel, message } = shortcut;
    await open(
      prefill,
      { ...flaggingIn(shortcut, channel.id), message: { channel: channel.id, ts: message.ts } },
      client,
    );
  }

  /** Asks for all that the form needs at once: its trigger lapses after three seconds. */
  async function open(prefill: FlagPrefill | Promise<FlagPrefill>, by: Flagging, client: App['client']): Promise<void> {
    const { user, channel, message = null, trigger_id } = by;
    const [filled, texts, flagger] = await Promise.all([prefill, textsFor(user, deps), flaggerOf(by, deps)]);
    const handbook = deps.cases.handbook.current();
    const network = networkIn(filled, handbook);
    const { url, author } = filled;
    const metadata = encodeFlagMetadata({ channel, message, url, author, network });
    const view =
      flagger === 'colleague'
        ? colleagueFlagModal(filled, texts, metadata)
        : flagModal({ ...filled, network }, handbook, texts, metadata);
    await client.views.open({ trigger_id, view });
  }
}

/** True for the bare word alone: a post may say “¡Ayuda!”, or begin so. */
function isHelpAlone(typed: string): boolean {
  return /^\p{L}+$/u.test(typed.trim()) && readWord('flag', typed)?.word === 'help';
}

/** Returns the message for the person beside the card; null where they see the card appear. */
function flagResultText(
  flagged: Flagged,
  channel: string | null,
  texts: Texts,
  deps: Pick<SlackDeps, 'team'>,
): string | null {
  if (flagged.kind === 'repeated') return null;
  if (flagged.news !== undefined) return texts.t(`flag.told_${flagged.news}`);
  if (flagged.kind === 'joined') return texts.t('flag.joined', { id: flagged.caseId });
  if (channel === deps.team.casesChannel) return null;
  return texts.t('flag.opened', { id: flagged.caseId, channel: `<#${deps.team.casesChannel}>` });
}
