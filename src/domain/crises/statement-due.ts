import type { StatementKind } from '../cases/model/case-state.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { isNewsSince } from '../cases/recalls/withdraw-no-news.ts';
import type { Handbook } from '../handbook/handbook.ts';

/** Returns whether the public has heard nothing of us in this crisis yet. */
export function isFirstWord({ lastWordAt, startedAt }: Pick<Crisis, 'lastWordAt' | 'startedAt'>): boolean {
  return lastWordAt === startedAt;
}

/**
 * Returns the statement that the public is due: the first message; then an update, or "nothing new" if
 * no fact has changed since the last word.
 */
export async function statementDue(
  crisis: Crisis,
  { facts }: Pick<CaseTransaction, 'facts'>,
  { handbook }: { handbook: Handbook },
): Promise<StatementKind> {
  if (isFirstWord(crisis)) return 'holding';
  const { id, playbook, lastWordAt } = crisis;
  const history = await facts.historyOf(crisisScope(id));
  return history.some((fact) => isNewsSince(fact, lastWordAt, playbook, handbook)) ? 'update' : 'no_news';
}

/** Returns whether a first message of this crisis was opened and still needs an action. */
export async function isFirstMessagePending(
  { id: crisisId }: Pick<Crisis, 'id'>,
  { cases }: Pick<CaseTransaction, 'cases'>,
): Promise<boolean> {
  for (const id of await cases.find({ by: 'statements', crisisId })) {
    const state = await cases.load(id);
    if (state?.core.statement === 'holding') return true;
  }
  return false;
}
