import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { RefusedError } from '../../../errors.ts';
import type { PersonPayload } from '../../bolt/requester.ts';
import { textsFor } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { saySentence } from '../../kit/say-sentence.ts';
import { decodeCrisis } from '../board/ledger-reference.ts';
import { crisisDetailsModal } from '../modals/crisis-details-modal.ts';
import { anyCrisis } from './open-crisis-modal.ts';
import { ownCrisis } from './own-crisis.ts';
import { redraw } from './step-listeners.ts';

type Deps = Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>;
type Open = { viewId: string; reference: string; user: string };

/**
 * Draws the details of a crisis again after each click in them, from the state that it led to. A click
 * that was refused says why there, in front of the person.
 */
export function registerCrisisDetails(app: App, deps: Deps): void {
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
  if (type !== 'block_actions' || view?.callback_id !== CRISIS_VIEWS.details || user === undefined) return null;
  return { viewId: view.id, reference: view.private_metadata ?? '', user: user.id };
}

async function drawAgain({ viewId, reference, user }: Open, error: unknown, client: WebClient, deps: Deps) {
  await redraw(client, viewId, async () => {
    const texts = await textsFor(user, deps);
    const crisisId = await ownCrisis(decodeCrisis(reference), null, deps);
    const view = await anyCrisis(crisisId, texts, deps);
    const refused = error instanceof RefusedError ? saySentence(error.sentence, 'message', texts, view.handbook) : null;
    return crisisDetailsModal(view, deps.crises, refused);
  });
}
