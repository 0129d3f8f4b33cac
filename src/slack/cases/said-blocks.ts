import type { RichTextBlock } from '@slack/types';
import type { Texts } from '../../texts.ts';
import { shortened } from '../blocks.ts';
import type { PlaceView } from './place-view.ts';
import { networksOf, sayingTheSame } from './place-view.ts';

/** On a card, together: whoever approves what is longer sees it whole in a form first. */
const LONGEST_ON_CARD = 4_500;
const MOST_ON_CARD = 6;
/** A form takes more than any text of ours is long. */
const LONGEST_IN_FORM = 6_000;

/** Whether the texts stand whole on the card: what is approved has been seen. */
export function fitsCard(places: readonly PlaceView[]): boolean {
  const said = sayingTheSame(places);
  const length = said.reduce((sum, { text }) => sum + text.length, 0);
  return said.length <= 1 || (said.length <= MOST_ON_CARD && length <= LONGEST_ON_CARD);
}

/** Each text once, below the networks on which it says so, with what it takes there; whole where they fit. */
export function saidOnCard(
  places: readonly PlaceView[],
  mask: (text: string) => string,
  texts: Texts,
): RichTextBlock[] {
  const said = sayingTheSame(places);
  const room = fitsCard(places) ? LONGEST_IN_FORM : Math.floor(LONGEST_ON_CARD / Math.min(said.length, MOST_ON_CARD));
  return said
    .slice(0, MOST_ON_CARD)
    .map(({ text, places: alike }) => saidBlock(namesOf(alike, texts), shortened(mask(text), room)));
}

/** The very bytes, each text once, for whoever approves them or reads them aloud. */
export function saidVerbatim(places: readonly PlaceView[], texts: Texts): RichTextBlock[] {
  return sayingTheSame(places).map(({ text, places: alike }) =>
    saidBlock(namesOf(alike, texts), shortened(text, LONGEST_IN_FORM)),
  );
}

/** `X (12) 120 / 280 · Mastodon 118 / 500` */
export function namesOf(places: readonly PlaceView[], texts: Texts): string {
  return networksOf(places)
    .map(({ one, count }) => {
      const often = count > 1 ? ` ${texts.t('card.place_times', { count })}` : '';
      const used = one.count === null ? '' : ` ${one.count.used} / ${one.count.limit}`;
      return `${shortened(one.name, 80)}${often}${used}`;
    })
    .join(' · ');
}

function saidBlock(names: string, text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [{ type: 'text', text: shortened(`${names}\n`, 600), style: { bold: true } }],
      },
      { type: 'rich_text_section', elements: [{ type: 'text', text: text || ' ' }] },
    ],
  };
}
