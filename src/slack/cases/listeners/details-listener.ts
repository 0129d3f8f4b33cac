import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { RefusedError } from '../../../errors.ts';
import type { PersonPayload } from '../../bolt/requester.ts';
import { textsFor } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { VIEWS } from '../../kit/ids.ts';
import { saySentence } from '../../kit/say-sentence.ts';
import { detailsModal } from '../modals/details-modal.ts';
import { decodeReference } from '../view/card-reference.ts';
import { loadCardView } from './load-card-view.ts';

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>;
type Open = { viewId: string; caseId: number; user: string };

/**
 * Draws the details again after each click in them, from the state that it led to. A click that was
 * refused says why there, in front of the person.
 */
export function registerDetails(app: App, deps: Deps): void {
  app.use(async ({ body, client, next }) => {
    const open = openDetails(body);
    if (open === null) return next();
    try {
      await next();
    } catch (error) {
      await drawAgain(open, error, client, deps);
      throw error;
    }
    await drawAgain(open, null, client, deps);
  });
}

function openDetails(body: object): Open | null {
  const { type, user, view } = body as Partial<PersonPayload> & {
    type?: string;
    view?: { id: string; callback_id?: string; private_metadata?: string };
  };
  if (type !== 'block_actions' || view?.callback_id !== VIEWS.details || user === undefined) return null;
  return { viewId: view.id, caseId: decodeReference(view.private_metadata ?? '').caseId, user: user.id };
}

async function drawAgain({ viewId, caseId, user }: Open, error: unknown, client: WebClient, deps: Deps): Promise<void> {
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null || state.core.erased !== null) return;
  const texts = await textsFor(user, deps);
  const view = await loadCardView(state, texts, deps);
  const refused =
    error instanceof RefusedError ? saySentence(error.sentence, 'message', texts, deps.cases.handbook.current()) : null;
  // A person who has closed them meanwhile needs no other.
  await client.views.update({ view_id: viewId, view: detailsModal({ view, texts }, refused) }).catch(() => undefined);
}
