import type { ActionContext } from '../decision/outcome.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { Effect } from '../model/changes.ts';
import type { NotedMessage } from '../model/crises/noted-message.ts';
import type { EnteredFact } from '../model/fact.ts';
import { crisisIdOf } from '../model/fact-scope.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { endsByNature } from './plan-recall.ts';

/**
 * Calls for the messages that people gave by another way and that rest on these fallen facts: no network
 * takes their correction, so a person has to say it again.
 */
export async function recallNoted(
  transaction: CaseTransaction,
  fallen: readonly EnteredFact[],
  context: ActionContext,
): Promise<void> {
  for (const crisisId of new Set(fallen.flatMap(({ scope }) => crisisIdOf(scope) ?? []))) {
    const crisis = await transaction.crises.byId(crisisId);
    if (crisis === null) continue;
    const ids = fallen.filter((fact) => !endsByNature(fact, crisis.playbook, context.handbook)).map(({ id }) => id);
    const noted = (await transaction.crises.registers.noted(crisisId)).filter(({ factIds }) =>
      factIds.some((id) => ids.includes(id)),
    );
    if (noted.length === 0) continue;
    const effects = crisis.closed === null ? callFor(crisisId, noted) : [];
    const audit = { crisis: crisisId, noted: noted.map(({ id }) => id), facts: ids };
    await transaction.save(
      decisionOf('crisis.say_again', null, { kind: 'done', changes: [], effects, audit }, context),
    );
  }
}

/** The people who noted them are called: they know whom to reach. */
function callFor(crisisId: number, noted: readonly NotedMessage[]): Effect[] {
  const calls = [...new Map(noted.map(({ notedBy }) => [JSON.stringify(notedBy), notedBy])).values()];
  const notedIds = noted.map(({ id }) => id);
  return [
    { kind: 'board', crisisId },
    { kind: 'crisis_line', crisisId, entry: { sentence: { key: 'crisis.say_again' }, calls, notedIds } },
  ];
}
