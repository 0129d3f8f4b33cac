import { RefusedError } from '../../errors.ts';
import type { SlackActor } from '../people/actor.ts';
import type { Preferences } from '../people/preferences.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { decisionOf, outsiderSentence } from './decision/recorded.ts';
import type { Effect } from './model/changes.ts';

/**
 * Records that a person of the team reads the private messages of our networks, or no longer does.
 * The cards of people at risk are drawn again: what they invite to depends on it.
 * @param said caseIds: cases of people at risk
 * @throws RefusedError for an outsider
 */
export async function sayReadsPrivate(
  deps: CaseDeps,
  preferences: Pick<Preferences, 'of' | 'save'>,
  said: { actor: SlackActor; reads: boolean; caseIds: readonly number[] },
): Promise<void> {
  const { actor, reads, caseIds } = said;
  const membership = await deps.people.standingOf(actor, null);
  if (membership.kind === 'stranger') {
    const { key, params } = outsiderSentence(membership.why);
    throw new RefusedError(key, params);
  }
  const now = deps.now();
  const { readsPrivateAt: _, ...before } = await preferences.of(actor.user);
  await preferences.save(actor.user, reads ? { ...before, readsPrivateAt: now } : before);
  await deps.store.transact(async (transaction) => {
    const effects = caseIds.map((caseId): Effect => ({ kind: 'card', caseId }));
    const outcome = { kind: 'done' as const, changes: [], effects, audit: { reads } };
    await transaction.save(decisionOf('people.reads_private', null, outcome, { actor, now }));
  });
}
