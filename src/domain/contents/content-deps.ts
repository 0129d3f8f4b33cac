import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { runWithActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { AuditEntry } from '../cases/model/changes.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Actor } from '../people/actor.ts';
import { LOOKED_AHEAD_MS } from '../plan/model/planned-ahead.ts';
import { inOrder, momentAfter } from '../time/moment-after.ts';
import type { ContentContext, ContentOutcome } from './content-outcome.ts';
import type { ContentState } from './model/content.ts';
import type { ContentDecision, ContentStore, ContentTransaction } from './model/content-store.ts';
import { listsContent } from './model/ours-ahead.ts';
import { approvedSince } from './standing.ts';

/** Dependencies of the use cases of contents. */
export type ContentDeps = Pick<CaseDeps, 'people' | 'handbook' | 'now' | 'keys'> & {
  contents: ContentStore;
  /** Model that drafts; null where there is none. */
  language: Pick<CaseDeps['language'], 'model'>;
};

/** Transaction of a use case, and the context in which it decides. */
export type ContentWork = {
  transaction: ContentTransaction;
  /** Context of a decision on this content; roles are those that the caller asked for before. */
  contextOf(state: ContentState | null, actor: Actor): Promise<Omit<ContentContext, 'roles'>>;
};

/** Runs a transaction that decides by the active handbook, again if another process activated another one. */
export function withContents<T>(deps: ContentDeps, work: (work: ContentWork) => Promise<T>): Promise<T> {
  return runWithActiveHandbook(deps.handbook, (handbook, stillInForce) =>
    deps.contents.transact(async (transaction) => {
      const { handbook: hash, weights } = await transaction.record.inForce();
      stillInForce(hash, weights);
      return work({
        transaction,
        contextOf: (state, actor) => contextIn(deps, transaction, { state, actor, handbook }),
      });
    }),
  );
}

async function contextIn(
  { now, keys: { newId, digest }, language: { model } }: ContentDeps,
  transaction: ContentTransaction,
  { state, actor, handbook }: { state: ContentState | null; actor: Actor; handbook: Handbook },
): Promise<Omit<ContentContext, 'roles'>> {
  const factIds = state?.content.factIds ?? [];
  const moment = now();
  return {
    actor,
    now: moment,
    handbook,
    newId,
    digest,
    model: model === null ? null : { model: model.model, host: model.host },
    ...(await transaction.heldSince(heldFrom(state, moment))),
    facts: factIds.length === 0 ? [] : await transaction.facts.byIds(factIds),
  };
}

/** Moment from which pauses matter: the approval, which they may end, and the lists of 48 hours, which show the content. */
function heldFrom(state: ContentState | null, now: string): string {
  const approved = state === null ? now : approvedSince(state);
  return inOrder(momentAfter(now, -LOOKED_AHEAD_MS), approved)[0];
}

/** Changes to save, with the outcome's row of the record. */
export function contentDecision(
  event: string,
  contentId: string | null,
  outcome: ContentOutcome,
  { actor, now, pauses = [] }: Pick<ContentContext, 'actor' | 'now'> & Partial<Pick<ContentContext, 'pauses'>>,
): ContentDecision {
  const entry = { event, caseId: null, actor, at: now };
  if (outcome.kind === 'refused') {
    const why = { content: contentId, why: outcome.sentence.key };
    const refused: AuditEntry = { ...entry, result: 'refused', detail: why };
    return { changes: null, audit: refused, effects: outcome.effects ?? [] };
  }
  const { changes, effects, audit: detail } = outcome;
  const done: AuditEntry = { ...entry, result: 'done', detail };
  // Lists that show it say what becomes of it.
  const lists = pauses.filter((pause) => listsContent(pause, changes.content));
  const redrawn = lists.map(({ id: pauseId }) => ({ kind: 'pause_list', pauseId }) as const);
  return { changes, audit: done, effects: [...effects, ...redrawn] };
}
