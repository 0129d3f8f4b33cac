import { destinationWords, wordsKey } from '../../../domain/cases/model/destination.ts';
import type { Filled } from '../../kit/filled.ts';
import type { NextDestination } from '../view/destination-view.ts';
import { FIELDS } from './case-modals.ts';

/** What somebody types into the form of a text: one for all its places and, by `wordsKey`, that of networks which are to differ. */
export type Typed = { text: string; apart: Readonly<Record<string, string>> };

/** What stands in the fields, whatever revision they are of. */
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
export function typedFrom(text: string, destinations: readonly NextDestination[]): Typed {
  const apart = destinations
    .filter(({ destination }) => destinationWords(destination) !== text)
    .map(({ destination }) => [wordsKey(destination), destinationWords(destination)]);
  return { text, apart: Object.fromEntries(apart) };
}

/** What the networks say that do not say the text for all; a field that was left empty says that. */
export function ownTexts({ text, apart }: Typed): Record<string, string> {
  return Object.fromEntries(Object.entries(apart).filter(([, words]) => words !== '' && words !== text));
}

/** What it says there, by `wordsKey`. */
export function wordsOn(key: string, typed: Typed): string {
  return ownTexts(typed)[key] ?? typed.text;
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
