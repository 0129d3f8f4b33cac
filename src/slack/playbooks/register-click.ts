import type { App, BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { RefusedError } from '../../errors.ts';
import { reportError } from '../bolt/report-error.ts';
import type { Requester } from '../bolt/requester.ts';
import { requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { settledMessage } from './handbook-messages.ts';
import type { Answer } from './reload-message.ts';

/**
 * Handler of a click: returns the message that replaces the clicked one. Null for a delivery that
 * was handled before.
 */
export type Click = (value: string, requester: Requester, shown: readonly KnownBlock[]) => Promise<Answer | null>;

/** Draws a person's App Home again. */
export type RedrawHome = (actor: Requester['actor'], client: WebClient) => Promise<void>;

/**
 * Registers a button about what everybody works by.
 * @param over refusals after which the message stays without buttons; any other is for the person alone
 * @param redrawHome set for a button that is in the App Home too
 */
export function registerClick(
  app: App,
  { id, click, over, redrawHome }: { id: string; click: Click; over: RegExp; redrawHome?: RedrawHome },
  deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>,
): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, respond, client }) => {
    await ack();
    const requester = await requesterOf(body, deps);
    const shown = body.message?.['blocks'] ?? [];
    const value = 'value' in action ? (action.value ?? '') : '';
    const answer = await click(value, requester, shown).catch((error: unknown) => {
      if (!(error instanceof RefusedError && over.test(error.sentence.key))) throw error;
      return settledMessage(reportError(error, 'message', requester.texts, deps), shown);
    });
    if (answer === null) return;
    const { actor, channel } = requester;
    const tell = () => tellPerson(client, { user: actor.user, channel, text: answer.text }, deps);
    // What was decided is decided, whether or not the message can still be replaced, or the App Home drawn.
    if (body.response_url !== undefined) {
      await respond({ replace_original: true, ...answer }).catch(tell);
      return;
    }
    // A click in the App Home has no message, and Bolt gives no `respond`.
    await tell();
    await redrawHome?.(actor, client).catch(() => undefined);
  });
}
