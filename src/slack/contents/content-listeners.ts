import type { App, BlockAction, BlockElementAction, GlobalShortcut, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { ContentAction } from '../../domain/contents/content-action.ts';
import type { ContentState } from '../../domain/contents/model/content.ts';
import { performContentAction } from '../../domain/contents/perform-content-action.ts';
import { reviewContent, warningFindings } from '../../domain/contents/review-content.ts';
import { RefusedError } from '../../errors.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import type { PersonPayload } from '../bolt/requester.ts';
import { requesterOf } from '../bolt/requester.ts';
import { showModal } from '../bolt/show-modal.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { filledOf } from '../kit/filled.ts';
import { decodeContent, encodeContent } from '../kit/plan/content-reference.ts';
import { CONTENT_ACTIONS, CONTENT_CHANGES, CONTENT_SHORTCUT, CONTENT_VIEWS } from '../kit/plan/plan-ids.ts';
import { CONTENT_FIELDS, contentModal, fieldOfContentRefusal, languageIn } from './content-modals.ts';
import type { ContentModalDeps } from './content-openers.ts';
import { contentNamed, contentsOf, givenTo, modalOf, newModal } from './content-openers.ts';
import { approveContentModal } from './content-step-modals.ts';
import { pictureNamed } from './picture-blocks.ts';
import { referenceIn, submitContent } from './submit-content.ts';

type Deps = ContentModalDeps & Pick<SlackDeps, 'bot'>;
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
      await onViewSubmission(
        { ack, body },
        deps,
        (sent) => submitContent(id, sent, { body, client }, deps),
        fieldOfContentRefusal,
      );
    });
  }
}

/** Draws the form again for what a person chose in it; what they wrote stays. */
async function changeForm({ body, action, client }: Changed, deps: Deps): Promise<void> {
  const { id, state, private_metadata: metadata, callback_id: form } = body.view ?? {};
  if (id === undefined || form !== CONTENT_VIEWS.form) return;
  // What was said in it is said again when it is sent, if it still holds.
  const reference = referenceIn(metadata ?? '');
  const content = reference === '' ? null : await contentNamed(reference, deps);
  const given = await givenTo(body, content, deps);
  // The choice itself may not be in the state yet.
  const filled = filledOf({ ...state?.values, [action.block_id]: { [action.action_id]: action } });
  const networks = filled.ticked(CONTENT_FIELDS.networks) ?? [];
  const changed = { networks, filled, language: languageIn(filled, given.handbook) };
  const view = contentModal(content, reference, { ...given, changed });
  // A person may have closed it meanwhile.
  await client.views.update({ view_id: id, view }).catch(() => undefined);
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
  const { handbook, texts, now, facts } = await givenTo(body, state.content, deps);
  const isSeen = state.content.digest === digest;
  const warnings = isSeen ? warningFindings(reviewContent(state, { handbook, now, facts })) : [];
  if (warnings.length === 0) return perform(state.content.id, { kind: 'approve', digest }, body, deps);
  const metadata = encodeContent(state.content);
  await showModal(client, body, approveContentModal(state.content, { warnings, metadata, handbook, texts }));
}
