import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { RefusedError } from '../../../errors.ts';
import type { OpenModal } from '../../bolt/redraw-after-clicks.ts';
import { redrawAfterClicks } from '../../bolt/redraw-after-clicks.ts';
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

/**
 * Draws the details of a crisis again after each click in them, from the state that it led to. A click
 * that was refused says why there, in front of the person.
 */
export function registerCrisisDetails(app: App, deps: Deps): void {
  redrawAfterClicks(app, CRISIS_VIEWS.details, (open, error, client) => drawAgain(open, error, client, deps));
}

async function drawAgain({ viewId, metadata, user }: OpenModal, error: unknown, client: WebClient, deps: Deps) {
  await redraw(client, viewId, async () => {
    const texts = await textsFor(user, deps);
    const crisisId = await ownCrisis(decodeCrisis(metadata), null, deps);
    const view = await anyCrisis(crisisId, texts, deps);
    const refused = error instanceof RefusedError ? saySentence(error.sentence, 'message', texts, view.handbook) : null;
    return crisisDetailsModal(view, deps.crises, refused);
  });
}
