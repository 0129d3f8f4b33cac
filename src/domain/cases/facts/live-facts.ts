import type { LiveFact } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import { localDate } from '../../time/local-date.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { isLive, isSaid } from '../model/fact.ts';
import { scopesOf } from '../model/fact-scope.ts';
import { asTextsSayIt } from './fact-words.ts';
import { hoaxFacts } from './matched-hoaxes.ts';
import { recordFacts } from './record-facts.ts';

/**
 * Returns the facts on which a text of this case may rest now: its own, its current crisis's or
 * playbook's, and the hoax register's.
 */
export function liveFacts(state: CaseState, { handbook, now }: { handbook: Handbook; now: string }): LiveFact[] {
  const scopes = scopesOf({ ...state.core, crisis: state.crisis });
  const entered = state.facts
    .filter((fact) => scopes.includes(fact.scope) && isLive(fact, now))
    .map((fact) => asTextsSayIt(fact, handbook, state.core.playbook));
  return [...entered, ...hoaxFacts(state)];
}

/**
 * Returns whether every fact under the text is still valid: entered ones live, standing ones before
 * their expiry date. A sentence of the text that waits to be confirmed has not fallen.
 */
export function restsOnLiveFacts(draft: Draft, state: CaseState, handbook: Handbook, now: string): boolean {
  const standing = playbookById(handbook, state.core.playbook)?.standingFacts ?? [];
  const today = localDate(now, handbook.institution.timeZone);
  const live = new Set([
    ...liveFacts(state, { handbook, now }).map((fact) => fact.id),
    ...recordFacts(state, { handbook, now }).map((fact) => fact.id),
    ...standing.filter((fact) => fact.validUntil >= today).map((fact) => `standing:${state.core.playbook}/${fact.id}`),
  ]);
  const waiting = new Set(state.facts.filter((fact) => isSaid(fact) && fact.status === 'proposed').map(({ id }) => id));
  return draft.factIds.every((id) => live.has(id) || waiting.has(id));
}
