import { z } from 'zod';
import type { ModelRun } from '../../../../domain/cases/model/model-run.ts';
import { LANGUAGES } from '../../../../domain/text/languages.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';
import type { Instruction } from '../../../../domain/writing/instruction.ts';
import { INSTRUCTIONS } from '../../../../domain/writing/instruction.ts';
import { readActorOrNull, writeActorOrNull } from '../values/stored-json.ts';
import { knownWord, VOCABULARIES } from '../vocabularies.ts';

export type ModelRunRow = Omit<ModelRun, 'requestedBy' | 'instruction' | 'variants'> & {
  requestedBy: string | null;
  instruction: string | null;
  variants: string;
};

const instruction = z.object({
  kind: z.enum(INSTRUCTIONS) satisfies z.ZodType<Instruction['kind']>,
  noteId: z.string().nullable(),
  language: z.enum(LANGUAGES).nullable(),
});

const variants = z.array(
  z.object({
    variant: z.string(),
    language: z.enum(LANGUAGES),
    text: z.string(),
    slots: z.string(),
    factIds: z.array(z.string()),
    missingFacts: z.array(z.string()),
    nextStep: z.string(),
  }),
);

export function modelRunRow(run: ModelRun): ModelRunRow {
  return {
    ...run,
    requestedBy: writeActorOrNull(run.requestedBy),
    instruction: run.instruction === null ? null : JSON.stringify(run.instruction),
    variants: storableJson(run.variants),
    cannotAnswer: run.cannotAnswer === null ? null : storableText(run.cannotAnswer),
    gloss: run.gloss === null ? null : storableText(run.gloss),
  };
}

export function modelRunOf({ rank: _, ...row }: ModelRunRow & { rank: number }): ModelRun {
  return {
    ...row,
    status: knownWord(VOCABULARIES.writings.status, row.status, 'failed'),
    requestedBy: readActorOrNull(row.requestedBy),
    instruction: row.instruction === null ? null : instruction.parse(JSON.parse(row.instruction)),
    variants: variants.parse(JSON.parse(row.variants)),
  };
}

/** As JSON half a character would be spelt out, and come back as what no engine holds. */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, each) => (typeof each === 'string' ? storableText(each) : each));
}
