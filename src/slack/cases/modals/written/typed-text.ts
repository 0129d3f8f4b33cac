import { destinationWords, wordsKey } from '../../../../domain/cases/model/destination.ts';
import type { Filled } from '../../../kit/filled.ts';
import type { NextDestination } from '../../view/destination-view.ts';
import { FIELDS } from '../case-modals.ts';

/**
 * Text that a person types into a modal: one for all destinations and, by `wordsKey`, those of
 * networks that are to differ.
 */
export type Typed = { text: string; apart: Readonly<Record<string, string>> };

/** Returns the content of the fields, from any revision of them. */
export function typedIn(filled: Filled): { typed: Typed; revision: number } {
  const [[revision, text] = ['0', filled.text(FIELDS.text)]] = Object.entries(filled.startingWith(`${FIELDS.text}.`));
  const apart = Object.entries(filled.startingWith(FIELDS.apart)).map(([name, words]) => [
    name.slice(name.indexOf('.') + 1),
    tidy(words),
  ]);
  return { typed: { text: tidy(text), apart: Object.fromEntries(apart) }, revision: Number(revision) };
}

/** The field of the text for all places, or of a network's own. Slack keeps what was typed into a field of the same name: a text of ours needs a new one. */
export function fieldName(network: string | null, revision: number): string {
  if (network !== null) return `${FIELDS.apart}${revision}.${network}`;
  return revision === 0 ? FIELDS.text : `${FIELDS.text}.${revision}`;
}

/** The text on the card as it begins in the form: what most places say, and the networks that say something else. */
export function typedFrom(text: string, destinations: readonly Pick<NextDestination, 'destination'>[]): Typed {
  const apart = destinations
    .filter(({ destination }) => destinationWords(destination) !== text)
    .map(({ destination }) => [wordsKey(destination), destinationWords(destination)]);
  return { text, apart: Object.fromEntries(apart) };
}

/**
 * Returns the texts of the networks that differ from the text for all. A field left empty means the
 * text for all.
 */
export function ownTexts({ text, apart }: Typed): Record<string, string> {
  return Object.fromEntries(Object.entries(apart).filter(([, words]) => words !== '' && words !== text));
}

/** Returns the words for one destination, by `wordsKey`. */
export function wordsOn(key: string, typed: Typed): string {
  return ownTexts(typed)[key] ?? typed.text;
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
