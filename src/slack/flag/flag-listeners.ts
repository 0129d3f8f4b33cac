import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import type { Flagged } from '../../domain/intake/flag-post.ts';
import { flagPost } from '../../domain/intake/flag-post.ts';
import type { Flagger } from '../../domain/intake/flags/flagger-now.ts';
import { flaggerNow } from '../../domain/intake/flags/flagger-now.ts';
import { RefusedError } from '../../errors.ts';
import { readWord } from '../../i18n/commands/command-words.ts';
import type { Texts } from '../../i18n/texts.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import type { PersonPayload } from '../bolt/requester.ts';
import { actorOf, textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { commandHelp, everyName } from '../kit/command-help.ts';
import { DRILL_ACTIONS, GLOBAL_SHORTCUTS, SHORTCUTS, VIEWS } from '../kit/ids.ts';
import type { FlagPrefill } from './flag-modal.ts';
import { colleagueFlagModal, FLAG_FIELDS, flagModal, networkNamed, networkOfLink } from './flag-modal.ts';
import { prefillFromDrill, prefillFromMessage, prefillFromText } from './flag-prefill.ts';
import { decodeFlagMetadata, encodeFlagMetadata, flaggedPostOf, flagProblem, toldPostOf } from './flag-submission.ts';

/** A form must be opened within three seconds. */
const PERMALINK_MS = 1_200;

/** `/flag`, the shortcuts, the button below a drill's post, and the form that they open. */
export function registerFlag(app: App, deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>): void {
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
    const { channel, message } = shortcut;
    const prefill = permalinkOf(client, channel.id, message.ts).then((permalink) =>
      prefillFromMessage(message, permalink, (link) => networkOfLink(link, deps.cases.handbook.current()) !== null),
    );
    await open(
      prefill,
      { ...flagging(shortcut, channel.id), message: { channel: channel.id, ts: message.ts } },
      client,
    );
  });

  app.shortcut({ type: 'shortcut', callback_id: GLOBAL_SHORTCUTS.flag }, async ({ ack, shortcut, client }) => {
    await ack();
    await open(prefillFromText(''), flagging(shortcut, null), client);
  });

  app.action<BlockAction<ButtonAction>>(DRILL_ACTIONS.flag, async ({ ack, body, action, client }) => {
    await ack();
    const prefill = prefillFromDrill(action.value ?? '', deps.cases.handbook.current());
    await open(prefill, flagging(body, body.channel?.id ?? deps.team.casesChannel), client);
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

  /** Asks for all that the form needs at once: its trigger lapses after three seconds. */
  async function open(prefill: FlagPrefill | Promise<FlagPrefill>, by: Flagging, client: App['client']): Promise<void> {
    const { user, channel, message = null, trigger_id } = by;
    const [filled, texts, flagger] = await Promise.all([prefill, textsFor(user, deps), flaggerOf(by, deps)]);
    const handbook = deps.cases.handbook.current();
    const network = networkNamed(filled.network, handbook) ?? networkOfLink(filled.url, handbook);
    const { url, author } = filled;
    const metadata = encodeFlagMetadata({ channel, message, url, author, network });
    const view =
      flagger === 'colleague'
        ? colleagueFlagModal(filled, texts, metadata)
        : flagModal({ ...filled, network }, handbook, texts, metadata);
    await client.views.open({ trigger_id, view });
  }
}

/** @throws RefusedError for a person who may not flag: before they type anything */
async function flaggerOf({ user, team, channel }: Flagging, { cases }: Pick<SlackDeps, 'cases'>): Promise<Flagger> {
  const actor = { kind: 'slack', team, user } as const;
  const membership = await cases.people.standingOf(actor, channel);
  // Where Slack does not answer now, it may when the form is sent.
  if (membership.kind === 'stranger' && membership.why === 'lookup_failed') return 'team';
  const at = { ...cases.settings, now: cases.now() };
  const standing =
    membership.kind === 'member'
      ? ({ flagger: 'team' } as const)
      : await cases.store.look(({ posts }) => flaggerNow({ membership, actor }, posts.flags, at));
  if ('refusal' in standing) throw new RefusedError(standing.refusal.key, standing.refusal.params);
  return standing.flagger;
}

/** A person who flags, where, and which message. */
type Flagging = {
  user: string;
  team: string;
  /** Null for the shortcut that is everywhere. */
  channel: string | null;
  message?: { channel: string; ts: string };
  trigger_id: string;
};

function flagging(payload: PersonPayload, channel: string | null): Flagging {
  const { user, team } = actorOf(payload);
  return { user, team, channel, trigger_id: payload.trigger_id };
}

/** True for the bare word alone: a post may say “¡Ayuda!”, or begin so. */
function isHelpAlone(typed: string): boolean {
  return /^\p{L}+$/u.test(typed.trim()) && readWord('flag', typed)?.word === 'help';
}

/** The message's own address; null when Slack does not say it before the form must be open. */
async function permalinkOf(client: App['client'], channel: string, ts: string): Promise<string | null> {
  const asked = client.chat.getPermalink({ channel, message_ts: ts }).then(
    ({ permalink }) => permalink ?? null,
    () => null,
  );
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, PERMALINK_MS, null).unref();
  });
  return Promise.race([asked, late]);
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
