import { SEVERITIES } from '../../handbook/vocabulary.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import type { WantedStatement } from '../drafting/open-statement.ts';
import { redraftFromFacts } from '../drafting/redraft.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold, isPending } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { severityOfOurs } from '../model/crises/crisis.ts';
import type { Recall } from '../model/recalls/recall.ts';
import type { CaseTransaction } from '../ports/case-store.ts';

/**
 * Returns the correction that is still to be published for exactly these replies, in the handbook's own
 * words; null if there is none. The bot adds nothing to a text that a person has worded.
 */
export async function openCorrection(
  { recalls, language }: WantedStatement,
  states: readonly CaseState[],
  { cases }: Pick<CaseTransaction, 'cases'>,
): Promise<CaseState | null> {
  const replies = new Set(recalls.map(({ publicationId }) => publicationId));
  const known = states
    .flatMap((state) => state.recalls)
    .flatMap(({ publicationId, correctionCaseId }) => (replies.has(publicationId) ? (correctionCaseId ?? []) : []));
  for (const id of new Set(known)) {
    const state = await cases.load(id);
    if (state !== null && isOpen(state) && currentDraft(state)?.language === language && corrects(state, replies))
      return state;
  }
  return null;
}

function isOpen(state: CaseState): boolean {
  const isOurs = state.core.statement === 'correction' && currentDraft(state)?.touchedBy.length === 0;
  return isOurs && isPending(state) && !hasLeftHold(currentPublications(state));
}

function corrects(state: CaseState, replies: ReadonlySet<string>): boolean {
  const corrected = new Set(currentDraft(state)?.places.flatMap((one) => one.corrects));
  return corrected.size === replies.size && [...corrected].every((id) => replies.has(id));
}

/** Adds fallen facts to an open correction: its text says them too, and its approvals end. */
export function addToCorrection(
  state: CaseState,
  wanted: Pick<WantedStatement, 'severity'>,
  recalls: readonly Recall[],
  context: ActionContext,
): Extract<Outcome, { kind: 'done' }> {
  const severity = severityOfOurs(wanted.severity, state.crisis);
  const isGraver = SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(state.core.severity);
  const added: Change[] = [
    ...(isGraver ? [{ kind: 'matter', row: { ...state.core, severity } } satisfies Change] : []),
    ...recalls.map((row): Change => ({ kind: 'recall', row })),
  ];
  const { changes, effects } = redraftFromFacts(applyChanges(state, added), context);
  const audit = { keys: recalls.map(({ factKey }) => factKey), recalls: recalls.map(({ id }) => id) };
  return { kind: 'done', changes: [...added, ...changes], effects, audit };
}
