import type { AuditDetail } from '../cases/model/changes.ts';
import type { HandbookChange } from '../handbook/differences/handbook-difference.ts';
import { secondApprovalsIn } from '../handbook/differences/handbook-difference.ts';
import type { ChangedFiles } from './compare-files.ts';
import { compareHandbookFiles } from './compare-files.ts';
import type { HandbookDeps } from './handbook-deps.ts';
import type { HandbookTransaction } from './handbook-store.ts';
import type { Proposal, Waiting } from './proposal.ts';
import { decideProposal } from './proposal.ts';
import type { RuleRequest } from './rule-on.ts';
import type { Ruling } from './rule-on-handbook.ts';
import { ruleOnHandbook } from './rule-on-handbook.ts';

/** Hashes of the two handbooks whose difference the person was shown. */
export type ShownDifference = { from: string; to: string };

export type Taken = { hash: string; changes: HandbookChange[] };
export type Proposed = { proposal: Waiting; changes: HandbookChange[] };

/**
 * Puts the files in force, where nothing that is guarded changes.
 * @throws RefusedError when it does, or when files or handbook are no longer what the person was shown
 */
export function takeHandbook(
  deps: HandbookDeps,
  request: RuleRequest & { shown: ShownDifference },
): Promise<Taken | null> {
  const { actor, shown } = request;
  return ruleOnHandbook(deps, request, 'handbook.taken', async (handbook) => {
    const files = await compareHandbookFiles(handbook, deps);
    return async (transaction, now): Promise<Ruling<Taken>> => {
      if (!isAsShown(files, handbook.hash, shown)) return OTHERWISE;
      if (secondApprovalsIn(files.changes).length > 0) {
        return { kind: 'refused', sentence: { key: 'refusal.handbook_needs_second_person' } };
      }
      return {
        kind: 'done',
        event: 'handbook.taken',
        detail: detailOf(files, shown.from, {}),
        saves: {
          keep: { hash: files.hash, files: files.files, at: now },
          active: { hash: files.hash, since: now, by: actor },
          proposals: await supersedeWaiting(transaction, { actor, now }),
        },
        value: { hash: files.hash, changes: files.changes },
      };
    };
  });
}

/**
 * Asks for a second person: the files' handbook waits as it is now, and takes the place of a proposal that waited before. Proposing
 * what waits already changes nothing.
 */
export function proposeHandbook(
  deps: HandbookDeps,
  request: RuleRequest & { shown: ShownDifference },
): Promise<Proposed | null> {
  const { actor, shown } = request;
  return ruleOnHandbook(deps, request, 'handbook.proposed', async (handbook) => {
    const files = await compareHandbookFiles(handbook, deps);
    return async (transaction, now): Promise<Ruling<Proposed>> => {
      if (!isAsShown(files, handbook.hash, shown)) return OTHERWISE;
      const { hash, changes } = files;
      const waiting = await transaction.waiting();
      const isSame = waiting?.hash === hash && waiting.basedOn === handbook.hash;
      const proposal: Waiting = isSame
        ? waiting
        : {
            id: deps.keys.newId(),
            hash,
            basedOn: handbook.hash,
            proposedBy: actor,
            proposedAt: now,
            reason: null,
            origin: 'files',
            status: 'waiting',
          };
      return {
        kind: 'done',
        event: 'handbook.proposed',
        detail: detailOf(files, shown.from, { proposal: proposal.id }),
        saves: isSame
          ? {}
          : {
              keep: { hash, files: files.files, at: now },
              proposals: [...(await supersedeWaiting(transaction, { actor, now })), proposal],
            },
        value: { proposal, changes },
      };
    };
  });
}

const OTHERWISE: Ruling<never> = { kind: 'refused', sentence: { key: 'refusal.handbook_changed_since' } };

function isAsShown(
  files: Awaited<ReturnType<typeof compareHandbookFiles>>,
  inForce: string,
  shown: ShownDifference,
): files is ChangedFiles {
  return files.kind === 'changed' && files.hash === shown.to && inForce === shown.from;
}

/** Returns the proposal that waits as one that another takes the place of. */
export async function supersedeWaiting(
  transaction: HandbookTransaction,
  by: Parameters<typeof decideProposal>[2],
): Promise<Proposal[]> {
  const waiting = await transaction.waiting();
  return waiting === null ? [] : [decideProposal(waiting, 'superseded', by)];
}

/** Hashes, names of places and numbers: what the files say stays out of the record. */
export function detailOf(
  { hash, changes }: Pick<ChangedFiles, 'hash' | 'changes'>,
  before: string,
  more: AuditDetail,
): AuditDetail {
  return { handbook: hash, before, guarded: secondApprovalsIn(changes), changes: changes.length, ...more };
}
