import fc from 'fast-check';
import type { AreaQuestion } from '../../../../src/domain/cases/model/area-question.ts';
import { REPORT_STATES } from '../../../../src/domain/cases/model/faults/field-report.ts';
import type { ModelRun } from '../../../../src/domain/cases/model/model-run.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { MODEL_FAILURES } from '../../../../src/domain/writing/draft-model.ts';
import { INSTRUCTIONS } from '../../../../src/domain/writing/instruction.ts';
import { actor, instant, orNull, text, texts } from './any-values.ts';

export const anyWriting = (caseId: number): fc.Arbitrary<ModelRun> =>
  fc.record({
    id: fc.uuid(),
    caseId: fc.constant(caseId),
    requestedBy: orNull(actor),
    requestedAt: instant,
    instruction: orNull(
      fc.record({
        kind: fc.constantFrom(...INSTRUCTIONS),
        noteId: orNull(text),
        language: orNull(fc.constantFrom(...LANGUAGES)),
      }),
    ),
    draftId: orNull(text),
    postClass: fc.constantFrom(...POST_CLASSES),
    playbook: text,
    status: fc.constantFrom('waiting', 'written', 'cannot_answer', 'failed', 'withheld'),
    reason: orNull(fc.constantFrom(...MODEL_FAILURES, 'budget_spent' as const, 'not_needed' as const)),
    model: text,
    host: text,
    promptHash: orNull(text),
    handbookHash: text,
    promptTokens: orNull(fc.nat()),
    cachedTokens: orNull(fc.nat()),
    answerTokens: orNull(fc.nat()),
    durationMs: orNull(fc.nat()),
    finishedAt: orNull(instant),
    variants: fc.array(
      fc.record({
        variant: text,
        language: fc.constantFrom(...LANGUAGES),
        text,
        slots: text,
        factIds: texts,
        missingFacts: texts,
        nextStep: text,
      }),
      { maxLength: 2 },
    ),
    cannotAnswer: orNull(text),
    gloss: orNull(text),
  });

export const anyInquiry = (caseId: number): fc.Arbitrary<AreaQuestion> =>
  fc.record({
    id: fc.uuid(),
    caseId: fc.constant(caseId),
    area: text,
    noteId: text,
    askedBy: actor,
    askedAt: instant,
    report: orNull(
      fc.record({ service: text, state: fc.constantFrom(...REPORT_STATES), number: orNull(text), token: orNull(text) }),
    ),
    answer: orNull(fc.record({ noteId: text, factId: orNull(text), recordedBy: actor, at: instant })),
  });
