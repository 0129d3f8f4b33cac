import type { App, ViewSubmitAction } from '@slack/bolt';
import { flagPost } from '../../domain/cases/flag-post.ts';
import type { FlaggedPost } from '../../domain/posts/post.ts';
import type { Filled } from '../filled.ts';
import { COMMANDS, SHORTCUTS, VIEWS } from '../ids.ts';
import { onForm } from '../on-form.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { textsFor } from '../who.ts';
import type { FlagPrefill } from './flag-form.ts';
import { FLAG_FIELDS, flagForm, networkNamed, networkOfLink } from './flag-form.ts';
import { prefillFromMessage, prefillFromText } from './flag-prefill.ts';

/** `/flag`, the message shortcut, and the form that both open. */
export function registerFlag(app: App, deps: SlackDeps): void {
  app.command(COMMANDS.flag, async ({ ack, command, client, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    if (/^(help|ayuda)$/i.test(command.text.trim())) {
      await respond({ response_type: 'ephemeral', text: texts.t('help.flag') });
      return;
    }
    await open(prefillFromText(command.text), command.trigger_id, command.channel_id, command.user_id, client);
  });

  app.shortcut({ type: 'message_action', callback_id: SHORTCUTS.flagPost }, async ({ ack, shortcut, client }) => {
    await ack();
    const { permalink } = await client.chat
      .getPermalink({ channel: shortcut.channel.id, message_ts: shortcut.message.ts })
      .catch(() => ({ permalink: undefined }));
    const prefill = prefillFromMessage(shortcut.message, permalink ?? null);
    await open(prefill, shortcut.trigger_id, shortcut.channel.id, shortcut.user.id, client);
  });

  app.view<ViewSubmitAction>({ callback_id: VIEWS.flag, type: 'view_submission' }, async ({ ack, body, client }) => {
    await onForm({ ack, body }, deps, async ({ who, filled, metadata: channel }) => {
      const { actor, deliveryKey, texts } = who;
      const post = postOf(filled);
      const problem = problemOf(post);
      if (problem !== null) return { [problem.field]: texts.t(problem.key) };
      const why = filled.text(FLAG_FIELDS.why).trim() || null;
      const flagged = await flagPost(deps.cases, { post, why, actor, channel, deliveryKey });
      deps.wake();
      if (flagged.kind === 'joined') {
        const text = texts.t('flag.joined', { id: flagged.caseId });
        await client.chat.postEphemeral({ channel, user: actor.user, text });
      }
      return undefined;
    });
  });

  async function open(prefill: FlagPrefill, triggerId: string, channel: string, user: string, client: App['client']) {
    const handbook = deps.cases.handbook();
    const texts = await textsFor(user, deps);
    const network = networkNamed(prefill.network, handbook) ?? networkOfLink(prefill.url, handbook);
    await client.views.open({
      trigger_id: triggerId,
      view: flagForm({ ...prefill, network }, handbook, texts, channel),
    });
  }
}

function postOf(filled: Filled): FlaggedPost {
  return {
    text: filled.text(FLAG_FIELDS.text).trim(),
    network: filled.text(FLAG_FIELDS.network),
    author: filled.text(FLAG_FIELDS.author).trim() || null,
    url: filled.text(FLAG_FIELDS.url).trim() || null,
    postedAt: null,
  };
}

function problemOf(post: FlaggedPost) {
  if (post.text === '') return { field: FLAG_FIELDS.text, key: 'flag.text_missing' } as const;
  const isLink = post.url === null || (URL.canParse(post.url) && /^https?:$/.test(new URL(post.url).protocol));
  return isLink ? null : ({ field: FLAG_FIELDS.url, key: 'flag.not_a_link' } as const);
}
