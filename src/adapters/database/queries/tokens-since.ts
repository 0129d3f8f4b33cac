import type { Kysely } from 'kysely';
import type { Tokens } from '../../../domain/cases/model/model-run.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Returns the tokens that language models have used since then, in finished calls for drafts,
 * second opinions and planned posts. Tokens that a server did not count are not included.
 */
export async function tokensSince(db: Kysely<Schema>, since: string): Promise<Tokens> {
  const counted = ['promptTokens', 'answerTokens'] as const;
  const rows = await db
    .selectFrom('writings')
    .select(counted)
    .where('finishedAt', '>=', since)
    .unionAll(db.selectFrom('secondOpinions').select(counted).where('finishedAt', '>=', since))
    .unionAll(db.selectFrom('contents').select(counted).where('draftedAt', '>=', since))
    .execute();
  return {
    prompt: rows.reduce((sum, { promptTokens }) => sum + (promptTokens ?? 0), 0),
    answer: rows.reduce((sum, { answerTokens }) => sum + (answerTokens ?? 0), 0),
  };
}
