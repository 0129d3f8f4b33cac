import type { Refusal } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { Actor } from '../people/actor.ts';
import { pictureHashes, unseenPictures } from '../pictures/picture.ts';
import type { PictureStore } from '../pictures/picture-store.ts';
import type { ContentWords } from './actions/write-content.ts';
import { planContent } from './actions/write-content.ts';
import { applyContentAction } from './apply-content-action.ts';
import type { ContentAction } from './content-action.ts';
import type { ContentDeps } from './content-deps.ts';
import { contentDecision, withContents } from './content-deps.ts';
import type { ContentOutcome } from './content-outcome.ts';
import type { ContentState } from './model/content.ts';
import { applyContentChanges, picturesToKeep } from './model/content.ts';

/** Person who asks, from where, and by which delivery: a repeated one does nothing. */
type Asked = { actor: Actor; channel: string | null; deliveryKey: string };
type Made<State> = { state: State; refusal: Refusal | null };

/**
 * A person does something to a content: decided, saved and recorded in one transaction.
 * @returns the content as it is afterwards; null when this very delivery was handled before
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export async function performContentAction(
  deps: ContentDeps,
  { contentId, action, ...asked }: Asked & { contentId: string; action: ContentAction },
): Promise<ContentState | null> {
  const { actor, channel, deliveryKey } = asked;
  const membership = await deps.people.standingOf(actor, channel);
  const made = await withContents(deps, async ({ transaction, contextOf }): Promise<Made<ContentState | null>> => {
    if (await transaction.record.seen(deliveryKey)) return { state: null, refusal: null };
    const state = await transaction.load(contentId);
    const context = await contextOf(state, actor);
    const decided: ContentOutcome =
      state === null
        ? { kind: 'refused', sentence: { key: 'refusal.no_such_content' } }
        : applyContentAction(state, action, membership, context);
    const outcome = action.kind === 'approve' ? await unlessUnseen(decided, transaction.pictures) : decided;
    await transaction.save(contentDecision(`content.${action.kind}`, contentId, outcome, context));
    if (outcome.kind === 'refused' || state === null) return { state, refusal: refusalOf(outcome) };
    await keepPictures(state, outcome.changes, action, transaction.pictures);
    return { state: applyContentChanges(state, outcome.changes), refusal: null };
  });
  return unlessRefused(made);
}

/** Refuses to approve a picture that nobody could see: one that is not below the card is put there first. */
async function unlessUnseen(
  outcome: ContentOutcome,
  pictures: Pick<PictureStore<string>, 'shownOf'>,
): Promise<ContentOutcome> {
  if (outcome.kind === 'refused' || outcome.changes.content.pictures.length === 0) return outcome;
  const { id: contentId, pictures: its } = outcome.changes.content;
  const shown = await pictures.shownOf(contentId);
  const unseen = unseenPictures(its, shown);
  if (unseen.length === 0) return outcome;
  const effects = unseen.map(({ id }) => ({ kind: 'content_picture' as const, contentId, pictureId: id }));
  return { kind: 'refused', sentence: { key: 'refusal.picture_unseen' }, effects };
}

/** Keeps the files of the pictures that the content has now, and no other: those of one that is given up go with it. */
async function keepPictures(
  before: ContentState,
  { content }: Pick<ContentState, 'content'>,
  action: ContentAction,
  pictures: Pick<PictureStore<string>, 'keep' | 'noteShown'>,
): Promise<void> {
  const hashes = pictureHashes(picturesToKeep(content));
  const added = action.kind === 'add_picture' ? action.made.bytes : new Map<string, Uint8Array>();
  const had = pictureHashes(before.content.pictures);
  if (added.size === 0 && had.every((one) => hashes.includes(one))) return;
  await pictures.keep(content.id, hashes, added);
  // Below the card they have the numbers of before.
  const renumbered = content.pictures.filter(({ id }, at) => before.content.pictures[at]?.id !== id);
  if (action.kind === 'remove_picture') await pictures.noteShown(content.id, pictureHashes(renumbered), null);
}

/**
 * A person begins contents: one, or the same in several languages. All are begun, or none is.
 * @returns none when this very delivery was handled before
 * @throws RefusedError with the sentence for the person
 */
export async function startContents(
  deps: ContentDeps,
  { posts, actor, channel, deliveryKey }: Asked & { posts: readonly ContentWords[] },
): Promise<ContentState[]> {
  const membership = await deps.people.standingOf(actor, channel);
  const keyed = posts.map((words) => ({ words, digestKey: deps.keys.randomKey() }));
  const made = await withContents(deps, async ({ transaction, contextOf }): Promise<Made<ContentState[]>> => {
    if (await transaction.record.seen(deliveryKey)) return { state: [], refusal: null };
    const context = await contextOf(null, actor);
    const outcomes = keyed.map(({ words, digestKey }): ContentOutcome => {
      if (membership.kind === 'stranger')
        return { kind: 'refused', sentence: { key: `refusal.stranger_${membership.why}` } };
      return planContent(words, digestKey, { ...context, roles: membership.roles });
    });
    const refused = outcomes.find((outcome) => outcome.kind === 'refused');
    const kept = refused === undefined ? outcomes : [refused];
    for (const outcome of kept) await transaction.save(contentDecision('content.plan', null, outcome, context));
    return {
      state: kept.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.changes] : [])),
      refusal: refused === undefined ? null : refusalOf(refused),
    };
  });
  return unlessRefused(made);
}

function refusalOf(outcome: ContentOutcome): Refusal | null {
  return outcome.kind === 'refused' ? outcome.sentence : null;
}

function unlessRefused<State>({ state, refusal }: Made<State>): State {
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params, refusal.also);
  return state;
}
