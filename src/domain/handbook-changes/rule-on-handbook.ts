import type { Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import { outsiderSentence } from '../cases/decision/recorded.ts';
import { runWithActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { AuditDetail, AuditEntry } from '../cases/model/changes.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Actor, Membership } from '../people/actor.ts';
import type { HandbookDeps } from './handbook-deps.ts';
import type { HandbookOutcome, HandbookTransaction } from './handbook-store.ts';

/** Requester, channel and delivery of a handbook action. */
export type HandbookRequest = { actor: Actor; channel: string | null; deliveryKey: string };

export type Ruling<T> =
  | { kind: 'done'; event: string; detail: AuditDetail; saves: Saves; value: T }
  /** A refusal may have found out something that is worth keeping. */
  | { kind: 'refused'; sentence: Sentence; saves?: Saves };

type Saves = Omit<HandbookOutcome, 'audit'>;

const CHANGERS: readonly Role[] = ['lead', 'approver'];

/** Returns true if a person with these roles may put another handbook in force, or confirm one. */
export function mayChangeHandbook(roles: readonly Role[]): boolean {
  return roles.some((role) => CHANGERS.includes(role));
}

/**
 * Decides on the handbook in one transaction. The person must hold the role in the handbook in
 * force, never only in the proposed one.
 * @param event name of a refusal in the record
 * @param prepare reads data outside the database, and returns the function that decides inside the
 * transaction
 * @returns null when this delivery was handled before
 * @throws RefusedError with the sentence for the person; the record keeps the refusal
 */
export async function ruleOnHandbook<T>(
  deps: HandbookDeps,
  request: HandbookRequest,
  event: string,
  prepare: (handbook: Handbook) => Promise<(transaction: HandbookTransaction, now: string) => Promise<Ruling<T>>>,
): Promise<T | null> {
  const ruling = await runWithActiveHandbook(deps.handbook, async (handbook, stillInForce) => {
    const refusal = handbookRefusal(await deps.people.standingOf(request.actor, request.channel));
    const rule = refusal === null ? await prepare(handbook) : null;
    return deps.handbooks.transact(async (transaction): Promise<Ruling<T> | null> => {
      stillInForce((await transaction.active())?.hash ?? null);
      if (await transaction.seen(request.deliveryKey)) return null;
      const now = deps.now();
      const made = (await rule?.(transaction, now)) ?? refusal;
      if (made === null) return null;
      await transaction.save({ ...made.saves, audit: [handbookEntry(made, event, request.actor, now)] });
      return made;
    });
  });
  if (ruling === null) return null;
  if (ruling.kind === 'refused') throw new RefusedError(ruling.sentence.key, ruling.sentence.params);
  await deps.handbook.follow();
  return ruling.value;
}

function handbookRefusal(membership: Membership): Ruling<never> | null {
  if (membership.kind === 'stranger') return { kind: 'refused', sentence: outsiderSentence(membership.why) };
  return mayChangeHandbook(membership.roles)
    ? null
    : { kind: 'refused', sentence: { key: 'refusal.handbook_needs_role' } };
}

function handbookEntry(ruling: Ruling<unknown>, event: string, actor: Actor, at: string): AuditEntry {
  const entry = { caseId: null, actor, at };
  return ruling.kind === 'done'
    ? { ...entry, event: ruling.event, result: 'done', detail: ruling.detail }
    : { ...entry, event, result: 'refused', detail: { why: ruling.sentence.key } };
}
