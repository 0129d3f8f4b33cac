import { CONFIRMERS } from '../../hoaxes/gestures/settle-decision.ts';
import type { Hoax } from '../../hoaxes/hoax.ts';
import { waitingDecisions } from '../../hoaxes/hoax.ts';
import type { HoaxAction } from '../../hoaxes/hoax-action.ts';
import type { HoaxOutcome } from '../../hoaxes/hoax-outcome.ts';
import { withPost } from '../../hoaxes/hoax-words.ts';
import { matchHoaxes } from '../../hoaxes/match-hoaxes.ts';
import { comparableText } from '../../posts/similarity/comparable-text.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { decisionOf } from '../decision/recorded.ts';
import { recordOccurrence } from '../facts/sight-hoaxes.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Change, Effect, ThreadEntry } from '../model/changes.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { PropagationContext } from '../recalls/propagate-fact-changes.ts';
import { recallHoax } from '../recalls/recall-hoax.ts';
import { hasTurned, hearOfTurn } from './hoax-turned.ts';

/** Maximum number of waiting posts compared with new words. */
const MOST_POSTS = 500;
/**
 * Maximum number of cards redrawn, the most urgent first. Others are redrawn at their next change;
 * every text is still checked before it leaves.
 */
const MOST_CARDS = 100;

type Ruling = {
  action: HoaxAction;
  /** Null for a new one. */
  before: Hoax | null;
  outcome: Extract<HoaxOutcome, { kind: 'done' }>;
  /** The case on whose card it was done. */
  state: CaseState | null;
};

/**
 * Saves what was decided of a hoax, where it was seen by that, and what follows for the cases that say it.
 * @returns the hoax with its number, and whether the thread of a case calls those who may confirm what waits
 */
export async function saveHoaxDecision(
  { action, before, outcome, state }: Ruling,
  transaction: CaseTransaction,
  context: PropagationContext,
): Promise<{ hoax: Hoax; asked: boolean }> {
  const id = before?.id ?? (await transaction.hoaxes.nextId());
  const here = ofCase({ ...outcome.hoax, id }, action, state, context);
  const hasNewWords = action.kind === 'register' || action.kind === 'reword' || action.kind === 'recognise';
  const waiting = hasNewWords
    ? await inWaitingPosts(here.hoax, state?.posts[0]?.id ?? null, transaction)
    : { hoax: here.hoax, changes: [], cases: [] };
  const caseId = state?.core.id ?? null;
  const after = waiting.hoax;
  const saying = before === null ? [] : (await transaction.hoaxes.casesOf(id)).slice(0, MOST_CARDS);
  const turn = before !== null && hasTurned(before, after) ? { before, after } : null;
  const asking = isProposed(before, after) ? (saying[0] ?? caseId) : null;
  const audit = { ...outcome.detail, hoax: id, seen: waiting.cases.length };
  const drawn = cards([...waiting.cases, ...(turn === null ? saying : [])]);
  const effects: Effect[] = [...here.effects, ...drawn, ...asks(asking, id, context)];
  const changes: Change[] = [...here.changes, ...waiting.changes, { kind: 'hoax', row: after }];
  await transaction.save(decisionOf(`hoax.${action.kind}`, caseId, { kind: 'done', changes, effects, audit }, context));
  if (turn !== null) {
    await tellTurn(turn, saying, transaction, context);
    await recallHoax(transaction, turn, context);
  }
  return { hoax: after, asked: asking !== null };
}

async function tellTurn(
  turn: { before: Hoax; after: Hoax },
  cases: readonly number[],
  transaction: CaseTransaction,
  context: ActionContext,
): Promise<void> {
  for (const caseId of cases) {
    const state = await transaction.cases.load(caseId);
    if (state === null) continue;
    await transaction.save(decisionOf('case.hoax_turned', caseId, hearOfTurn(state, turn, context), context));
  }
}

/** Returns whether a decision is pending that was not pending before. */
function isProposed(before: Hoax | null, after: Hoax): boolean {
  const known = before === null ? [] : waitingDecisions(before).map(({ id }) => id);
  return waitingDecisions(after).some(({ id }) => !known.includes(id));
}

/** In the thread of the most urgent case, so that it is said whatever happens to the message in the channel. */
function asks(caseId: number | null, id: number, { actor }: ActionContext): Effect[] {
  if (caseId === null) return [];
  const entry: ThreadEntry = { sentence: { key: 'thread.hoax_waits', params: { id } }, by: actor, asks: CONFIRMERS };
  return [{ kind: 'thread', caseId, entry }];
}

/** The case's own post says it: by its words others are known, as long as the post is kept. */
function ofCase(
  hoax: Hoax,
  action: HoaxAction,
  state: CaseState | null,
  context: ActionContext,
): { hoax: Hoax; changes: Change[]; effects: Effect[] } {
  const post = state?.posts[0];
  if (state === null || post === undefined) return { hoax, changes: [], effects: [] };
  const entry: ThreadEntry = { sentence: threadSentence(hoax.id, action), by: context.actor };
  const effects: Effect[] = [
    { kind: 'card', caseId: state.core.id },
    { kind: 'thread', caseId: state.core.id, entry },
  ];
  if (action.kind !== 'register' && action.kind !== 'recognise') return { hoax, changes: [], effects };
  const worded = withPost(hoax, post, context);
  const known = state.occurrences.find((one) => one.hoaxId === hoax.id && one.postId === post.id);
  if (known !== undefined && known.dismissedBy === null) return { hoax: worded, changes: [], effects };
  const { hoax: after, changes } = recordOccurrence(worded, { ...post, caseId: state.core.id }, 100);
  return { hoax: after, changes: changes.filter(({ kind }) => kind === 'sighting'), effects };
}

function threadSentence(id: number, action: HoaxAction): ThreadEntry['sentence'] {
  if (action.kind === 'prioritise') {
    return { key: 'thread.hoax_prioritised', params: { id, hoaxPriority: action.priority } };
  }
  return { key: action.kind === 'register' ? 'thread.hoax_registered' : 'thread.hoax_recognised', params: { id } };
}

/** Finds the hoax in posts that were flagged before it was registered and still wait. */
async function inWaitingPosts(
  hoax: Hoax,
  except: string | null,
  transaction: CaseTransaction,
): Promise<{ hoax: Hoax; changes: Change[]; cases: number[] }> {
  let after = hoax;
  const changes: Change[] = [];
  const cases: number[] = [];
  for (const post of await transaction.hoaxes.postsToMatch(hoax.id, MOST_POSTS)) {
    const [match] = post.id === except ? [] : matchHoaxes(comparableText(post.text), [hoax]);
    if (match === undefined) continue;
    const once = recordOccurrence(after, post, Math.round(match.similarity.share * 100));
    after = once.hoax;
    changes.push(...once.changes.filter(({ kind }) => kind === 'sighting'));
    cases.push(post.caseId);
  }
  return { hoax: after, changes, cases: [...new Set(cases)] };
}

function cards(cases: readonly number[]): Effect[] {
  return cases.slice(0, MOST_CARDS).map((caseId) => ({ kind: 'card', caseId }));
}
