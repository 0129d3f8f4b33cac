import type { KnownBlock } from '@slack/types';
import { contextBlock } from './blocks.ts';

/** A message as it is drawn. */
export type DrawnCard = { text: string; blocks: KnownBlock[] };

/** A word above all that is shown, such as SIMULACRO; nothing outside of drills. */
export function withWatermark(card: DrawnCard, stamp: string | null): DrawnCard {
  return stamp === null
    ? card
    : { text: `${stamp} · ${card.text}`, blocks: [contextBlock(`*${stamp}*`), ...card.blocks] };
}
