import type { LiveFact } from '../drafts/live-fact.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import { localDate } from '../handbook/local-date.ts';
import type { CaseState, Draft, EnteredFact } from './case-state.ts';

/** Where a value of this fact belongs: to the case alone, or to every case of the playbook. */
export function factScope(caseId: number, playbookId: string, scope: 'case' | 'crisis'): string {
  return scope === 'case' ? `case:${caseId}` : `playbook:${playbookId}`;
}

export function isLive(fact: EnteredFact, now: string): boolean {
  return fact.supersededBy === null && (fact.validUntil === null || fact.validUntil > now);
}

/** The entered values that a text of this case may rest on now: its own, and those of the playbook that it has now. */
export function liveFacts(state: CaseState, now: string): LiveFact[] {
  const { id: caseId, playbook } = state.matter;
  const scopes = [factScope(caseId, '', 'case'), factScope(caseId, playbook ?? '', 'crisis')];
  return state.facts
    .filter((fact) => scopes.includes(fact.scope) && isLive(fact, now))
    .map(({ id, key, value, source }) => ({ id, key, value, source }));
}

/** Whether every fact under the text still holds: entered ones live, standing ones not past their date. */
export function restsOnLiveFacts(draft: Draft, state: CaseState, handbook: Handbook, now: string): boolean {
  const standing = playbookById(handbook, state.matter.playbook)?.standingFacts ?? [];
  const today = localDate(now, handbook.institution.timeZone);
  const live = new Set([
    ...liveFacts(state, now).map((fact) => fact.id),
    ...standing
      .filter((fact) => fact.validUntil >= today)
      .map((fact) => `standing:${state.matter.playbook}/${fact.id}`),
  ]);
  return draft.factIds.every((id) => live.has(id));
}
