import { z } from 'zod';
import type { AreaQuestion } from '../../../../domain/cases/model/area-question.ts';
import { REPORT_STATES } from '../../../../domain/cases/model/faults/field-report.ts';
import { readActor, storedActor } from '../values/stored-json.ts';

export type AreaQuestionRow = Omit<AreaQuestion, 'askedBy' | 'report' | 'answer'> & {
  askedBy: string;
  report: string | null;
  answer: string | null;
};

const answer = z.object({ noteId: z.string(), factId: z.string().nullable(), recordedBy: storedActor, at: z.string() });

const report = z.object({
  service: z.string(),
  // A word of a later version: a person looks.
  state: z.enum(REPORT_STATES).catch('unknown'),
  number: z.string().nullable(),
  token: z.string().nullable(),
});

export function areaQuestionRow(question: AreaQuestion): AreaQuestionRow {
  return {
    ...question,
    askedBy: JSON.stringify(question.askedBy),
    report: question.report === null ? null : JSON.stringify(question.report),
    answer: question.answer === null ? null : JSON.stringify(question.answer),
  };
}

export function areaQuestionOf({ rank: _, ...row }: AreaQuestionRow & { rank: number }): AreaQuestion {
  return {
    ...row,
    askedBy: readActor(row.askedBy),
    report: row.report === null ? null : report.parse(JSON.parse(row.report)),
    answer: row.answer === null ? null : answer.parse(JSON.parse(row.answer)),
  };
}
