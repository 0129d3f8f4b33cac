import { composeDrafts } from '../../drafts/compose-drafts.ts';
import type { ComposedDraft } from '../../drafts/composed-draft.ts';
import { valueIn } from '../../drafts/live-fact.ts';
import { fillFact } from '../../drafts/missing-marker.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { Actor } from '../../people/actor.ts';
import type { DetectedLanguage, Language } from '../../text/languages.ts';
import { localDate } from '../../time/local-date.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { liveFacts, restsOnLiveFacts } from '../facts/live-facts.ts';
import { recordFacts } from '../facts/record-facts.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold, liveSignOffs, statusOf } from '../model/case-status.ts';
import type { Change, Effect } from '../model/changes.ts';
import type { Destination } from '../model/destination.ts';
import { destinationWords } from '../model/destination.ts';
import { answersMany, destinationsLeft } from '../model/destinations-of.ts';
import { postClassOf } from '../model/post-class.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';
import { isAnsweredByLine } from '../model/safety-message.ts';
import { composedStatement } from './composed-statement.ts';
import { emptyVersion } from './empty-version.ts';
import { inItsLanguage } from './in-its-language.ts';
import { filledNow } from './model-drafts.ts';
import { withName } from './named-reply.ts';
import { isPlanMessage, planMessage } from './plan-message.ts';

/**
 * Composes the handbook's variants for this case from the live facts. Empty if no answer is needed
 * or a safety message answers. While an emergency plan is activated, words that point to its
 * direction come first, before text about its operations.
 */
export function composedFor(state: CaseState, context: Pick<ActionContext, 'handbook' | 'now'>): ComposedDraft[] {
  const own = ownWords(state, context);
  const pointing = state.core.statement === 'correction' ? null : planMessage(state, own, context);
  const all = pointing === null ? own : [pointing, ...own];
  return inItsLanguage(all, state).map((composed) => ({ ...composed, text: withName(composed.text, state, context) }));
}

function ownWords(state: CaseState, context: Pick<ActionContext, 'handbook' | 'now'>): ComposedDraft[] {
  const { statement } = state.core;
  if (statement !== null && statement !== 'holding') return [composedStatement(state, context) ?? []].flat();
  const playbook = playbookById(context.handbook, state.core.playbook);
  if (playbook === undefined || isAnsweredByLine(state, context)) return [];
  return composeDrafts({
    playbook,
    postClass: postClassOf(state.core),
    citizenLanguage: state.core.assessment.language,
    handbook: context.handbook,
    facts: [...liveFacts(state, context), ...recordFacts(state, context)],
    topic: state.core.assessment.topic,
    today: localDate(context.now, context.handbook.institution.timeZone),
  });
}

/** A new version made from the playbook's text; of a statement, with the places where it is to stand. */
export function draftFromPlaybook(
  composed: ComposedDraft,
  state: CaseState,
  context: ActionContext,
  destinations: Destination[] = [],
): Draft {
  return {
    ...emptyVersion(state, composed.text, context, destinations),
    variant: composed.variant,
    language: composed.language,
    languageFellBack: composed.languageFellBack,
    templateId: composed.templateId,
    factIds: composed.factIds,
    missingFacts: composed.missingFacts,
  };
}

/** The same text as a version of its own, which nobody has approved: what follows one that has left its hold. */
export function sameTextAnew(from: Draft, state: CaseState, context: ActionContext): Draft {
  return draftFromText((text) => text, from, from.writtenBy, state, context);
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
    ...emptyVersion(state, reword(from.text), context, destinations),
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
  // Of many replies that are all on their way none is left that another version could reach.
  const isLeft = !answersMany(draft) || destinationsLeft(draft, state, destinationWords).length > 0;
  const goesOn = fell && isLeft && hasLeftHold(currentPublications(state)) ? sameTextAnew(draft, state, context) : null;
  const isKept = reason === 'facts' && !fell && liveSignOffs(state).length > 0;
  const next = renewed(draft, isKept, state, context) ?? goesOn;
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
  const { text, factIds, missingFacts } = filledNow(draft, state, context);
  if (text === draft.text && sameIds(factIds, draft.factIds)) return null;
  return { ...draftFromText(() => text, draft, null, state, context), factIds, missingFacts };
}

function recomposed(draft: Draft, state: CaseState, context: ActionContext): Draft | null {
  const offered = composedFor(state, context);
  // Which words a statement of ours takes follows from the facts: a correction that nothing was known for may know more now. And what
  // pointed to a plan's direction has nothing to point to once the plan has ended.
  const isStatement = state.core.statement !== null && state.core.statement !== 'holding';
  const isReplaced = isStatement || isPlanMessage(draft);
  const composed = offered.find((one) => one.templateId === draft.templateId) ?? (isReplaced ? offered[0] : undefined);
  if (composed === undefined || (composed.text === draft.text && sameIds(composed.factIds, draft.factIds))) return null;
  const destinations = destinationsLeft(
    draft,
    state,
    ({ language }) => composedIn(language, composed, state, context).text,
  );
  const next = draftFromPlaybook(composed, state, context, destinations);
  return { ...next, factIds: factsUnder(composed, destinations, state, context), basedOn: draft.id };
}

/** The same reply of the playbook in another language, where it has one; else itself. */
export function composedIn(
  language: DetectedLanguage | undefined,
  composed: ComposedDraft,
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): ComposedDraft {
  if (language === undefined || language === composed.language) return composed;
  const assessment = { ...state.core.assessment, language };
  const offered = ownWords({ ...state, core: { ...state.core, assessment } }, context);
  return offered.find((one) => one.language === language && one.variant === composed.variant) ?? composed;
}

/** Returns the ids of the facts under the text, in all its languages. */
export function factsUnder(
  composed: ComposedDraft,
  destinations: readonly Destination[],
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): string[] {
  const languages = new Set(destinations.map(({ language }) => language));
  return [
    ...new Set([
      ...composed.factIds,
      ...[...languages].flatMap((one) => composedIn(one, composed, state, context).factIds),
    ]),
  ];
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
  if (next.digest === draft.digest) return null;
  return { ...next, factIds: [...factIds], missingFacts: stillMissing(next, state, context) };
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
