import type { CaseState, Draft } from '../../../domain/cases/model/case-state.ts';
import { currentDraft } from '../../../domain/cases/model/case-status.ts';
import type { ModelRun } from '../../../domain/cases/model/model-run.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import type { DraftModel } from '../../../domain/writing/draft-model.ts';
import type { TextKey } from '../../../i18n/texts.ts';

/** The model that may be asked for another draft. */
export type ModelOnDuty = Pick<DraftModel, 'model' | 'host'>;

/** View of the language models for the card. */
export type ModelRunView = {
  /** By which the text on the card was written, or what it was made from; null when by none. */
  by: { model: string; host: string; askedBy: Actor | null } | null;
  /** The model that is writing; null when none is. */
  waitsFor: string | null;
  /** Key of the sentence that says why the last one gave nothing; null when it gave something. */
  whyNone: TextKey | null;
  /** In the model's words. */
  cannotAnswer: ByMachine | null;
  gloss: ByMachine | null;
  nextStep: string | null;
  /** Null where none is to be had. */
  onDuty: ModelOnDuty | null;
};

type ByMachine = { text: string; model: string };

export function modelRunView(state: CaseState, handbook: Handbook, onDuty: ModelOnDuty | null): ModelRunView {
  const draft = currentDraft(state);
  const last = state.writings.findLast(({ reason }) => reason !== 'not_needed');
  const run = state.writings.find(({ id }) => id === draft?.writingId);
  const read = handbook.institution.writer?.teamReads ?? [];
  const foreign = read.every((language) => language !== state.core.assessment.language);
  return {
    by: run === undefined ? null : { model: run.model, host: run.host, askedBy: run.requestedBy },
    waitsFor: state.writings.find(({ status }) => status === 'waiting')?.model ?? null,
    whyNone: whyNone(last),
    cannotAnswer: last?.status === 'cannot_answer' ? byMachine(last, 'cannotAnswer') : null,
    gloss: foreign
      ? byMachine(
          state.writings.findLast(({ gloss }) => gloss !== null),
          'gloss',
        )
      : null,
    nextStep: nextStepOf(draft, run),
    onDuty,
  };
}

function byMachine(run: ModelRun | undefined, what: 'cannotAnswer' | 'gloss'): ByMachine | null {
  const text = run?.[what] ?? null;
  return run === undefined || text === null ? null : { text, model: run.model };
}

function whyNone(last: ModelRun | undefined): TextKey | null {
  const reason = last?.reason ?? null;
  if (reason === null) return null;
  if (last?.status === 'failed') return `writer.${reason}` as TextKey;
  return last?.status === 'withheld' ? (`withheld.${reason}` as TextKey) : null;
}

/** Returns the next step that the model named. Empty once a person has changed the text. */
function nextStepOf(draft: Draft | undefined, run: ModelRun | undefined): string | null {
  if (draft === undefined || draft.slots === null) return null;
  const step = run?.variants.find(({ variant }) => variant === draft.variant)?.nextStep.trim() ?? '';
  return step === '' ? null : step;
}
