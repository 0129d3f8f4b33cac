import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';

/** Click of a person: on a message, in the App Home, or in an open modal. */
export type ClickPayload = {
  trigger_id: string;
  view?: { id: string; type?: string; callback_id?: string } | undefined;
};

/** Opens a modal in front of a person; above the modal in which they clicked, where they did. */
export async function showModal(client: WebClient, body: ClickPayload, view: ModalView): Promise<void> {
  const asked = { trigger_id: body.trigger_id, view };
  if (body.view?.type === 'modal') await client.views.push(asked);
  else await client.views.open(asked);
}
