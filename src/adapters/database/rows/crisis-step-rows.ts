import { z } from 'zod';
import type { CrisisStep, StepEnd } from '../../../domain/cases/model/crises/crisis-step.ts';
import type { FollowUp, FollowUpEnd } from '../../../domain/cases/model/crises/follow-up.ts';
import type { StepPhase } from '../../../domain/handbook/vocabulary.ts';
import { ROLES, STEP_TICKS } from '../../../domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../../domain/text/languages.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { readActor, storedActor } from './values/stored-json.ts';
import { knownWord, VOCABULARIES } from './vocabularies.ts';

export type CrisisStepRow = {
  id: string;
  crisisId: number;
  step: string | null;
  phase: StepPhase;
  role: string | null;
  what: string;
  phone: string | null;
  link: string | null;
  tickedBy: string | null;
  since: string;
  dueAt: string | null;
  taken: string | null;
  ended: string | null;
};

export type FollowUpRow = {
  id: string;
  crisisId: number;
  playbook: string;
  what: string;
  owner: string;
  dueOn: string;
  addedBy: string;
  addedAt: string;
  /** Moment of its end; null while it is open. */
  endedAt: string | null;
  ended: string | null;
};

export function crisisStepRow(step: CrisisStep): CrisisStepRow {
  return {
    ...step,
    what: storableText(JSON.stringify(step.what)),
    taken: step.taken === null ? null : JSON.stringify(step.taken),
    ended: step.ended === null ? null : storableText(JSON.stringify(step.ended)),
  };
}

/** Reads a step. A role or an event that this version does not know calls and ticks nobody. */
export function crisisStepOf(row: CrisisStepRow): CrisisStep {
  return {
    id: row.id,
    crisisId: row.crisisId,
    step: row.step,
    phase: knownWord(VOCABULARIES.crisisSteps.phase, row.phase, 'first_hour'),
    role: ROLES.find((role) => role === row.role) ?? null,
    what: what.parse(JSON.parse(row.what)),
    phone: row.phone,
    link: row.link,
    tickedBy: STEP_TICKS.find((event) => event === row.tickedBy) ?? null,
    since: row.since,
    dueAt: row.dueAt,
    taken: row.taken === null ? null : byAndAt.parse(JSON.parse(row.taken)),
    ended: row.ended === null ? null : stepEnd.parse(JSON.parse(row.ended)),
  };
}

export function followUpRow(followUp: FollowUp): FollowUpRow {
  return {
    ...followUp,
    what: storableText(followUp.what),
    owner: JSON.stringify(followUp.owner),
    addedBy: JSON.stringify(followUp.addedBy),
    endedAt: followUp.ended?.at ?? null,
    ended: followUp.ended === null ? null : storableText(JSON.stringify(followUp.ended)),
  };
}

export function followUpOf(row: FollowUpRow): FollowUp {
  return {
    id: row.id,
    crisisId: row.crisisId,
    playbook: row.playbook,
    what: row.what,
    owner: readActor(row.owner),
    dueOn: row.dueOn,
    addedBy: readActor(row.addedBy),
    addedAt: row.addedAt,
    ended: row.ended === null ? null : followUpEnd.parse(JSON.parse(row.ended)),
  };
}

const what = z.partialRecord(z.enum(LANGUAGES), z.string());
const byAndAt = z.object({ by: storedActor, at: z.string() });
const stepEnd: z.ZodType<StepEnd> = z.object({
  kind: z.enum(['done', 'seen', 'not_needed']),
  by: storedActor,
  at: z.string(),
  why: z.string().nullable(),
});
const followUpEnd: z.ZodType<FollowUpEnd> = z.object({
  kind: z.enum(['done', 'dropped']),
  by: storedActor,
  at: z.string(),
  why: z.string().nullable(),
});
