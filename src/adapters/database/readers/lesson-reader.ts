import type { Kysely } from 'kysely';
import { POST_CLASSES } from '../../../domain/handbook/vocabulary.ts';
import type { DecidedCase, LessonReader } from '../../../domain/lessons/decided-case.ts';
import { ownReplies, realCases } from '../queries/decided-cases.ts';
import { assessmentOf } from '../rows/cases/case-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor } from '../rows/values/stored-json.ts';

/** Reads what the team decided from live posts, on either engine. */
export function lessonReader(db: Kysely<Schema>): LessonReader {
  return {
    async decided(limit) {
      const rows = await newestRows(db, limit);
      return rows
        .flatMap(decidedCase)
        .toSorted((one, other) => one.decidedAt.localeCompare(other.decidedAt) || one.caseId - other.caseId);
    },
  };
}

/** Each case with its first post, which triage judged. */
function newestRows(db: Kysely<Schema>, limit: number) {
  return realCases(db)
    .innerJoin('posts', 'posts.caseId', 'cases.id')
    .select(['cases.id', 'cases.assessment', 'cases.class', 'cases.severity', 'cases.playbook', 'cases.openedAt'])
    .select(['cases.closedReason', 'cases.closedBy', 'cases.closedAt', 'posts.id as postId', 'posts.text'])
    .select((row) =>
      ownReplies(row)
        .select((reply) => reply.fn.min('publications.publishedAt').as('at'))
        .as('answeredAt'),
    )
    .where((row) =>
      row(
        'posts.rank',
        '=',
        row
          .selectFrom('posts as one')
          .select((one) => one.fn.min('one.rank').as('rank'))
          .whereRef('one.caseId', '=', 'cases.id'),
      ),
    )
    .orderBy('cases.id', 'desc')
    .limit(limit)
    .execute();
}

function decidedCase(row: Awaited<ReturnType<typeof newestRows>>[number]): DecidedCase[] {
  const { id: caseId, postId, text, severity, playbook, closedAt, answeredAt, openedAt } = row;
  // What the clock closed teaches nothing: nobody read it.
  const isByClock = row.closedBy !== null && readActor(row.closedBy).kind === 'clock';
  const postClass = POST_CLASSES.find((one) => one === row.class);
  if (postClass === undefined) return [];
  const { class: triagedClass, severity: triagedSeverity, playbook: triagedPlaybook } = assessmentOf(row);
  return [
    {
      caseId,
      postId,
      text,
      triaged: { class: triagedClass, severity: triagedSeverity, playbook: triagedPlaybook },
      now: { class: postClass, severity, playbook },
      dismissed: isByClock ? null : row.closedReason,
      isAnswered: answeredAt !== null,
      decidedAt: closedAt ?? answeredAt ?? openedAt,
    },
  ];
}
