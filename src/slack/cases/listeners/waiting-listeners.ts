import type { App, BlockAction } from '@slack/bolt';
import { showNextCards } from '../../../domain/intake/show-waiting-cards.ts';
import { RefusedError } from '../../../errors.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { WAITING } from '../../kit/ids.ts';
import { waitingView } from '../messages/waiting-view.ts';
import { caseView } from '../view/view-case.ts';

const LISTED = 20;

/** The buttons of the card that counts what waits: to list it, and to have the next cards come. */
export function registerWaiting(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: WAITING.list }, async ({ ack, body, client }) => {
    await ack();
    const { cases } = deps;
    const { waiting } = deps.readers;
    const { actor, channel, texts } = await requesterOf(body, deps);
    const membership = await cases.people.standingOf(actor, channel);
    if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
    const [{ count }, states] = [await waiting.summary(), await waiting.page(LISTED)];
    const views = states.map((state) =>
      caseView(state, cases.handbook.current(), cases.now(), texts, cases.keys.digest),
    );
    await client.views.open({ trigger_id: body.trigger_id, view: waitingView(views, count, texts) });
  });

  app.action<BlockAction>({ type: 'block_actions', action_id: WAITING.next }, async ({ ack, body }) => {
    await ack();
    const { texts: _, ...who } = await requesterOf(body, deps);
    await showNextCards(deps.cases, who);
    deps.bot.wake();
  });
}
