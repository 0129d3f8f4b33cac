import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { playbookById } from '../../domain/handbook/handbook.ts';
import { POST_CLASSES } from '../../domain/handbook/vocabulary.ts';
import type { OwnLesson } from '../../domain/triage/own/own-layer.ts';
import { readLines } from '../read-lines.ts';
import { readObjectLine } from '../read-object-line.ts';

/** A lesson of a file. `postedAt`: null when the line does not say it. */
export type DatedLesson = OwnLesson & { postedAt: string | null };

/** Line that holds no lesson, and an English sentence that says why. */
export type LessonFault = { line: number; fault: string };

type LessonFile = { lessons: DatedLesson[]; problems: LessonFault[] };

const MOST_CHARACTERS = 100_000;

const lessonLine = z.strictObject({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string().trim().min(1),
  class: z.enum(POST_CLASSES).nullish(),
  playbook: z.string().nullish(),
  needsReply: z.boolean().nullish(),
  postedAt: z.iso.datetime({ offset: true }).or(z.iso.date()).nullish(),
});

/** Reads the lessons of a file, one object a line; null if there is no such file. Problems never repeat a post. */
export async function readLessonFile(file: string, handbook: Handbook): Promise<LessonFile | null> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) return null;
  const read: LessonFile = { lessons: [], problems: [] };
  for await (const { number, text, tooLong } of readLines(createReadStream(file), MOST_CHARACTERS)) {
    if (!tooLong && text.trim() === '') continue;
    const lesson = tooLong ? `the line is longer than ${MOST_CHARACTERS} characters` : lessonOf(text, number, handbook);
    if (typeof lesson === 'string') read.problems.push({ line: number, fault: lesson });
    else read.lessons.push(lesson);
  }
  return read;
}

function lessonOf(written: string, line: number, handbook: Handbook): DatedLesson | string {
  const read = readObjectLine(written, lessonLine, { example: '{"text": "…", "class": "complaint"}', text: 'post' });
  if (typeof read === 'string') return read;
  const { id, text, class: postClass = null, playbook = null, needsReply = null, postedAt = null } = read;
  if (playbook !== null && playbookById(handbook, playbook) === undefined) {
    return 'playbook names none of the handbook; write its id, such as everyday, or leave it out';
  }
  return { id: String(id ?? line), text, class: postClass, playbook, needsReply, postedAt };
}
