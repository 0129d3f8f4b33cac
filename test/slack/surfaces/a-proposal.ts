import type { Proposal, Waiting } from '../../../src/domain/handbook-changes/proposal.ts';
import { OTHER_HASH } from './ugly/ugly-world.ts';

/** A handbook that waits, proposed by somebody else than who looks at it. */
export function aProposal(basedOn: string, origin: Proposal['origin'] = 'files'): Waiting {
  return {
    id: 'p',
    hash: OTHER_HASH,
    basedOn,
    proposedBy: { kind: 'slack', team: 'T1', user: 'UB' },
    proposedAt: '2026-11-24T10:00:00.000Z',
    reason: null,
    origin,
    status: 'waiting',
  };
}
