import type { App, BlockAction, BlockElementAction, GlobalShortcut, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { ContentWords } from '../../domain/contents/actions/write-content.ts';
import type { ContentAction } from '../../domain/contents/content-action.ts';
import type { ContentDeps } from '../../domain/contents/content-deps.ts';
import { draftingModel } from '../../domain/contents/draft-content.ts';
import type { Content, ContentState, Hold } from '../../domain/contents/model/content.ts';
import { performContentAction, startContents } from '../../domain/contents/perform-content-action.ts';
import { reviewContent, warningFindings } from '../../domain/contents/review-content.ts';
import { holdOver } from '../../domain/contents/standing.ts';
import { RefusedError } from '../../errors.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Submission } from '../bolt/on-view-submission.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import type { PersonPayload } from '../bolt/requester.ts';
import { actorOf, requesterOf } from '../bolt/requester.ts';
import { showModal } from '../bolt/show-modal.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { filledOf } from '../kit/filled.ts';
import { overriddenIn } from '../kit/findings/warning-ticks.ts';
import { decodeContent, encodeContent } from '../kit/plan/content-reference.ts';
import { CONTENT_ACTIONS, CONTENT_CHANGES, CONTENT_SHORTCUT, CONTENT_VIEWS } from '../kit/plan/plan-ids.ts';
import { CONTENT_FIELDS, contentModal, contentWordsIn, fieldOfContentRefusal, languageIn } from './content-modals.ts';
import {
  approveContentModal,
  contentGoesModal,
  contentOutModal,
  keepOutModal,
  sendBackModal,
} from './content-step-modals.ts';
import { pictureNamed } from './picture-blocks.ts';
import { pictureForm } from './picture-listeners.ts';
import { postsIn } from './recurring-inputs.ts';

type Deps = Pick<SlackDeps, 'cases' | 'digests' | 'readers' | 'team' | 'bot'>;
type Changed = Pick<Click, 'body' | 'client'> & { action: BlockElementAction };
type Click = { id: string; value: string; body: PersonPayload & BlockAction; client: WebClient };

/** Planned contents: the form, from the calendar and from anywhere, and the buttons of their cards. */
export function registerContents(app: App, deps: Deps): void {
  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: CONTENT_SHORTCUT },
    async ({ ack, shortcut: { user, team, trigger_id }, client }) => {
      await ack();
      await client.views.open({ trigger_id, view: await newModal({ user, team, trigger_id }, deps) });
    },
  );
  for (const id of Object.values(CONTENT_ACTIONS)) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const chosen = action.type === 'overflow' ? action.selected_option.value : '';
      const [, inMenu, menuValue = ''] = /^([^|]+)\|(.*)$/.exec(chosen) ?? [];
      const value = 'value' in action ? (action.value ?? '') : menuValue;
      await clicked({ id: inMenu ?? id, value, body, client }, deps);
    });
  }
  for (const id of Object.values(CONTENT_CHANGES)) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      await changeForm({ body, action, client }, deps);
    });
  }
  for (const id of Object.values(CONTENT_VIEWS)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      await onViewSubmission({ ack, body }, deps, (sent) => submitted(id, sent, client, deps), fieldOfContentRefusal);
    });
  }
}

/** Draws the form again for what a person chose in it; what they wrote stays. */
async function changeForm({ body, action, client }: Changed, deps: Deps): Promise<void> {
  const { id, state, private_metadata: metadata, callback_id: form } = body.view ?? {};
  if (id === undefined || form !== CONTENT_VIEWS.form) return;
  const given = await givenTo(body, deps);
  const content = metadata ? await contentNamed(metadata, deps) : null;
  // The choice itself may not be in the state yet.
  const filled = filledOf({ ...state?.values, [action.block_id]: { [action.action_id]: action } });
  const networks = filled.ticked(CONTENT_FIELDS.networks) ?? [];
  const changed = { networks, filled, language: languageIn(filled, given.handbook) };
  const view = contentModal(content, metadata ?? '', { ...given, changed });
  // A person may have closed it meanwhile.
  await client.views.update({ view_id: id, view }).catch(() => undefined);
}

async function contentNamed(reference: string, deps: Pick<Deps, 'digests'>): Promise<Content | null> {
  const state = await contentsOf(deps).contents.byId(decodeContent(reference).contentId);
  return state?.content ?? null;
}

/** @throws RefusedError where the plan is off */
function contentsOf({ digests }: Pick<Deps, 'digests'>): ContentDeps {
  const { contents } = digests.plan;
  if (contents === null) throw new RefusedError('calendar.off');
  return contents;
}

/** @throws RefusedError for an outsider */
async function newModal(body: PersonPayload, deps: Deps): Promise<ModalView> {
  contentsOf(deps);
  const given = await givenTo(body, deps);
  return contentModal(null, '', given);
}

/** Reads what a form is drawn from, all at once: a trigger lapses after three seconds. */
async function givenTo(body: PersonPayload, deps: Deps) {
  const now = deps.cases.now();
  const [{ texts }, membership, facts] = await Promise.all([
    requesterOf(body, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
    deps.readers.facts.liveOfCrises(now),
  ]);
  if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
  const handbook = deps.cases.handbook.current();
  return { handbook, texts, now, facts, model: draftingModel(contentsOf(deps), handbook) };
}

async function clicked({ id, value, body, client }: Click, deps: Deps): Promise<void> {
  if (id === CONTENT_ACTIONS.plan) return showModal(client, body, await newModal(body, deps));
  const { contentId, digest, target } = decodeContent(value);
  const direct = directAction(id, { digest, target });
  if (direct !== null) return perform(contentId, direct, body, deps);
  const state = await contentsOf(deps).contents.byId(contentId);
  if (state === null) throw new RefusedError('refusal.no_such_content');
  if (id === CONTENT_ACTIONS.pictureRemove) return removePicture(state, { digest, target }, body, deps);
  if (id === CONTENT_ACTIONS.approve) return approve(state, digest, { body, client }, deps);
  const view = await modalOf(id, state, target, body, deps);
  if (view !== null) await showModal(client, body, view);
}

/** Returns what a button does at once; null for one that opens a form. */
function directAction(id: string, { digest, target }: { digest: string; target: string }): ContentAction | null {
  switch (id) {
    case CONTENT_ACTIONS.propose:
      return { kind: 'propose', digest };
    case CONTENT_ACTIONS.goes:
      return { kind: 'say_goes', digest };
    case CONTENT_ACTIONS.late:
      return { kind: 'publish_late', digest };
    case CONTENT_ACTIONS.notNow:
      return { kind: 'say_not_now' };
    case CONTENT_ACTIONS.drop:
      return { kind: 'drop' };
    case CONTENT_ACTIONS.notOut:
      return { kind: 'mark_not_out', target };
    case CONTENT_ACTIONS.down:
      return { kind: 'mark_down', target };
    default:
      return null;
  }
}

async function perform(contentId: string, action: ContentAction, body: PersonPayload, deps: Deps): Promise<void> {
  await performContentAction(contentsOf(deps), { ...(await requesterOf(body, deps)), contentId, action });
  deps.bot.wake();
}

async function removePicture(
  { content }: ContentState,
  { digest, target }: { digest: string; target: string },
  body: PersonPayload,
  deps: Deps,
): Promise<void> {
  // Another picture may have its place by now.
  const picture = content.digest === digest ? pictureNamed(content, target) : undefined;
  if (picture === undefined) throw new RefusedError('refusal.stale_text');
  return perform(content.id, { kind: 'remove_picture', pictureId: picture.id, over: digest }, body, deps);
}

/** Approves at once where the card shows the exact texts and the checks warn of nothing; else the approver reads both first. */
async function approve(
  state: ContentState,
  digest: string,
  { body, client }: Pick<Click, 'body' | 'client'>,
  deps: Deps,
): Promise<void> {
  const { handbook, texts, now, facts } = await givenTo(body, deps);
  const isSeen = state.content.digest === digest;
  const warnings = isSeen ? warningFindings(reviewContent(state, { handbook, now, facts })) : [];
  if (warnings.length === 0) return perform(state.content.id, { kind: 'approve', digest }, body, deps);
  const metadata = encodeContent(state.content);
  await showModal(client, body, approveContentModal(state.content, { warnings, metadata, handbook, texts }));
}

async function modalOf(
  id: string,
  state: ContentState,
  target: string,
  body: PersonPayload,
  deps: Deps,
): Promise<ModalView | null> {
  const given = await givenTo(body, deps);
  const { content } = state;
  const metadata = encodeContent(content, target);
  const place = content.places.find((one) => one.target === target);
  switch (id) {
    case CONTENT_ACTIONS.edit:
      return contentModal(content, metadata, given);
    case CONTENT_ACTIONS.picture:
    case CONTENT_ACTIONS.pictureChange:
      return pictureForm(id, content, target, { metadata, texts: given.texts }, deps);
    case CONTENT_ACTIONS.sendBack:
      return sendBackModal(metadata, given.texts);
    case CONTENT_ACTIONS.keep:
      return keepOutModal(metadata, given.texts);
    case CONTENT_ACTIONS.readGoes:
      return contentGoesModal(content, { ...given, metadata });
    case CONTENT_ACTIONS.out:
      return place === undefined
        ? null
        : contentOutModal(place, { ...given, metadata, hold: await heldNow(state, deps) });
    default:
      return null;
  }
}

/** Returns what speaks against publishing it now, although it was claimed before. */
async function heldNow(state: ContentState, deps: Deps): Promise<Hold | null> {
  const { contents } = contentsOf(deps);
  const around = await contents.look(({ heldSince }) => heldSince(deps.cases.now()));
  return holdOver(state, { ...around, handbook: deps.cases.handbook.current() });
}

async function submitted(id: string, sent: Submission, client: WebClient, deps: Deps) {
  const { requester, filled, metadata } = sent;
  const contents = contentsOf(deps);
  const reference = metadata === '' ? null : decodeContent(metadata);
  if (id === CONTENT_VIEWS.form) {
    const handbook = deps.cases.handbook.current();
    const words = contentWordsIn(filled, handbook);
    if (reference === null) {
      const posts = postsIn(filled, words, { handbook, now: deps.cases.now() });
      const begun = await startContents(contents, { ...requester, posts });
      deps.bot.wake();
      const text = begunText(posts, requester.texts);
      const told = { user: requester.actor.user, channel: requester.channel, text };
      return begun.length === 0 ? undefined : { afterwards: () => tellPerson(client, told, deps) };
    }
    await performContentAction(contents, {
      ...requester,
      contentId: reference.contentId,
      action: { kind: 'write', words, over: reference.digest },
    });
  } else if (reference !== null) {
    const action = formAction(id, sent, reference);
    await performContentAction(contents, { ...requester, contentId: reference.contentId, action });
  }
  deps.bot.wake();
  return undefined;
}

function begunText(posts: readonly ContentWords[], texts: Texts): string {
  if (posts.length === 1) return texts.t('content.begun_for_you');
  const languages = posts.map(({ language }) => texts.t(`language.${language}`));
  return texts.t('content.begun_in_languages', { languages: formatList(languages, texts) });
}

function formAction(
  id: string,
  { filled }: Pick<Submission, 'filled'>,
  { digest, target }: { digest: string; target: string },
): ContentAction {
  if (id === CONTENT_VIEWS.sendBack) return { kind: 'send_back', note: filled.text(CONTENT_FIELDS.note) };
  if (id === CONTENT_VIEWS.goes) return { kind: 'say_goes', digest };
  if (id === CONTENT_VIEWS.out) return { kind: 'mark_out', target, url: filled.text(CONTENT_FIELDS.proof) };
  if (id === CONTENT_VIEWS.keep) return { kind: 'keep_out', target, note: filled.text(CONTENT_FIELDS.note) };
  const over = overriddenIn(filled);
  return { kind: 'approve', digest, ...(over === undefined ? {} : { over }) };
}
