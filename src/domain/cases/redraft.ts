import { composeDrafts } from '../drafts/compose-drafts.ts';
import type { ComposedDraft } from '../drafts/composed-draft.ts';
import { fillFact } from '../drafts/missing-marker.ts';
import { playbookById } from '../handbook/handbook.ts';
import { localDate } from '../handbook/local-date.ts';
import type { Actor } from './actor.ts';
import type { CaseState, Draft } from './case-state.ts';
import { currentDraft, currentPublication, hasLeftHold, liveEndorsements } from './case-status.ts';
import type { Change, Effect } from './changes.ts';
import { liveFacts, restsOnLiveFacts } from './live-facts.ts';
import type { GestureContext } from './outcome.ts';
import { stopPublication } from './stop-publication.ts';

/** What the playbook offers for this case now: its variants, on the facts that are live. Empty when nothing is to be answered. */
export function composedFor(state: CaseState, context: Pick<GestureContext, 'handbook' | 'now'>): ComposedDraft[] {
  const playbook = playbookById(context.handbook, state.matter.playbook);
  if (playbook === undefined) return [];
  return composeDrafts({
    playbook,
    postClass: state.matter.class,
    citizenLanguage: state.matter.assessment.language,
    handbook: context.handbook,
    facts: liveFacts(state, context.now),
    topic: state.matter.assessment.topic,
    today: localDate(context.now, context.handbook.institution.timeZone),
  });
}

/** A new version made from the playbook's text. */
export function draftFromPlaybook(composed: ComposedDraft, state: CaseState, context: GestureContext): Draft {
  return {
    ...emptyVersion(state, composed.text, context),
    variant: composed.variant,
    language: composed.language,
    languageFellBack: composed.languageFellBack,
    templateId: composed.templateId,
    factIds: composed.factIds,
    missingFacts: composed.missingFacts,
  };
}

/** The same text as a version of its own, which nobody has approved: what follows one that has left its hold. */
export function sameTextAnew(from: Draft, state: CaseState, context: GestureContext): Draft {
  return draftFromText(from.text, from, from.writtenBy, state, context);
}

/** A new version with this text, made from an earlier one; `by` is the person who wrote it, null when a value was filled in. */
function draftFromText(text: string, from: Draft, by: Actor | null, state: CaseState, context: GestureContext): Draft {
  return { ...from, ...emptyVersion(state, text, context), basedOn: from.id, writtenBy: by, touchedBy: from.touchedBy };
}

function emptyVersion(state: CaseState, text: string, context: GestureContext) {
  return {
    id: context.newId(),
    caseId: state.matter.id,
    version: state.drafts.length + 1,
    text,
    digest: context.digest(state.matter.digestKey, text),
    basedOn: null,
    writtenBy: null,
    touchedBy: [],
    createdAt: context.now,
  } satisfies Partial<Draft>;
}

/**
 * Brings the case's text up to the facts: after a value was entered or replaced. A playbook's text is composed anew; in a text
 * that a person wrote the places of missing facts are filled. An approval under way for a text that changes, or whose fact fell, ends;
 * where the approved text has left its hold, the case goes on with another version.
 */
export function redraft(state: CaseState, context: GestureContext): { changes: Change[]; effects: Effect[] } {
  const draft = currentDraft(state);
  if (draft === undefined || currentPublication(state)?.status === 'published') return { changes: [], effects: [] };
  const fell = !restsOnLiveFacts(draft, state, context.handbook, context.now);
  const goesOn = fell && hasLeftHold(currentPublication(state)) ? sameTextAnew(draft, state, context) : null;
  const next = (draft.touchedBy.length === 0 ? recomposed : filled)(draft, state, context) ?? goesOn;
  if (next === null && !fell) return { changes: [], effects: [] };
  const changes: Change[] =
    next === null
      ? []
      : [
          { kind: 'draft', row: next },
          { kind: 'matter', row: { ...state.matter, currentDraftId: next.id } },
        ];
  const underWay = liveEndorsements(state).length > 0;
  const stop = underWay ? stopPublication(state, 'stopped.fact_changed', context) : [];
  const entry =
    next === null
      ? { sentence: { key: 'stopped.fact_changed' } }
      : { sentence: { key: 'thread.redrafted' }, draftId: next.id };
  const effects: Effect[] = [{ kind: 'card', caseId: state.matter.id }];
  if (underWay || next !== null) effects.push({ kind: 'thread', caseId: state.matter.id, entry });
  return { changes: [...changes, ...stop], effects };
}

function recomposed(draft: Draft, state: CaseState, context: GestureContext): Draft | null {
  const composed = composedFor(state, context).find((one) => one.templateId === draft.templateId);
  if (composed === undefined || (composed.text === draft.text && sameIds(composed.factIds, draft.factIds))) return null;
  return { ...draftFromPlaybook(composed, state, context), basedOn: draft.id };
}

/** A value that is entered anew in the same words is another fact: the text must come to rest on that one. */
function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function filled(draft: Draft, state: CaseState, context: GestureContext): Draft | null {
  const declared = playbookById(context.handbook, state.matter.playbook)?.facts ?? [];
  let text = draft.text;
  const factIds = new Set(draft.factIds);
  for (const fact of liveFacts(state, context.now)) {
    const declaration = declared.find((one) => one.id === fact.key);
    if (declaration === undefined) continue;
    const before = text;
    text = fillFact(text, declaration, draft.language, fact.value);
    if (text !== before) factIds.add(fact.id);
  }
  if (text === draft.text) return null;
  const next = draftFromText(text, draft, null, state, context);
  return { ...next, factIds: [...factIds], missingFacts: stillMissing(next.missingFacts, state, context) };
}

function stillMissing(keys: readonly string[], state: CaseState, context: GestureContext): string[] {
  const entered = new Set(liveFacts(state, context.now).map((fact) => fact.key));
  return keys.filter((key) => !entered.has(key));
}
