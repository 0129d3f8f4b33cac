import type { Sentence } from '../../../../errors.ts';
import { networkById } from '../../../handbook/handbook.ts';
import { actorKey, sameActor } from '../../../people/actor.ts';
import { mentionOf } from '../../../people/mention.ts';
import { cleanedWords, pictureWordsRefusal } from '../../../pictures/judge-words.ts';
import type { MadePicture, Picture, PictureWords } from '../../../pictures/picture.ts';
import { showsPictures } from '../../../pictures/picture.ts';
import { signOffBy } from '../../approval/sign-off-by.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import { sameTextAnew } from '../../drafting/redraft.ts';
import { withFactsShown } from '../../facts/facts-shown.ts';
import type { CaseState, Draft } from '../../model/case-state.ts';
import { currentDraft, liveSignOffs, statusOf } from '../../model/case-status.ts';
import type { Change } from '../../model/changes.ts';
import { destinationsOf } from '../../model/destinations-of.ts';
import { stopPublication } from '../../model/recalls/stop-publication.ts';
import { isAnsweredByLine } from '../../model/safety-message.ts';

/** `over`: digest of the version that the person saw; absent where they saw none, as at a terminal. */
type Over = { over?: string };

/** Person who asks, the handbook in force, and the moment. */
type Asking = Pick<ActionContext, 'actor' | 'handbook' | 'now'>;

/** A person adds a picture to the text on the card: a version of its own, with the same text. */
export function addPicture(
  state: CaseState,
  { words, made, over }: Over & { words: PictureWords; made: MadePicture },
  context: ActionContext,
): Outcome {
  const refusal = addPictureRefusal(state, { words, over }, context);
  const draft = currentDraft(state);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  if (draft === undefined) return refuse('refusal.picture_needs_text');
  const picture: Picture = { ...cleanedWords(words), id: context.newId(), files: made.files };
  const outcome = changed(draft, picture, 'thread.picture_added', state, context);
  if (outcome.kind === 'refused') return outcome;
  const shown = { kind: 'case_picture', caseId: state.core.id, pictureId: picture.id } as const;
  return { ...outcome, effects: [...outcome.effects, shown] };
}

/** Returns why a picture with these words cannot be added, whatever its bytes are; null where it can. */
export function addPictureRefusal(
  state: CaseState,
  { words, over }: { words: PictureWords; over: string | undefined },
  context: Asking,
): Sentence | null {
  const draft = currentDraft(state);
  if (draft === undefined) return { key: 'refusal.picture_needs_text' };
  if (draft.picture !== null) return { key: 'refusal.picture_there' };
  return changeRefusal(draft, over, state, context) ?? wordsRefusal(cleanedWords(words), draft, state, context);
}

/** A person says otherwise what the picture shows, what can be read in it, and who is in it. */
export function describePicture(
  state: CaseState,
  { words, over }: Over & { words: PictureWords },
  context: ActionContext,
): Outcome {
  const draft = currentDraft(state);
  if (draft === undefined || draft.picture === null) return refuse('refusal.no_such_picture');
  const picture = { ...draft.picture, ...cleanedWords(words) };
  if (JSON.stringify(picture) === JSON.stringify(draft.picture)) return refuse('refusal.content_same');
  const refusal = changeRefusal(draft, over, state, context) ?? wordsRefusal(picture, draft, state, context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  return changed(draft, picture, 'thread.picture_described', state, context);
}

/** A person takes the picture out. */
export function removePicture(state: CaseState, { over }: Over, context: ActionContext): Outcome {
  const draft = currentDraft(state);
  if (draft === undefined || draft.picture === null) return refuse('refusal.no_such_picture');
  const refusal = changeRefusal(draft, over, state, context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  return changed(draft, null, 'thread.picture_removed', state, context);
}

/** Returns why nobody may change the picture of that text now; null where this person may. */
function changeRefusal(draft: Draft, over: string | undefined, state: CaseState, context: Asking): Sentence | null {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return { key: 'refusal.not_editable' };
  if (over !== undefined && over !== draft.digest) return { key: 'refusal.stale_text' };
  if (isAnsweredByLine(state, context)) return { key: 'refusal.line_answers' };
  const holder = state.core.claim?.by ?? null;
  // The holder of the case may have asked the operator of the server.
  return holder === null || context.actor.kind === 'console' || sameActor(holder, context.actor)
    ? null
    : { key: 'refusal.claimed_by', params: { who: mentionOf(holder) } };
}

/** Returns what is wrong with a picture of that text; null for nothing. */
function wordsRefusal(
  picture: PictureWords,
  draft: Draft,
  state: CaseState,
  { handbook }: Pick<ActionContext, 'handbook'>,
): Sentence | null {
  const kinds = destinationsOf(draft, state).map(({ network }) => networkById(handbook, network)?.kind);
  if (!kinds.some(showsPictures)) return { key: 'refusal.picture_spoken' };
  return pictureWordsRefusal(picture, kinds.filter(showsPictures));
}

/** The same text with another picture, or none. Approvals of the one before end; where it was proposed, the person proposes it again. */
function changed(
  before: Draft,
  picture: Picture | null,
  key: string,
  state: CaseState,
  context: ActionContext,
): Outcome {
  const { actor } = context;
  const next = sameTextAnew(before, state, context, picture);
  // Every place of it is out by now: without one it would answer the first post again.
  if (next.places.length === 0 && before.places.length > 0) return refuse('refusal.not_editable');
  const draft: Draft = {
    ...next,
    touchedBy: [...new Set([...next.touchedBy, actorKey(actor)])],
    factIds: withFactsShown(next.factIds, next, state, context),
  };
  // The account of the machine vouches for nothing, and takes no case.
  const isPerson = actor.kind === 'slack';
  const isProposed = isPerson && liveSignOffs(state).length > 0;
  const claim = isPerson ? (state.core.claim ?? { by: actor, at: context.now }) : state.core.claim;
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.edited', context),
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.core, currentDraftId: draft.id, claim } },
    ...(isProposed ? [{ kind: 'endorsement', row: signOffBy(draft, 'proposer', context) } satisfies Change] : []),
  ];
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence: { key, params: { version: draft.version } }, by: actor }),
    audit: { draft: draft.id, version: draft.version, digest: draft.digest, basedOn: draft.basedOn },
  };
}
