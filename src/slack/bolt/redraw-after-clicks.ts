import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { PersonPayload } from './requester.ts';

/** A modal in front of a person. */
export type OpenModal = { viewId: string; user: string; metadata: string };

/**
 * Draws a modal again after each click in it, from the state that the click led to. Of a click that was refused,
 * `draw` gets the error and shows why; the error goes on to where all are reported.
 * @param callbackId names the modals
 */
export function redrawAfterClicks(
  app: App,
  callbackId: string,
  draw: (open: OpenModal, error: unknown, client: WebClient) => Promise<void>,
): void {
  app.use(async ({ body, client, next }) => {
    const open = clickedIn(body, callbackId);
    if (open === null) return next();
    try {
      await next();
    } catch (error) {
      await draw(open, error, client);
      throw error;
    }
    await draw(open, null, client);
  });
}

function clickedIn(body: object, callbackId: string): OpenModal | null {
  const { type, user, view } = body as Partial<PersonPayload> & {
    type?: string;
    view?: { id: string; callback_id?: string; private_metadata?: string };
  };
  if (type !== 'block_actions' || view?.callback_id !== callbackId || user === undefined) return null;
  return { viewId: view.id, user: user.id, metadata: view.private_metadata ?? '' };
}
