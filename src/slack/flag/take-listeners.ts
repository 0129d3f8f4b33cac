import type { App, BlockAction, ButtonAction, MessageShortcut } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { flagPost } from '../../domain/intake/flag-post.ts';
import type { FlaggedPost } from '../../domain/posts/post.ts';
import { RefusedError } from '../../errors.ts';
import type { TextKey } from '../../i18n/texts.ts';
import { reportError } from '../bolt/report-error.ts';
import type { Requester } from '../bolt/requester.ts';
import { requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { takeOn } from '../cases/listeners/next-step.ts';
import { sectionBlock } from '../kit/blocks.ts';
import { filledOf } from '../kit/filled.ts';
import { FLAG_AND_TAKE, SHORTCUTS } from '../kit/ids.ts';
import { modalView } from '../kit/modal-view.ts';
import { FLAG_FIELDS, flagModal } from './flag-modal.ts';
import { decodeFlagMetadata, flaggedPostOf, flagProblem } from './flag-submission.ts';
import { flaggerOf, flaggingIn } from './flagger-of.ts';
import { networkIn, postInMessage, prefillFromShortcut } from './prefill-from-shortcut.ts';
import { readMessage } from './read-message.ts';

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>;
type Flag = { post: FlaggedPost; why: string | null; message: { channel: string; ts: string } | null };

/**
 * Flags a post and takes it on in one: by the shortcut of a message, and by the button in the form of a flag. The
 * case's next step follows in the same modal.
 * @param openForm opens the form of a flag, where a person must tell the post from what is written around it
 */
export function registerTaking(
  app: App,
  deps: Deps,
  openForm: (shortcut: MessageShortcut, client: WebClient) => Promise<void>,
): void {
  app.shortcut({ type: 'message_action', callback_id: SHORTCUTS.takePost }, async ({ ack, shortcut, client }) => {
    await ack();
    const handbook = deps.cases.handbook.current();
    const told = postInMessage(shortcut, null, handbook);
    const network = networkIn(told, handbook);
    const isTold = readMessage(shortcut.message).isWhole && told.text !== '' && network !== null;
    if (!isTold) return openForm(shortcut, client);
    const message = { channel: shortcut.channel.id, ts: shortcut.message.ts };
    // Slack waits three seconds for a modal, and the flag may take longer amid a flood.
    const [flagger, requester] = await Promise.all([
      flaggerOf(flaggingIn(shortcut, message.channel), deps),
      requesterOf(shortcut, deps),
    ]);
    // A colleague outside the team tells of a post, and takes none on.
    if (flagger === 'colleague') return openForm(shortcut, client);
    const view = sayingModal(requester.texts.t('form.take_wait'), requester);
    const opened = await client.views.open({ trigger_id: shortcut.trigger_id, view });
    const { text, author, url } = await prefillFromShortcut(shortcut, client, handbook);
    const post = { text, network, author: author || null, url: url || null, postedAt: null };
    const saying = (said: string) => sayingModal(said, requester);
    const next = await taken({ post, why: null, message }, requester, saying, deps);
    await showNext(next, opened.view?.id ?? '', client);
  });

  app.action<BlockAction<ButtonAction>>(FLAG_AND_TAKE, async ({ ack, body, client }) => {
    await ack();
    const { view } = body;
    if (view === undefined) return;
    const filled = filledOf(view.state.values);
    const post = flaggedPostOf(filled);
    const typed = filled.text(FLAG_FIELDS.why);
    const { channel, message } = decodeFlagMetadata(view.private_metadata);
    const requester = { ...(await requesterOf(body, deps)), channel };
    const prefill = { ...post, author: post.author ?? '', url: post.url ?? '', why: typed };
    const again = (said: string) =>
      flagModal(prefill, deps.cases.handbook.current(), requester.texts, view.private_metadata, said);
    const problem = flagProblem(post);
    if (problem !== null) {
      const said = again(requester.texts.t(problem.key));
      await client.views.update({ view_id: view.id, hash: view.hash, view: said });
      return;
    }
    // A form is one flag, however often its button is pressed; drawn again after a refusal, it is another.
    const once = { ...requester, deliveryKey: `take:${view.id}:${view.hash}` };
    await showNext(await taken({ post, why: typed.trim() || null, message }, once, again, deps), view.id, client);
  });
}

/** Shows the next step in the open modal; null changes nothing. */
async function showNext(view: ModalView | null, id: string, client: WebClient): Promise<void> {
  // A person who has closed it meanwhile finds the case on its card.
  if (view !== null) await client.views.update({ view_id: id, view }).catch(() => undefined);
}

/**
 * Returns null for a delivery that was handled before.
 * @param unflagged modal that says why the post was not flagged, where the person looks
 */
async function taken(
  { post, why, message }: Flag,
  requester: Requester,
  unflagged: (said: string) => ModalView,
  deps: Deps,
): Promise<ModalView | null> {
  const { actor, channel, deliveryKey, texts } = requester;
  const flagged = await flagPost(deps.cases, { post, why, actor, channel, message, deliveryKey }).catch(
    (error: unknown) => unflagged(reportError(error, 'message', texts, deps)),
  );
  if ('type' in flagged) return flagged;
  deps.bot.wake();
  if (flagged.kind === 'repeated') return null;
  // Slack did not say before that this is a colleague outside the team.
  if (flagged.news !== undefined) {
    return sayingModal(texts.t(`flag.told_${flagged.news}`), requester, 'form.flag_title');
  }
  return takeOn(flagged.caseId, requester, deps).catch((error: unknown) => {
    const whyNot = reportError(error, 'message', texts, deps);
    // The post is flagged, whatever failed after that.
    const more = error instanceof RefusedError ? [whyNot] : [];
    const channel = `<#${deps.team.casesChannel}>`;
    const said = texts.t(flagged.kind === 'joined' ? 'flag.joined' : 'flag.opened', { id: flagged.caseId, channel });
    return sayingModal([said, ...more].join(' '), requester);
  });
}

function sayingModal(said: string, { texts }: Pick<Requester, 'texts'>, title: TextKey = 'form.take_title'): ModalView {
  return modalView({ title: texts.t(title), submit: null }, texts, [sectionBlock(said || ' ')]);
}
