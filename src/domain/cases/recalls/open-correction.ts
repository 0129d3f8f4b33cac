import { SEVERITIES } from '../../handbook/vocabulary.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import type { WantedStatement } from '../drafting/open-statement.ts';
import { redraftFromFacts } from '../drafting/redraft.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold, isPending } from '../model/case-status.ts';
import type { Change, Effect } from '../model/changes.ts';
import { severityOfOurs } from '../model/crises/crisis.ts';
import type { Recall } from '../model/recalls/recall.ts';
import type { CaseTransaction } from '../ports/case-store.ts';

/** Corrections of some of the same replies that are still to be published. */
type OpenCorrections = {
  /** The one that takes further facts; null where there is none. */
  open: CaseState | null;
  /** Corrections in the words of a person: the bot adds nothing to them. */
  worded: CaseState[];
};

/**
 * Returns the corrections of these replies that wait to be published. One in the handbook's own words, of
 * exactly these replies and in the same language, takes further facts.
 */
export async function openCorrections(
  { recalls, language }: WantedStatement,
  states: readonly CaseState[],
  { cases }: Pick<CaseTransaction, 'cases'>,
): Promise<OpenCorrections> {
  const replies = new Set(recalls.map(({ publicationId }) => publicationId));
  const known = states
    .flatMap((state) => state.recalls)
    .flatMap(({ publicationId, correctionCaseId }) => (replies.has(publicationId) ? (correctionCaseId ?? []) : []));
  const waiting: CaseState[] = [];
  for (const id of new Set(known)) {
    const state = await cases.load(id);
    if (state !== null && isWaiting(state)) waiting.push(state);
  }
  const takesMore = (state: CaseState) =>
    !isWorded(state) && currentDraft(state)?.language === language && corrects(state, replies);
  return { open: waiting.find(takesMore) ?? null, worded: waiting.filter(isWorded) };
}

function isWaiting(state: CaseState): boolean {
  return state.core.statement === 'correction' && isPending(state) && !hasLeftHold(currentPublications(state));
}

function isWorded(state: CaseState): boolean {
  return currentDraft(state)?.touchedBy.length !== 0;
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
  const { changes, effects } = redraftFromFacts(applyChanges(state, added), context, 'recalls');
  const audit = { keys: recalls.map(({ factKey }) => factKey), recalls: recalls.map(({ id }) => id) };
  return { kind: 'done', changes: [...added, ...changes], effects, audit };
}

/** Tells the cases of corrections in a person's words that a further fact fell, and where it is corrected. */
export function secondCorrectionOf(worded: readonly CaseState[], correctionCaseId: number): Effect[] {
  const sentence = { key: 'thread.second_correction', params: { id: correctionCaseId } };
  return worded.flatMap(({ core }): Effect[] => [
    { kind: 'card', caseId: core.id },
    { kind: 'thread', caseId: core.id, entry: { sentence } },
  ]);
}
