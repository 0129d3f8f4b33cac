import type { Sentence } from '../../../errors.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { networkById } from '../../handbook/handbook.ts';
import { actorKey } from '../../people/actor.ts';
import { cleanedWords, pictureWordsRefusal } from '../../pictures/judge-words.ts';
import type { MadePicture, Picture, PictureWords } from '../../pictures/picture.ts';
import { MOST_PICTURES } from '../../pictures/picture.ts';
import type { ContentContext, ContentOutcome } from '../content-outcome.ts';
import { refuseContent, tellOutcome, voidedSignOffs, withContentStatus } from '../content-outcome.ts';
import type { Content, ContentState } from '../model/content.ts';
import { digestOfContent } from '../model/content.ts';
import { charactersOf, draftingEffects, isWritable, LONGEST_TEXTS } from './write-content.ts';

/** `over`: the text that the person saw; absent where they saw none, as at a terminal. */
type Over = { over?: string };

/** A person adds a picture: whatever was signed off was another post. */
export function addPicture(
  state: ContentState,
  { words, made, over }: Over & { words: PictureWords; made: MadePicture },
  context: ContentContext,
): ContentOutcome {
  const { content } = state;
  const refusal = addPictureRefusal(content, { words, over }, context.handbook);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const picture: Picture = { ...cleanedWords(words), id: context.newId(), files: made.files };
  const outcome = changed(state, [...content.pictures, picture], picture, 'content.picture_added', context);
  if (outcome.kind === 'refused') return outcome;
  return { ...outcome, effects: [...outcome.effects, shownBelow(content, picture.id)] };
}

/** Returns why a picture with these words cannot be added, whatever its bytes are; null where it can. */
export function addPictureRefusal(
  content: Content,
  { words, over }: { words: PictureWords; over: string | undefined },
  handbook: Handbook,
): Sentence | null {
  return (
    movedOn(content, over) ?? tooMany(content) ?? saidRefusal(content, [...content.pictures, words], words, handbook)
  );
}

/** A person says otherwise what a picture shows, what can be read in it, and who is in it. */
export function describePicture(
  state: ContentState,
  { pictureId, words, over }: Over & { pictureId: string; words: PictureWords },
  context: ContentContext,
): ContentOutcome {
  const { content } = state;
  const refusal = movedOn(content, over);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const before = content.pictures.find(({ id }) => id === pictureId);
  if (before === undefined) return refuseContent('refusal.no_such_picture');
  const after = { ...before, ...cleanedWords(words) };
  if (JSON.stringify(after) === JSON.stringify(before)) return refuseContent('refusal.content_same');
  const pictures = content.pictures.map((one) => (one.id === pictureId ? after : one));
  return changed(state, pictures, after, 'content.picture_described', context);
}

/** A person takes a picture out. */
export function removePicture(
  state: ContentState,
  { pictureId, over }: Over & { pictureId: string },
  context: ContentContext,
): ContentOutcome {
  const { content } = state;
  const refusal = movedOn(content, over);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const pictures = content.pictures.filter(({ id }) => id !== pictureId);
  if (pictures.length === content.pictures.length) return refuseContent('refusal.no_such_picture');
  const outcome = changed(state, pictures, null, 'content.picture_removed', context);
  if (outcome.kind === 'refused') return outcome;
  // Each picture behind it is shown again, under the number that it has on the card now.
  const behind = pictures.slice(content.pictures.findIndex(({ id }) => id === pictureId));
  return { ...outcome, effects: [...outcome.effects, ...behind.map(({ id }) => shownBelow(content, id))] };
}

function shownBelow({ id: contentId }: Content, pictureId: string) {
  return { kind: 'content_picture' as const, contentId, pictureId };
}

function movedOn(content: Content, over: string | undefined): Sentence | null {
  if (!isWritable(content)) return { key: 'refusal.content_moved_on' };
  return over !== undefined && over !== content.digest ? { key: 'refusal.stale_text' } : null;
}

/** Returns what is wrong with the words of one of these pictures; null for nothing. */
function saidRefusal(
  { places }: Content,
  pictures: readonly PictureWords[],
  described: PictureWords,
  handbook: Handbook,
): Sentence | null {
  const kinds = places.map(({ network }) => networkById(handbook, network)?.kind);
  const refusal = pictureWordsRefusal(described, kinds);
  if (refusal !== null || charactersOf({ places, pictures }) <= LONGEST_TEXTS) return refusal;
  return { key: 'refusal.content_too_long', params: { most: LONGEST_TEXTS } };
}

function tooMany({ pictures }: Content): Sentence | null {
  return pictures.length < MOST_PICTURES ? null : { key: 'refusal.picture_too_many', params: { most: MOST_PICTURES } };
}

/** The content with these pictures, as a new draft. @param described the one whose words are new; null for none */
function changed(
  state: ContentState,
  pictures: Picture[],
  described: PictureWords | null,
  key: string,
  context: ContentContext,
): ContentOutcome {
  const { content } = state;
  const refusal = described === null ? null : saidRefusal(content, pictures, described, context.handbook);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const next = {
    ...content,
    pictures,
    version: content.version + 1,
    touchedBy: [...new Set([...content.touchedBy, actorKey(context.actor)])],
  };
  const written = { ...next, digest: digestOfContent(next, context.digest) };
  const draft = withContentStatus(written, { kind: 'draft', why: null, note: null }, context);
  const entry = { sentence: { key, params: { version: draft.version } }, by: context.actor };
  return tellOutcome({ content: draft, signOffs: voidedSignOffs(state, context) }, entry, {
    audit: { pictures: pictures.length },
    // A model that is writing is asked again: its answer is to another version.
    effects: draftingEffects(draft),
  });
}
