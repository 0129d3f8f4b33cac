import type { ComposedDraft } from '../../drafts/composed-draft.ts';
import { onNetwork } from '../../drafts/composed-draft.ts';
import { valueIn } from '../../drafts/live-fact.ts';
import { fillFact } from '../../drafts/missing-marker.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { Actor } from '../../people/actor.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { Language } from '../../text/languages.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { withFactsShown } from '../facts/facts-shown.ts';
import { liveFacts, restsOnLiveFacts } from '../facts/live-facts.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold, liveSignOffs, statusOf } from '../model/case-status.ts';
import type { Change, Effect } from '../model/changes.ts';
import type { Destination } from '../model/destination.ts';
import { destinationWords } from '../model/destination.ts';
import { answersMany, destinationsLeft, digestOfDraft } from '../model/destinations-of.ts';
import type { Publication } from '../model/publication.ts';
import { BY_HAND } from '../model/publication.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';
import { courtesyFor } from './courtesy.ts';
import { emptyVersion } from './empty-version.ts';
import { filledNow } from './model-drafts.ts';
import { isPlanMessage } from './plan-message.ts';
import { asReply, composedFor, factsUnder, isSameVariant, wordsThere } from './playbook-words.ts';

/** A new version made from the playbook's text; of a statement, with the places where it is to stand. */
export function draftFromPlaybook(
  composed: ComposedDraft,
  state: CaseState,
  context: ActionContext,
  destinations: Destination[] = [],
): Draft {
  const said = destinations.length > 0 ? onNetwork(composed, undefined) : asReply(composed, state, context);
  const version = emptyVersion(state, said.text, context, destinations);
  const { language } = said;
  const factIds = factsUnder(said, composed, destinations, state, context);
  return {
    ...version,
    variant: said.variant,
    language,
    languageFellBack: said.languageFellBack,
    templateId: said.templateId,
    factIds: withFactsShown(factIds, { picture: version.picture, language }, state, context),
    missingFacts: said.missingFacts,
  };
}

/** The same text as a version of its own, which nobody has approved: what follows one that has left its hold. */
export function sameTextAnew(
  from: Draft,
  state: CaseState,
  context: ActionContext,
  picture: Picture | null = from.picture,
): Draft {
  return draftFromText((text) => text, { ...from, picture }, from.writtenBy, state, context);
}

/** A new version in words made from an earlier one's; `by` is the person who wrote it, null when a value was filled in. */
function draftFromText(
  reword: (text: string) => string,
  from: Draft,
  by: Actor | null,
  state: CaseState,
  context: ActionContext,
): Draft {
  const { touchedBy, writingId, slots } = from;
  const destinations = destinationsLeft(from, state, (destination) => reword(destinationWords(destination)));
  return {
    ...from,
    ...emptyVersion(state, reword(from.text), context, destinations, from.picture),
    basedOn: from.id,
    writtenBy: by,
    touchedBy,
    writingId,
    slots,
  };
}

/**
 * Updates the case's text after a value was entered or replaced. A playbook's text is composed
 * again, a model's is refilled, and a person's text gets its missing facts. A pending approval ends
 * if its text changes or a fact under it is retracted or expires.
 *
 * If the approved text has left its hold, the case continues with another version.
 */
export function redraftFromFacts(
  state: CaseState,
  context: ActionContext,
  reason: 'facts' | 'recalls' = 'facts',
): { changes: Change[]; effects: Effect[] } {
  const draft = currentDraft(state);
  if (draft === undefined || statusOf(state) === 'answered') return { changes: [], effects: [] };
  const fell = !restsOnLiveFacts(draft, state, context.handbook, context.now);
  const next = nextVersion(draft, fell, reason, state, context);
  if (next === null && !fell) return { changes: [], effects: [] };
  const changes: Change[] =
    next === null
      ? []
      : [
          { kind: 'draft', row: next },
          { kind: 'matter', row: { ...state.core, currentDraftId: next.id } },
        ];
  const underWay = liveSignOffs(state).length > 0;
  const stop = underWay ? stopPublication(state, 'stopped.fact_changed', context) : [];
  const entry =
    next === null
      ? { sentence: { key: 'stopped.fact_changed' } }
      : { sentence: { key: 'thread.redrafted' }, draftId: next.id };
  const effects: Effect[] = [{ kind: 'card', caseId: state.core.id }];
  if (underWay || next !== null) effects.push({ kind: 'thread', caseId: state.core.id, entry });
  return { changes: [...changes, ...stop], effects };
}

/**
 * Returns the version with which the case goes on; null where the current one stays.
 * @param fell a fact under the current one was retracted or has run out
 */
function nextVersion(
  draft: Draft,
  fell: boolean,
  reason: 'facts' | 'recalls',
  state: CaseState,
  context: ActionContext,
): Draft | null {
  const hasLeft = hasLeftHold(currentPublications(state));
  // A message of ours is on its way, or a person publishes it: what is new comes with the next one.
  if (reason === 'facts' && !fell && hasLeft && state.core.statement !== null) return null;
  const reached = fell ? withoutInHands(state) : state;
  // Of many replies that are all on their way none is left that another version could reach.
  const isLeft = !answersMany(draft) || destinationsLeft(draft, reached, destinationWords).length > 0;
  const goesOn = fell && isLeft && hasLeft ? sameTextAnew(draft, reached, context) : null;
  const isKept = reason === 'facts' && !fell && liveSignOffs(state).length > 0;
  return renewed(draft, isKept, reached, context) ?? goesOn;
}

/** Leaves out texts in the hands of a person, who sees the next version beside them: it goes to the same places. */
function withoutInHands(state: CaseState): CaseState {
  const isInHands = ({ status, reason }: Publication) => status === 'publishing' && reason === BY_HAND;
  return { ...state, publications: state.publications.filter((one) => !isInHands(one)) };
}

/** @param isKept a person approved the text, so it stays as it was read while it would say nothing more */
function renewed(draft: Draft, isKept: boolean, state: CaseState, context: ActionContext): Draft | null {
  if (draft.touchedBy.length > 0 && draft.slots === null) return filled(draft, state, context);
  const next =
    draft.slots === null
      ? recomposed(draft, state, context)
      : refilled({ ...draft, slots: draft.slots }, state, context);
  return isKept && next?.factIds.every((id) => draft.factIds.includes(id)) === true ? null : next;
}

function refilled(draft: Draft & { slots: string }, state: CaseState, context: ActionContext): Draft | null {
  const { text, missingFacts, ...filled } = filledNow(draft, state, context);
  const factIds = withFactsShown(filled.factIds, draft, state, context);
  if (text === draft.text && sameIds(factIds, draft.factIds)) return null;
  return { ...draftFromText(() => text, draft, null, state, context), factIds, missingFacts };
}

function recomposed(draft: Draft, state: CaseState, context: ActionContext): Draft | null {
  const offered = composedFor(state, context);
  // Which words a statement of ours takes follows from the facts: a correction that nothing was known for may know more now. And what
  // pointed to a plan's direction has nothing to point to once the plan has ended.
  const isStatement = state.core.statement !== null && state.core.statement !== 'holding';
  const isReplaced = isStatement || isPlanMessage(draft);
  const composed = offered.find((one) => isSameVariant(one, draft)) ?? (isReplaced ? offered[0] : undefined);
  if (composed === undefined) return null;
  const courtesy = courtesyFor(draft.places, composed, context.handbook);
  const destinations = destinationsLeft(
    draft,
    state,
    (one) => wordsThere(one, composed, state, context, courtesy).text,
  );
  const next = draftFromPlaybook(composed, state, context, destinations);
  if (next.text === draft.text && sameIds(next.factIds, draft.factIds)) return null;
  return { ...next, basedOn: draft.id };
}

/**
 * Returns whether both lists hold the same ids. A value entered again in the same words is a new
 * fact, on which the text must come to rest.
 */
function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function filled(draft: Draft, state: CaseState, context: ActionContext): Draft | null {
  const factIds = new Set(draft.factIds);
  const fill = (words: string) => {
    const filled = fillFacts(words, draft.language, state, context);
    for (const id of filled.factIds) factIds.add(id);
    return filled.text;
  };
  const next = draftFromText(fill, draft, null, state, context);
  if (isSaidAlready(next, draft, state, context)) return null;
  return { ...next, factIds: [...factIds], missingFacts: stillMissing(next, state, context) };
}

/** Returns whether a version says what another says, at the same places: the digest of one with a picture has its number, too. */
function isSaidAlready(next: Draft, before: Draft, { core }: CaseState, { digest }: ActionContext): boolean {
  return digestOfDraft({ ...next, version: before.version }, core.digestKey, digest) === before.digest;
}

/** Puts the values of today into the places of a text that wait for them, and says which facts they are. */
export function fillFacts(
  words: string,
  language: Language,
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): { text: string; factIds: string[] } {
  const declared = playbookById(context.handbook, state.core.playbook)?.facts ?? [];
  const factIds: string[] = [];
  const text = liveFacts(state, context).reduce((said, fact) => {
    const declaration = declared.find((one) => one.id === fact.key);
    const value = valueIn(fact, language);
    if (declaration === undefined || value === '') return said;
    const filled = fillFact(said, declaration, language, value);
    if (filled !== said) factIds.push(fact.id);
    return filled;
  }, words);
  return { text, factIds };
}

export function stillMissing(
  { missingFacts, language }: Pick<Draft, 'missingFacts' | 'language'>,
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): string[] {
  const known = liveFacts(state, context).filter((fact) => valueIn(fact, language) !== '');
  return missingFacts.filter((key) => known.every((fact) => fact.key !== key));
}
