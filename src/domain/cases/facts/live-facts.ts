import type { LiveFact } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import { localDate } from '../../time/local-date.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { EnteredFact } from '../model/fact.ts';
import { scopesOf } from '../model/fact-scope.ts';
import { hoaxFacts } from './matched-hoaxes.ts';
import { recordFacts } from './record-facts.ts';

export function isLive(fact: EnteredFact, now: string): boolean {
  return fact.status === 'verified' && (fact.validUntil === null || fact.validUntil > now);
}

/** What a text of this case may rest on now: its own values, those of the crisis or playbook that it has now, and what the register of hoaxes knows. */
export function liveFacts(state: CaseState, now: string): LiveFact[] {
  const scopes = scopesOf(state.core);
  const entered = state.facts
    .filter((fact) => scopes.includes(fact.scope) && isLive(fact, now))
    .map(({ id, key, value, translations, source }) => ({ id, key, value, translations, source }));
  return [...entered, ...hoaxFacts(state)];
}

/** Whether every fact under the text still holds: entered ones live, standing ones not past their date. */
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
