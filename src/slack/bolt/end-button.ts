import type { BlockAction } from '@slack/bolt';
import type { Button, KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { RefusedError } from '../../errors.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { contextBlock } from '../kit/blocks.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Refusals that say to everybody that a turn is over, and not to one person that it is not theirs. */
const OVER: readonly string[] = [
  'refusal.stale_text',
  'refusal.not_proposed',
  'refusal.already_approved',
  'refusal.already_proposed',
  'refusal.erased',
  'refusal.turn_over',
  'refusal.turn_taken',
];

type Pressed = { body: BlockAction; client: WebClient };

/**
 * Does what a button of a message that rang is for. Where that is over, the message loses the button and says so, so that
 * nobody presses it again.
 */
export async function doOrEnd(
  { body, client }: Pressed,
  act: () => Promise<void>,
  deps: Pick<SlackDeps, 'cases'>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const isOver = error instanceof RefusedError && OVER.includes(error.sentence.key);
    if (isOver) await endButton(body, client, deps);
    throw error;
  }
}

async function endButton(body: BlockAction, client: WebClient, { cases }: Pick<SlackDeps, 'cases'>): Promise<void> {
  const [pressed] = body.actions;
  const { channel, message } = body;
  if (pressed?.type !== 'button' || channel === undefined || message === undefined) return;
  const blocks = (message['blocks'] ?? []) as KnownBlock[];
  const said = textsOfHouse(cases.handbook.current()).t('turn.over');
  const kept = withoutButton(blocks, { action_id: pressed.action_id, value: pressed.value }, said);
  if (kept === null) return;
  // The person reads the refusal in any case.
  const { text = '' } = message;
  await client.chat.update({ channel: channel.id, ts: message.ts, text, blocks: kept }).catch(() => undefined);
}

/** Returns the blocks with a line in place of the button; null where it is neither beside a section nor in a row of acts. */
function withoutButton(
  blocks: readonly KnownBlock[],
  ended: { action_id: string; value?: string | undefined },
  said: string,
): KnownBlock[] | null {
  const isEnded = (element: object | undefined) => {
    const { type, action_id, value } = (element ?? {}) as Partial<Button>;
    return type === 'button' && action_id === ended.action_id && value === ended.value;
  };
  const kept = blocks.flatMap((block): KnownBlock[] => {
    if (block.type === 'section' && isEnded(block.accessory)) {
      const { accessory: _, ...rest } = block;
      return [rest, contextBlock(said)];
    }
    if (block.type !== 'actions' || !block.elements.some(isEnded)) return [block];
    const elements = block.elements.filter((element) => !isEnded(element));
    return [...(elements.length === 0 ? [] : [{ ...block, elements }]), contextBlock(said)];
  });
  return kept.length === blocks.length && kept.every((block, at) => block === blocks[at]) ? null : kept;
}
