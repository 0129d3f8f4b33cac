import type { Actor } from '../../people/actor.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { CaseDeps } from './case-deps.ts';
import { readModelAvailability } from './model-availability.ts';
import type { ActionContext } from './outcome.ts';

/**
 * Builds the decision's context beside the case's state, read inside the deciding transaction; the
 * actor's roles are read before.
 */
export async function contextIn(
  deps: CaseDeps,
  transaction: CaseTransaction,
  actor: Actor,
): Promise<Omit<ActionContext, 'roles'>> {
  const now = deps.now();
  const handbook = deps.handbook.current();
  const { holdMs } = deps.settings;
  const { detect: detectLanguage } = deps.language;
  const { newId, digest } = deps.keys;
  const crises = await transaction.crises.open();
  const model = await readModelAvailability(deps.language.model, transaction.record, { handbook, now });
  return { actor, now, handbook, holdMs, detectLanguage, newId, digest, crises, model };
}
