import { z } from 'zod';
import type { AreaQuestion } from '../../../../domain/cases/model/area-question.ts';
import { readActor, storedActor } from '../values/stored-json.ts';

export type AreaQuestionRow = Omit<AreaQuestion, 'askedBy' | 'answer'> & { askedBy: string; answer: string | null };

const answer = z.object({ noteId: z.string(), factId: z.string().nullable(), recordedBy: storedActor, at: z.string() });

export function areaQuestionRow(question: AreaQuestion): AreaQuestionRow {
  return {
    ...question,
    askedBy: JSON.stringify(question.askedBy),
    answer: question.answer === null ? null : JSON.stringify(question.answer),
  };
}

export function areaQuestionOf({ rank: _, ...row }: AreaQuestionRow & { rank: number }): AreaQuestion {
  return {
    ...row,
    askedBy: readActor(row.askedBy),
    answer: row.answer === null ? null : answer.parse(JSON.parse(row.answer)),
  };
}
