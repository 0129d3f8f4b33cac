import { signedPicture } from '../../pictures/picture.ts';
import type { CaseState, Draft } from './case-state.ts';
import type { Destination } from './destination.ts';
import { destinationWords, isOneOfMany, wordsKey } from './destination.ts';
import { answeredPost } from './joining/conversation.ts';
import type { PublicationStatus } from './publication.ts';

/** One text that answers many posts: each of its places is the reply to one of them. */
export function answersMany({ places }: Pick<Draft, 'places'>): boolean {
  return places.some(isOneOfMany);
}

/** The same text with one of those places alone that say the same on one network: enough to tell what the checks say of its words. */
export function withoutRepeats<Version extends Pick<Draft, 'places'>>(draft: Version): Version {
  const said = new Set<string>();
  const destinations = draft.places.filter((destination) => {
    const what = JSON.stringify([
      destination.opening === undefined ? destination.target : '',
      wordsKey(destination),
      destinationWords(destination),
    ]);
    const isNew = !said.has(what);
    said.add(what);
    return isNew;
  });
  return { ...draft, places: destinations };
}

/** Returns the version's places: its own, or the one post that it answers. */
export function destinationsOf(
  draft: Pick<Draft, 'places' | 'text' | 'createdAt'>,
  state: Pick<CaseState, 'posts' | 'core'>,
): Destination[] {
  if (draft.places.length > 0) return draft.places;
  const post = answeredPost(draft, state);
  const { audience } = state.core;
  return [
    { target: post?.id ?? 'statement', network: post?.network ?? 'other', audience, text: draft.text, corrects: [] },
  ];
}

/** Every text that the version says, each once, in the order of its places. */
export function textsSaid({ places, text }: Pick<Draft, 'places' | 'text'>): string[] {
  return places.length === 0 ? [text] : [...new Set(places.map((destination) => destination.text))];
}

/**
 * Returns whether the text on the card has its own places: it is a statement of ours, or corrects a
 * published text.
 */
export function hasOwnDestinations(state: Pick<CaseState, 'drafts' | 'core'>): boolean {
  const { statement, currentDraftId } = state.core;
  return statement !== null || state.drafts.some(({ id, places }) => id === currentDraftId && places.length > 0);
}

/** Returns the version's words at that place; undefined if it has none there. */
export function wordsAt(
  draft: Pick<Draft, 'places' | 'text' | 'createdAt'>,
  target: string,
  state: Pick<CaseState, 'posts' | 'core'>,
): string | undefined {
  return destinationsOf(draft, state).find((destination) => destination.target === target)?.text;
}

/** Statuses that keep a next version away from a place: the text is published there, or may be. */
const TAKEN: readonly PublicationStatus[] = ['publishing', 'published', 'unknown', 'withdrawn'];

/** The places that a next version still has to reach, each in the words that `reword` makes of it, after its opening. */
export function destinationsLeft(
  from: Pick<Draft, 'id' | 'places'>,
  { publications }: Pick<CaseState, 'publications'>,
  reword: (destination: Destination) => string,
): Destination[] {
  const taken = publications.filter(({ draftId, status }) => draftId === from.id && TAKEN.includes(status));
  return from.places
    .filter(({ target }) => taken.every((one) => one.target !== target))
    .map((destination) => reworded(destination, reword));
}

function reworded(destination: Destination, reword: (destination: Destination) => string): Destination {
  return { ...destination, text: `${destination.opening ?? ''}${reword(destination)}` };
}

/**
 * Returns the places for a text that a person writes: those that the text on the card has not
 * reached yet. A statement that starts over goes to all its places again.
 */
export function destinationsToWrite(
  before: Draft | undefined,
  state: Pick<CaseState, 'publications' | 'drafts' | 'core'>,
  reword: (destination: Destination) => string,
): Destination[] {
  if (before !== undefined) return destinationsLeft(before, state, reword);
  if (state.core.statement === null) return [];
  const all = new Map(
    state.drafts.flatMap(({ places }) => places.map((destination) => [destination.target, destination])),
  );
  return [...all.values()].map((destination) => reworded(destination, reword));
}

/**
 * Computes the digest of all texts of a version, so that a sign-off covers every one of its places.
 * @param digest HMAC-SHA-256 of a text under a key, hex
 */
export function digestOfTexts(
  { text, places }: Pick<Draft, 'text' | 'places'>,
  key: string,
  digest: (key: string, text: string) => string,
): string {
  if (places.length === 0) return digest(key, text);
  const said = places.map(({ target, network, audience, text: words, language }) => [
    ...[target, network, audience, words],
    ...(language === undefined ? [] : [language]),
  ]);
  return digest(key, JSON.stringify([text, ...said]));
}

/** Names the digest of a version with a picture; that of one without is as it was before there were any. */
const WITH_PICTURE = 'v2';

/**
 * Computes the digest of all that a sign-off of a version covers: its texts. With a picture, also its number, the bytes of
 * every file, what is said of the picture, and who is in it.
 */
export function digestOfDraft(
  { version, text, places, picture }: Pick<Draft, 'version' | 'text' | 'places' | 'picture'>,
  key: string,
  digest: (key: string, text: string) => string,
): string {
  if (picture === null) return digestOfTexts({ text, places }, key, digest);
  const all = JSON.stringify([WITH_PICTURE, version, text, signedPicture(picture)]);
  return digestOfTexts({ text: all, places }, key, digest);
}
