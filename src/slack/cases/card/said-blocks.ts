import type { RichTextBlock } from '@slack/types';
import { isOneOfMany } from '../../../domain/cases/model/destination.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { truncate } from '../../kit/blocks.ts';
import type { DestinationView } from '../view/destination-view.ts';
import { networksOf, sayingTheSame } from '../view/destination-view.ts';

/** Longest total of the texts shown on a card. An approver first sees longer texts whole in a modal. */
const LONGEST_ON_CARD = 4_500;
const MOST_ON_CARD = 6;
/** A form takes more than any text of ours is long. */
const LONGEST_IN_MODAL = 6_000;

/**
 * Returns true when the texts fit on the card whole, so that an approver has seen what they
 * approve.
 */
export function fitsCard(destinations: readonly DestinationView[]): boolean {
  // The approver of many replies must see to whom each of them goes.
  const named = destinations.filter(({ destination }) => destination.opening !== undefined);
  if (named.length > MOST_OPENINGS || named.some(({ destination }) => isOneOfMany(destination))) return false;
  const said = sayingTheSame(destinations);
  const length = said.reduce((sum, { text }) => sum + text.length, 0);
  return said.length <= 1 || (said.length <= MOST_ON_CARD && length <= LONGEST_ON_CARD);
}

/** Each text once, below the networks on which it says so, with what it takes there; whole where they fit. */
export function saidOnCard(
  destinations: readonly DestinationView[],
  mask: (text: string) => string,
  texts: Texts,
): RichTextBlock[] {
  const said = sayingTheSame(destinations);
  const longest = destinations.some(({ destination }) => isOneOfMany(destination)) ? LONGEST_OF_MANY : LONGEST_ON_CARD;
  const room = fitsCard(destinations) ? LONGEST_IN_MODAL : Math.floor(longest / Math.min(said.length, MOST_ON_CARD));
  return said
    .slice(0, MOST_ON_CARD)
    .map(({ text, destinations: alike }) =>
      saidBlock(networkCounts(alike, texts), truncate(mask(text), room), openingsOf(alike, MOST_OPENINGS, texts)),
    );
}

/**
 * Returns the exact bytes of each text, once each, for the person who approves them or reads them
 * aloud.
 */
export function saidVerbatim(destinations: readonly DestinationView[], texts: Texts): RichTextBlock[] {
  return sayingTheSame(destinations).map(({ text, destinations: alike }) =>
    saidBlock(networkCounts(alike, texts), truncate(text, LONGEST_IN_MODAL), openingsOf(alike, alike.length, texts)),
  );
}

/** `X (12) 120 / 280 · Mastodon 118 / 500` */
export function networkCounts(destinations: readonly DestinationView[], texts: Texts): string {
  return networksOf(destinations)
    .map(({ one, count }) => {
      const often = count > 1 ? ` ${texts.t('card.place_times', { count })}` : '';
      const used = one.count === null ? '' : ` ${one.count.used} / ${one.count.limit}`;
      return `${truncate(one.name, 80)}${often}${used}`;
    })
    .join(' · ');
}

const MOST_OPENINGS = 6;
/** Shorter limit for many replies, whose card also shows the post volume and the progress. */
const LONGEST_OF_MANY = 1_500;

/** The accounts with which replies begin that say the same, in their order; empty where they begin with none. */
function openingsOf(destinations: readonly DestinationView[], most: number, texts: Texts): string {
  const openings = destinations.flatMap(({ destination }) => destination.opening?.trim() || []);
  if (openings.length === 0) return '';
  const more = openings.length - most;
  const said = openings.slice(0, most).join(' · ');
  return texts.t('card.many_openings', { accounts: more > 0 ? `${said} · … (+${more})` : said });
}

function saidBlock(names: string, text: string, openings: string): RichTextBlock {
  const before = { type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text: openings }] };
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [{ type: 'text', text: truncate(`${names}\n`, 600), style: { bold: true } }],
      },
      ...(openings === '' ? [] : [before]),
      { type: 'rich_text_section', elements: [{ type: 'text', text: text || ' ' }] },
    ],
  };
}
