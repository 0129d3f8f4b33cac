import type { Kysely } from 'kysely';
import type { Tokens } from '../../../domain/cases/model/model-run.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Returns the tokens that language models have used since then, in finished calls for drafts and
 * second opinions. Tokens that a server did not count are not included.
 */
export async function tokensSince(db: Kysely<Schema>, since: string): Promise<Tokens> {
  const counted = ['promptTokens', 'answerTokens'] as const;
  const drafts = await db.selectFrom('writings').select(counted).where('finishedAt', '>=', since).execute();
  const opinions = await db.selectFrom('secondOpinions').select(counted).where('finishedAt', '>=', since).execute();
  const rows = [...drafts, ...opinions];
  return {
    prompt: rows.reduce((sum, { promptTokens }) => sum + (promptTokens ?? 0), 0),
    answer: rows.reduce((sum, { answerTokens }) => sum + (answerTokens ?? 0), 0),
  };
}
