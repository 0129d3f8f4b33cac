import type { KnownBlock } from '@slack/types';
import { contextBlock } from './blocks.ts';

/** A message as it is drawn. */
export type DrawnCard = { text: string; blocks: KnownBlock[] };

/** A word above all that is shown, such as SIMULACRO; nothing outside of drills. */
export function withWatermark(card: DrawnCard, watermark: string | null): DrawnCard {
  return watermark === null
    ? card
    : { text: `${watermark} · ${card.text}`, blocks: [contextBlock(`*${watermark}*`), ...card.blocks] };
}
