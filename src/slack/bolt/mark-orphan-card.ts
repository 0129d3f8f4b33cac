import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { RefusedError } from '../../errors.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { contextBlock } from '../kit/blocks.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Refusals of a click whose card may have no case. */
const ORPHANED: readonly string[] = ['refusal.no_such_case', 'refusal.other_case', 'refusal.other_case_at'];

type Clicked = { channel: string; ts: string; blocks: KnownBlock[] };

/**
 * Marks a card whose case does not exist, such as one of the hours that a restored backup lacks,
 * also where another case has its number. Its buttons go, and its words stay. Other messages that
 * name the case stay as they are.
 */
export async function markOrphanCard(
  { sentence }: RefusedError,
  body: unknown,
  client: WebClient,
  deps: Pick<SlackDeps, 'cases'>,
): Promise<void> {
  if (!ORPHANED.includes(sentence.key)) return;
  const clicked = clickedMessage(body);
  if (clicked === null || !isCardOf(Number(sentence.params?.['id']), clicked.blocks)) return;
  const { channel, ts, blocks } = clicked;
  const card = orphanCard(blocks, textsOfHouse(deps.cases.handbook.current()));
  // The person reads the refusal in any case.
  await client.chat.update({ channel, ts, text: card.text, blocks: card.blocks }).catch(() => undefined);
}

/** Builds the card again, without anything to click. */
export function orphanCard(blocks: readonly KnownBlock[], texts: Texts): DrawnCard {
  const said = texts.t('restored.card');
  const kept = blocks.flatMap((block): KnownBlock[] => {
    if (block.type === 'actions' || block.type === 'input') return [];
    if (block.type !== 'section') return [block];
    const { accessory: _, ...rest } = block;
    return [rest];
  });
  return { text: said, blocks: [contextBlock(said), ...kept] };
}

/** A card of before has its title in a header. */
function isCardOf(caseId: number, blocks: readonly KnownBlock[]): boolean {
  const titles = blocks.flatMap((block) =>
    block.type === 'header' || block.type === 'section' ? [block.text?.text ?? ''] : [],
  );
  return titles.some((title) => new RegExp(`^\\S+ #${caseId} ·`).test(title));
}

function clickedMessage(body: unknown): Clicked | null {
  const { channel, message } = body as {
    channel?: { id?: string };
    message?: { ts?: string; blocks?: KnownBlock[] };
  };
  if (channel?.id === undefined || message?.ts === undefined) return null;
  return { channel: channel.id, ts: message.ts, blocks: message.blocks ?? [] };
}
