import type { LiveFact } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import { localDate } from '../../time/local-date.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { isLive } from '../model/fact.ts';
import { scopesOf } from '../model/fact-scope.ts';
import { hoaxFacts } from './matched-hoaxes.ts';
import { recordFacts } from './record-facts.ts';

/**
 * Returns the facts on which a text of this case may rest now: its own, its current crisis's or
 * playbook's, and the hoax register's.
 */
export function liveFacts(state: CaseState, now: string): LiveFact[] {
  const scopes = scopesOf({ ...state.core, crisis: state.crisis });
  const entered = state.facts
    .filter((fact) => scopes.includes(fact.scope) && isLive(fact, now))
    .map(({ id, key, value, translations, source }) => ({ id, key, value, translations, source }));
  return [...entered, ...hoaxFacts(state)];
}

/**
 * Returns whether every fact under the text is still valid: entered ones live, standing ones before
 * their expiry date.
 */
export function restsOnLiveFacts(draft: Draft, state: CaseState, handbook: Handbook, now: string): boolean {
  const standing = playbookById(handbook, state.core.playbook)?.standingFacts ?? [];
  const today = localDate(now, handbook.institution.timeZone);
  const live = new Set([
    ...liveFacts(state, now).map((fact) => fact.id),
    ...recordFacts(state, { handbook, now }).map((fact) => fact.id),
    ...standing.filter((fact) => fact.validUntil >= today).map((fact) => `standing:${state.core.playbook}/${fact.id}`),
  ]);
  return draft.factIds.every((id) => live.has(id));
}
