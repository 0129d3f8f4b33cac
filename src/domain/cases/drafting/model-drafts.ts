import { playbookById } from '../../handbook/handbook.ts';
import { actorKey } from '../../people/actor.ts';
import { localDate } from '../../time/local-date.ts';
import { fillSlots } from '../../writing/fill-slots.ts';
import { knownFacts } from '../../writing/known-facts.ts';
import type { ModelDraft } from '../../writing/write-drafts.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { withFactsShown } from '../facts/facts-shown.ts';
import { liveFacts } from '../facts/live-facts.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { ModelRun } from '../model/model-run.ts';
import { emptyVersion } from './empty-version.ts';
import { withName } from './named-reply.ts';

/** Returns the model's newest texts for the case as it is now; null if there are none. */
export function writtenByModel(state: CaseState): { run: ModelRun; variants: readonly ModelDraft[] } | null {
  const { class: postClass, playbook } = state.core;
  const run = state.writings.findLast(
    (one) => one.variants.length > 0 && one.postClass === postClass && one.playbook === playbook,
  );
  return run === undefined ? null : { run, variants: run.variants };
}

/** A new version from a model's words, on the facts that are live now. Who told the model how to write it has touched it. */
export function draftFromModel(model: ModelDraft, run: ModelRun, state: CaseState, context: ActionContext): Draft {
  const filled = filledNow(model, state, context);
  const citizens = state.core.assessment.language;
  const version = emptyVersion(state, filled.text, context);
  return {
    ...version,
    variant: model.variant,
    language: model.language,
    languageFellBack: citizens !== 'und' && model.language !== citizens,
    templateId: null,
    touchedBy: [...new Set([...version.touchedBy, ...touchedBy(run, state)])],
    writingId: run.id,
    slots: model.slots,
    factIds: withFactsShown(filled.factIds, { picture: version.picture, language: model.language }, state, context),
    missingFacts: filled.missingFacts,
  };
}

/** The model's words with the facts of now. */
export function filledNow(
  { slots, language }: { slots: string; language: Draft['language'] },
  state: CaseState,
  { handbook, now }: Pick<ActionContext, 'handbook' | 'now'>,
) {
  const playbook = playbookById(handbook, state.core.playbook);
  if (playbook === undefined) return { text: slots, factIds: [], missingFacts: [] };
  const today = localDate(now, handbook.institution.timeZone);
  const facts = knownFacts({ playbook, handbook, entered: liveFacts(state, { handbook, now }), language, today });
  const filled = fillSlots(slots, facts, language);
  return { ...filled, text: withName(filled.text, state, { handbook }) };
}

function touchedBy({ requestedBy, draftId }: ModelRun, { drafts }: CaseState): string[] {
  if (requestedBy === null) return [];
  const before = drafts.find(({ id }) => id === draftId)?.touchedBy ?? [];
  return [...new Set([...before, actorKey(requestedBy)])];
}
