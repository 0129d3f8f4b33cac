import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { CaseEvents, FigureReader } from '../../domain/digests/figures.ts';
import { unansweredCases } from './pending-cases.ts';
import type { Schema } from './schema.ts';
import { readTransaction } from './write-transaction.ts';

/** What digests count, on either engine. */
export function figureReader(db: Kysely<Schema>): FigureReader {
  return {
    events: (period) => readTransaction(db, (now) => eventsOf(now, period)),
    async waiting() {
      const rows = await unansweredCases(db)
        .select(['id', 'severity', 'openedAt', 'claimBy'])
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
      return rows.map(({ claimBy, ...row }) => ({ ...row, isClaimed: claimBy !== null }));
    },
  };
}

async function eventsOf(db: Kysely<Schema>, { from, to }: { from: string; to: string }): Promise<CaseEvents> {
  const opened = await db
    .selectFrom('cases')
    .select(['openedAt', 'severity', 'assessment'])
    .select((row) =>
      row
        .selectFrom('posts')
        .select('posts.network')
        .whereRef('posts.caseId', '=', 'cases.id')
        .orderBy('posts.rank')
        .limit(1)
        .as('network'),
    )
    .where('openedAt', '>=', from)
    .where('openedAt', '<', to)
    .orderBy('id')
    .execute();
  const closed = await db
    .selectFrom('cases')
    .select(['closedAt', 'closedReason'])
    .where('closedAt', '>=', from)
    .where('closedAt', '<', to)
    .orderBy('closedAt')
    .execute();
  return {
    opened: opened.map(({ openedAt, severity, assessment, network }) => ({
      at: openedAt,
      severity,
      topic: topicOf(assessment),
      network,
    })),
    closed: closed.flatMap(({ closedAt: at, closedReason: reason }) =>
      at === null || reason === null ? [] : [{ at, reason }],
    ),
    answered: await firstReplies(db, from, to),
  };
}

async function firstReplies(db: Kysely<Schema>, from: string, to: string): Promise<CaseEvents['answered']> {
  const rows = await db
    .selectFrom('publications')
    .innerJoin('cases', 'cases.id', 'publications.caseId')
    .select(['publications.publishedAt', 'publications.network', 'publications.caseId', 'cases.openedAt'])
    .where('publications.publishedAt', '>=', from)
    .where('publications.publishedAt', '<', to)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('publications as earlier')
            .select('earlier.id')
            .whereRef('earlier.caseId', '=', 'publications.caseId')
            .where('earlier.publishedAt', '<', from),
        ),
      ),
    )
    .orderBy('publications.publishedAt')
    .orderBy('publications.rank')
    .execute();
  const seen = new Set<number>();
  return rows.flatMap(({ publishedAt: at, caseId, openedAt, network }) => {
    if (at === null || seen.has(caseId)) return [];
    seen.add(caseId);
    return [{ at, openedAt, network }];
  });
}

const withTopic = z.looseObject({ topic: z.string().nullable() });

function topicOf(assessment: string): string | null {
  return withTopic.parse(JSON.parse(assessment)).topic;
}
