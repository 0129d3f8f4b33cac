import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { RefusedError } from '../../../errors.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { OpenModal } from '../../bolt/redraw-after-clicks.ts';
import { redrawAfterClicks } from '../../bolt/redraw-after-clicks.ts';
import { textsFor } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { VIEWS } from '../../kit/ids.ts';
import { saySentence } from '../../kit/say-sentence.ts';
import { detailsModal } from '../modals/details-modal.ts';
import { pastRepliesModal } from '../modals/past-replies.ts';
import { decodeReference } from '../view/card-reference.ts';
import { loadCardView, pastRepliesOf } from './load-card-view.ts';

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>;

/**
 * Draws the details again after each click in them, from the state that it led to. A click that was
 * refused says why there, in front of the person.
 */
export function registerDetails(app: App, deps: Deps): void {
  redrawAfterClicks(app, VIEWS.details, (open, error, client) => drawAgain(open, error, client, deps));
  redrawAfterClicks(app, VIEWS.like, (open, error, client) => drawRepliesAgain(open, error, client, deps));
}

/** Says in front of the person whether the text that they took is in the draft. */
async function drawRepliesAgain(
  { viewId, metadata, user }: OpenModal,
  error: unknown,
  client: WebClient,
  deps: Deps,
): Promise<void> {
  const state = await deps.readers.cases.caseById(decodeReference(metadata).caseId);
  if (state === null || state.core.erased !== null) return;
  const texts = await textsFor(user, deps);
  const came = error === null ? texts.t('cases.like_taken') : refusedWords(error, texts, deps);
  const view = pastRepliesModal(await pastRepliesOf(state, texts, deps), came);
  await client.views.update({ view_id: viewId, view }).catch(() => undefined);
}

function refusedWords(error: unknown, texts: Texts, { cases }: Pick<Deps, 'cases'>): string | null {
  if (!(error instanceof RefusedError)) return null;
  return `⚠️ ${saySentence(error.sentence, 'message', texts, cases.handbook.current())}`;
}

async function drawAgain(
  { viewId, metadata, user }: OpenModal,
  error: unknown,
  client: WebClient,
  deps: Deps,
): Promise<void> {
  const state = await deps.readers.cases.caseById(decodeReference(metadata).caseId);
  if (state === null || state.core.erased !== null) return;
  const texts = await textsFor(user, deps);
  const view = await loadCardView(state, texts, deps);
  const refused =
    error instanceof RefusedError ? saySentence(error.sentence, 'message', texts, deps.cases.handbook.current()) : null;
  // A person who has closed them meanwhile needs no other.
  await client.views.update({ view_id: viewId, view: detailsModal({ view, texts }, refused) }).catch(() => undefined);
}
