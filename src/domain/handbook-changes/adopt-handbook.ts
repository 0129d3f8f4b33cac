import type { AuditDetail } from '../cases/model/changes.ts';
import type { HandbookFile } from '../handbook/handbook.ts';
import type { Actor } from '../people/actor.ts';
import { CLOCK } from '../people/actor.ts';
import type { HandbookOutcome, HandbookStore } from './handbook-store.ts';
import type { ActiveVersion, Proposal } from './proposal.ts';
import { decideProposal } from './proposal.ts';

/** A handbook that was read and checked, and the bytes that it was read from. */
type Checked = { hash: string; files: readonly HandbookFile[] };

/**
 * Puts the first handbook in force in a database that has none; returns the current one otherwise.
 * If two processes start at once, only the first saves its handbook.
 */
export function beginWithHandbook(
  handbooks: HandbookStore,
  { hash, files }: Checked,
  now: string,
): Promise<ActiveVersion> {
  return handbooks.transact(async (transaction) => {
    const known = await transaction.active();
    if (known !== null) return known;
    const active = { hash, since: now, by: CLOCK };
    await transaction.save({
      keep: { hash, files, at: now },
      active,
      audit: [entry('handbook.first', CLOCK, now, { handbook: hash })],
    });
    return active;
  });
}

/**
 * Puts a handbook in force from the terminal, without a second person. It serves when this program
 * cannot read the stored handbook, or when nobody can confirm. An operator who can run it could
 * write to the database anyway; the record keeps the event, the actor and the reason.
 */
export function adoptHandbook(
  handbooks: HandbookStore,
  { hash, files }: Checked,
  how: { id: string; actor: Actor; reason: string; now: string },
): Promise<void> {
  const { id, actor, reason, now } = how;
  return handbooks.transact(async (transaction) => {
    const before = (await transaction.active())?.hash ?? null;
    const waiting = await transaction.waiting();
    const adopted: Proposal = {
      id,
      hash,
      basedOn: before,
      proposedBy: actor,
      proposedAt: now,
      reason,
      origin: 'files',
      status: 'adopted',
      decidedBy: actor,
      decidedAt: now,
    };
    await transaction.save({
      keep: { hash, files, at: now },
      active: { hash, since: now, by: actor },
      proposals: [...(waiting === null ? [] : [decideProposal(waiting, 'superseded', { actor, now })]), adopted],
      audit: [entry('handbook.adopted', actor, now, { handbook: hash, before, proposal: id })],
    });
  });
}

function entry(event: string, actor: Actor, at: string, detail: AuditDetail): HandbookOutcome['audit'][number] {
  return { event, result: 'done', caseId: null, actor, at, detail };
}
