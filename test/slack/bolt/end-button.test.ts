import type { BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { RefusedError } from '../../../src/errors.ts';
import { doOrEnd } from '../../../src/slack/bolt/end-button.ts';
import { actionsBlock, button, sectionBlock, sectionWith } from '../../../src/slack/kit/blocks.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const line = sectionBlock('Caso #1 (S1)');
const take = button('Me ocupo', 'turn.take', '1|fact:1');
const other = button('Pasos', 'crisis.steps', '1');

/** What the message says after a click on “Me ocupo” that is refused; null where it stays as it is. */
async function leftOf(blocks: KnownBlock[], why: string): Promise<KnownBlock[] | null> {
  let left: KnownBlock[] | null = null;
  const client = new WebClient();
  client.chat.update = async (sent) => {
    left = (sent as { blocks: KnownBlock[] }).blocks;
    return { ok: true };
  };
  const actions = [{ type: 'button', action_id: take.action_id, value: take.value }];
  const message = { type: 'message', ts: '1.1', text: 'Caso #1', blocks };
  const body: BlockAction = JSON.parse(JSON.stringify({ actions, channel: { id: 'C1', name: 'casos' }, message }));
  const cases = { handbook: { current: () => aHandbook() } } as Parameters<typeof doOrEnd>[2]['cases'];
  const refused = async () => {
    throw new RefusedError(why);
  };
  await expect(doOrEnd({ body, client }, refused, { cases })).rejects.toThrow(why);
  return left;
}

describe('the button of a turn that is over', () => {
  it('goes from beside a line and from a row of acts, and the other acts stay', async () => {
    const over = expect.objectContaining({ type: 'context' });
    expect(await leftOf([sectionWith('Caso #1 (S1)', take)], 'refusal.turn_over')).toEqual([line, over]);
    expect(await leftOf([line, actionsBlock([take])], 'refusal.turn_taken')).toEqual([line, over]);
    expect(await leftOf([line, actionsBlock([take, other])], 'refusal.turn_over')).toEqual([
      line,
      actionsBlock([other]),
      over,
    ]);
    expect(await leftOf([line, actionsBlock([other])], 'refusal.turn_over')).toBeNull();
  });

  it('goes where nobody asks for the approval any more, and stays where another person may press it', async () => {
    const rung = [line, actionsBlock([take])];
    expect(await leftOf(rung, 'refusal.not_proposed')).not.toBeNull();
    expect(await leftOf(rung, 'refusal.not_your_approval')).toBeNull();
    // It waits for a value a moment, and then for the approval again.
    expect(await leftOf(rung, 'refusal.waits_for_value')).toBeNull();
  });
});
