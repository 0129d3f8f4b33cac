import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext, AlsoRecorded, Outcome } from '../cases/decision/outcome.ts';
import { cardAndThread } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Importance } from '../cases/model/importance.ts';
import { caseImportance } from '../cases/model/importance.ts';
import type { RankedCase, ShownCases } from '../cases/model/joining/intake-reader.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { requestByItself } from '../cases/writing/request-writing.ts';
import type { Actor } from '../people/actor.ts';
import { CLOCK } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';

/** Number of waiting cases that are looked at; more than there can be room for. */
const LOOKED_AT = 100;
/** Age in milliseconds after which an unclaimed case does not keep others out. */
const FRESH_MS = 24 * 3_600_000;
/** Many changes of what waits are drawn as one. */
const REDRAWN_AFTER_MS = 5_000;

/**
 * Shows the cards of the most important cases from intake that nobody has seen, while there is room
 * (`cardsWithRoom`). Renders those again that got more posts, and counts the others on a card of
 * their own. Only now is a language model asked for a reply, because a flood has more cases than
 * anybody reads.
 * @param most how many are rendered again
 * @returns how many cards are to be rendered
 */
export function showWaitingCards(deps: CaseDeps, most: number): Promise<number> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const { waitingCards } = transaction.cases;
      const waiting = await waitingCards.next(LOOKED_AT);
      const since = momentAfter(settled.now(), -FRESH_MS);
      const shown = waiting.length === 0 ? [] : await waitingCards.unclaimed(since);
      const fresh = cardsWithRoom(waiting, shown, settled.settings.openAtOnce);
      const grown = await waitingCards.grown(most);
      await showAll(settled, transaction, { fresh, grown }, CLOCK);
      return fresh.length + grown.length;
    }),
  );
}

/**
 * Shows the next cards that a person asks for, whether there is room or not.
 * @returns how many are shown
 * @throws RefusedError when the person is not of the team
 */
export function showNextCards(deps: CaseDeps, asked: NextAsked): Promise<number> {
  return withActiveHandbook(deps, async (settled) => {
    const { actor, channel, deliveryKey } = asked;
    const membership = await settled.people.standingOf(actor, channel);
    if (membership.kind === 'stranger') throw new RefusedError(outsiderSentence(membership.why).key);
    return settled.store.transact(async (transaction) => {
      if (await transaction.record.seen(deliveryKey)) return 0;
      const waiting = await transaction.cases.waitingCards.next(NEXT);
      const fresh = waiting.map(({ caseId }) => caseId);
      await showAll(settled, transaction, { fresh, grown: [] }, actor);
      return fresh.length;
    });
  });
}

type NextAsked = { actor: Actor; channel: string | null; deliveryKey: string };

const NEXT = 10;

async function showAll(
  deps: CaseDeps,
  transaction: CaseTransaction,
  { fresh, grown }: { fresh: readonly number[]; grown: readonly number[] },
  actor: Actor,
): Promise<void> {
  const caseIds = [...fresh, ...grown];
  const context = await contextIn(deps, transaction, actor);
  for (const id of fresh) await show(transaction, id, context);
  const changes = caseIds.length === 0 ? [] : [{ kind: 'cards_shown', row: { id: 'cards_shown', caseIds } } as const];
  const cards = grown.map((caseId) => ({ kind: 'card', caseId, dueAt: context.now }) as const);
  await transaction.save({ changes, effects: cards, audit: [] });
  if (!(await transaction.cases.waitingCards.changed())) return;
  const dueAt = momentAfter(context.now, REDRAWN_AFTER_MS);
  await transaction.save({ changes: [], effects: [{ kind: 'waiting_list', dueAt }], audit: [] });
}

async function show(
  transaction: CaseTransaction,
  caseId: number,
  context: Omit<ActionContext, 'roles'>,
): Promise<void> {
  const state = await transaction.cases.load(caseId);
  if (state === null || state.core.erased !== null || state.core.closed !== null) return;
  const asked = requestByItself(state, context);
  const also: readonly AlsoRecorded[] = asked.also;
  const entry = { sentence: { key: 'thread.opened' }, by: CLOCK };
  const effects = [...cardAndThread(state, entry), ...asked.effects];
  const outcome: Outcome = { kind: 'done', changes: asked.changes, effects, audit: {}, also };
  await transaction.save(decisionOf('case.shown', caseId, outcome, context));
}

/**
 * Returns the waiting cases whose cards are shown now. A case has room while fewer than
 * `openAtOnce` unclaimed cards of at least its importance are shown. So ten grumbling cards never
 * keep an urgent one out, and urgent ones keep the grumbling out.
 * @param waiting the most important first
 */
export function cardsWithRoom(
  waiting: readonly RankedCase[],
  shown: readonly ShownCases[],
  openAtOnce: number,
): number[] {
  const open = shown.map((one) => ({ importance: caseImportance(one), count: one.count }));
  const chosen: number[] = [];
  for (const one of waiting) {
    const importance = caseImportance(one);
    const before = open.filter((other) => isAsImportant(other.importance, importance));
    if (before.reduce((sum, { count }) => sum + count, 0) >= openAtOnce) continue;
    open.push({ importance, count: 1 });
    chosen.push(one.caseId);
  }
  return chosen;
}

function isAsImportant(one: Importance, other: Importance): boolean {
  return one <= other;
}
