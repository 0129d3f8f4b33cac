import type { App, GlobalShortcut } from '@slack/bolt';
import { RefusedError } from '../../../errors.ts';
import type { PersonPayload } from '../../bolt/requester.ts';
import { actorOf, textsFor } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { CRISIS_MODAL_ACTIONS, GLOBAL_SHORTCUTS } from '../../kit/ids.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { openCrisisModal } from './open-crisis-modal.ts';
import { whichCrisis } from './which-message.ts';

/**
 * The shortcut that adds a fact to the open crisis from anywhere: a crisis lives in a thread, where commands do
 * not work. Where several are open, a direct message asks which.
 */
export function registerCrisisShortcut(app: App, deps: Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>): void {
  const asked = { type: 'shortcut', callback_id: GLOBAL_SHORTCUTS.fact } as const;
  app.shortcut<GlobalShortcut>(asked, async ({ ack, shortcut, client }) => {
    await ack();
    const person = personOf(shortcut);
    // All at once: a trigger lapses after three seconds.
    const [texts, membership, crises] = await Promise.all([
      textsFor(person.user.id, deps),
      deps.cases.people.standingOf(actorOf(person), null),
      deps.crises.reader.list(),
    ]);
    if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
    const [crisis, ...more] = crises.filter(({ closed }) => closed === null);
    if (crisis === undefined) throw new RefusedError('crisis.none_open');
    const { fact } = CRISIS_MODAL_ACTIONS;
    if (more.length > 0) {
      const { text, blocks } = whichCrisis(fact, [crisis, ...more], texts);
      await client.chat.postMessage({ channel: person.user.id, text, blocks });
      return;
    }
    const reader = { user: person.user.id, texts };
    const view = await openCrisisModal(fact, encodeCrisis(crisis), reader, null, deps);
    await client.views.open({ trigger_id: person.trigger_id, view });
  });
}

function personOf({ user, team, trigger_id }: GlobalShortcut): PersonPayload {
  return { user, team, trigger_id };
}
