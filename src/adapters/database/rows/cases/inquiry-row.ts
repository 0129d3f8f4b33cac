import { z } from 'zod';
import type { Inquiry } from '../../../../domain/cases/model/inquiry.ts';
import { actor, readActor } from '../values/stored-json.ts';

export type InquiryRow = Omit<Inquiry, 'askedBy' | 'answer'> & { askedBy: string; answer: string | null };

const answer = z.object({ noteId: z.string(), factId: z.string().nullable(), recordedBy: actor, at: z.string() });

export function inquiryRow(inquiry: Inquiry): InquiryRow {
  return {
    ...inquiry,
    askedBy: JSON.stringify(inquiry.askedBy),
    answer: inquiry.answer === null ? null : JSON.stringify(inquiry.answer),
  };
}

export function inquiryOf({ rank: _, ...row }: InquiryRow & { rank: number }): Inquiry {
  return {
    ...row,
    askedBy: readActor(row.askedBy),
    answer: row.answer === null ? null : answer.parse(JSON.parse(row.answer)),
  };
}
