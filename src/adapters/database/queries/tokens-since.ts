import type { Kysely } from 'kysely';
import type { Tokens } from '../../../domain/cases/model/model-run.ts';
import type { Schema } from '../rows/schema.ts';

/** What language models have used since then, of calls that are over; what a server did not count is not in it. */
export async function tokensSince(db: Kysely<Schema>, since: string): Promise<Tokens> {
  const rows = await db
    .selectFrom('writings')
    .select(['promptTokens', 'answerTokens'])
    .where('finishedAt', '>=', since)
    .execute();
  return {
    prompt: rows.reduce((sum, { promptTokens }) => sum + (promptTokens ?? 0), 0),
    answer: rows.reduce((sum, { answerTokens }) => sum + (answerTokens ?? 0), 0),
  };
}
