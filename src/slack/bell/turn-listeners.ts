import type { App, BlockAction } from '@slack/bolt';
import { actOnHandover } from '../../domain/bell/act-on-handover.ts';
import { takeTurn } from '../../domain/bell/take-turn.ts';
import { handoverOf } from '../../domain/bell/turn-of-handover.ts';
import { RefusedError } from '../../errors.ts';
import { doOrEnd } from '../bolt/end-button.ts';
import { ownCase } from '../bolt/own-case.ts';
import { requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { TAKE_TURN } from '../kit/ids.ts';
import { decodeTurn } from '../kit/turn-reference.ts';

/** Registers the button by which a person takes a turn that they were rung for. */
export function registerTurns(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: TAKE_TURN }, async ({ ack, body, action, client }) => {
    await ack();
    const reference = decodeTurn('value' in action ? (action.value ?? '') : '');
    if (reference === null) throw new RefusedError('refusal.turn_over');
    const { texts: _, ...who } = await requesterOf(body, deps);
    const handoverId = handoverOf(reference.key);
    if (handoverId !== null) {
      await actOnHandover(deps.cases, { handoverId, action: { kind: 'take' }, ...who });
      deps.bot.wake();
      return;
    }
    const subject =
      'of' in reference
        ? { caseId: (await ownCase(reference.of, body, deps)).caseId, crisisId: null }
        : { caseId: null, crisisId: reference.crisisId };
    const take = () => takeTurn(deps.cases, { turn: reference.key, ...subject, ...who });
    await doOrEnd({ body, client }, take, deps);
    deps.bot.wake();
  });
}
