import { findMissingMarkers } from '../drafts/missing-marker.ts';
import { homeLanguage } from '../handbook/handbook.ts';
import { actorKey } from './actor.ts';
import type { CaseState, Draft } from './case-state.ts';
import { liveFacts } from './live-facts.ts';
import type { GestureContext } from './outcome.ts';

/** A version in a person's words, made from `before` or from nothing. */
export function writtenDraft(
  text: string,
  before: Draft | undefined,
  state: CaseState,
  context: GestureContext,
): Draft {
  const touched = new Set([...(before?.touchedBy ?? []), actorKey(context.actor)]);
  return {
    id: context.newId(),
    caseId: state.matter.id,
    version: state.drafts.length + 1,
    variant: before?.variant ?? 'a',
    language: before?.language ?? homeLanguage(context.handbook),
    languageFellBack: before?.languageFellBack ?? false,
    text,
    digest: context.digest(state.matter.digestKey, text),
    templateId: before?.templateId ?? null,
    basedOn: before?.id ?? null,
    writtenBy: context.actor,
    touchedBy: [...touched],
    factIds: factsUnder(text, before, state, context),
    missingFacts: before !== undefined && findMissingMarkers(text).length > 0 ? before.missingFacts : [],
    createdAt: context.now,
  };
}

/** What the text rested on and still holds, and every live value that now stands in it. */
function factsUnder(text: string, before: Draft | undefined, state: CaseState, context: GestureContext): string[] {
  const former = before?.factIds ?? [];
  const entered = liveFacts(state, context.now).filter((fact) => former.includes(fact.id) || text.includes(fact.value));
  return [...former.filter((id) => id.startsWith('standing:')), ...entered.map((fact) => fact.id)];
}
