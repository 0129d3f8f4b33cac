import type { CaseState, StatementKind } from '../cases/model/case-state.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { isNewsSince } from '../cases/recalls/withdraw-no-news.ts';
import type { Handbook } from '../handbook/handbook.ts';

/** Statement that the public may be due. */
export type DueStatement = Exclude<StatementKind, 'correction'>;

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
): Promise<DueStatement> {
  if (isFirstWord(crisis)) return 'holding';
  const { id, playbook, lastWordAt } = crisis;
  const history = await facts.historyOf(crisisScope(id));
  return history.some((fact) => isNewsSince(fact, lastWordAt, playbook, handbook)) ? 'update' : 'no_news';
}

/** Returns the cases of the first message of this crisis that was opened and still needs an action; none where there is none. */
export async function pendingFirstMessage(
  { id: crisisId }: Pick<Crisis, 'id'>,
  { cases }: Pick<CaseTransaction, 'cases'>,
): Promise<CaseState[]> {
  const pending: CaseState[] = [];
  for (const id of await cases.find({ by: 'statements', crisisId })) {
    const state = await cases.load(id);
    if (state?.core.statement === 'holding') pending.push(state);
  }
  return pending;
}
