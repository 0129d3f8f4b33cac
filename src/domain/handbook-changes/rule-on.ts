import type { Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { outsiderSentence } from '../cases/decision/recorded.ts';
import { runWithActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { AuditDetail, AuditEntry } from '../cases/model/changes.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Actor, Membership } from '../people/actor.ts';

/** Requester, channel and delivery of a decision on what everybody works by. */
export type RuleRequest = { actor: Actor; channel: string | null; deliveryKey: string };

/** Outcome of such a decision; a refusal may have found out something that is worth keeping. */
export type RulingOn<Value, Saves> =
  | { kind: 'done'; event: string; detail: AuditDetail; saves: Saves; value: Value }
  | { kind: 'refused'; sentence: Sentence; saves?: Saves };

/** Store of what is decided on. */
type RuledStore<Transaction> = {
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Returns the hash of the handbook that every process follows. */
  inForce(transaction: Transaction): Promise<string | null>;
};

type RulingTransaction<Saves> = {
  seen(key: string): Promise<boolean>;
  save(outcome: Saves & { audit: readonly AuditEntry[] }): Promise<void>;
};

const CHANGERS: readonly Role[] = ['lead', 'approver'];

/** Returns true if a person with these roles may change what everybody works by, or confirm such a change. */
export function mayChangeHandbook(roles: readonly Role[]): boolean {
  return roles.some((role) => CHANGERS.includes(role));
}

/**
 * Decides in one transaction. The person must hold the role in the handbook in force, never only in
 * a proposed one.
 * @param event name of a refusal in the record
 * @param prepare reads data outside the database, and returns the function that decides inside the
 * transaction
 * @returns null when this delivery was handled before
 * @throws RefusedError with the sentence for the person; the record keeps the refusal
 */
export async function ruleOn<Value, Saves extends object, Transaction extends RulingTransaction<Saves>>(
  deps: Pick<CaseDeps, 'people' | 'handbook' | 'now'> & { ruled: RuledStore<Transaction> },
  request: RuleRequest,
  event: string,
  prepare: (handbook: Handbook) => Promise<(transaction: Transaction, now: string) => Promise<RulingOn<Value, Saves>>>,
): Promise<Value | null> {
  const ruling = await runWithActiveHandbook(deps.handbook, async (handbook, stillInForce) => {
    const refusal = roleRefusal(await deps.people.standingOf(request.actor, request.channel));
    const rule = refusal === null ? await prepare(handbook) : null;
    return deps.ruled.transact(async (transaction): Promise<RulingOn<Value, Saves> | null> => {
      stillInForce(await deps.ruled.inForce(transaction));
      if (await transaction.seen(request.deliveryKey)) return null;
      const now = deps.now();
      const made: RulingOn<Value, Saves> | null = (await rule?.(transaction, now)) ?? refusal;
      if (made === null) return null;
      const saves = made.saves ?? ({} as Saves);
      await transaction.save({ ...saves, audit: [rulingEntry(made, event, request.actor, now)] });
      return made;
    });
  });
  if (ruling === null) return null;
  if (ruling.kind === 'refused') throw new RefusedError(ruling.sentence.key, ruling.sentence.params);
  await deps.handbook.follow();
  return ruling.value;
}

function roleRefusal(membership: Membership): { kind: 'refused'; sentence: Sentence } | null {
  if (membership.kind === 'stranger') return { kind: 'refused', sentence: outsiderSentence(membership.why) };
  return mayChangeHandbook(membership.roles)
    ? null
    : { kind: 'refused', sentence: { key: 'refusal.handbook_needs_role' } };
}

function rulingEntry(ruling: RulingOn<unknown, unknown>, event: string, actor: Actor, at: string): AuditEntry {
  const entry = { caseId: null, actor, at };
  return ruling.kind === 'done'
    ? { ...entry, event: ruling.event, result: 'done', detail: ruling.detail }
    : { ...entry, event, result: 'refused', detail: { why: ruling.sentence.key } };
}
