import type { Sentence } from '../../errors.ts';
import { sameActor } from '../people/actor.ts';
import { mentionOf } from '../people/mention.ts';
import { compareHandbookFiles } from './compare-files.ts';
import type { HandbookDeps } from './handbook-deps.ts';
import type { Proposal } from './proposal.ts';
import { decideProposal } from './proposal.ts';
import type { RuleRequest } from './rule-on.ts';
import type { Ruling } from './rule-on-handbook.ts';
import { ruleOnHandbook } from './rule-on-handbook.ts';

/**
 * A second person puts a proposed handbook in force, by its bytes as they were proposed. One that answers
 * made is not compared with the files.
 * @throws RefusedError for who proposed it, once it was decided on or overtaken, and when the files have changed since
 */
export function confirmProposal(
  deps: HandbookDeps,
  request: RuleRequest & { proposalId: string },
): Promise<Proposal | null> {
  const { actor, proposalId } = request;
  return ruleOnHandbook(deps, request, 'handbook.confirmed', async (handbook) => {
    const files = await compareHandbookFiles(handbook, deps);
    return async (transaction, now): Promise<Ruling<Proposal>> => {
      const proposal = await transaction.proposal(proposalId);
      if (proposal?.status !== 'waiting') return { kind: 'refused', sentence: alreadyDecided(proposal) };
      if (sameActor(proposal.proposedBy, actor)) {
        return { kind: 'refused', sentence: { key: 'refusal.handbook_own_proposal' } };
      }
      if (proposal.basedOn !== handbook.hash) {
        const overtaken = decideProposal(proposal, 'superseded', { actor, now });
        const sentence = { key: 'refusal.handbook_overtaken' };
        return { kind: 'refused', sentence, saves: { proposals: [overtaken] } };
      }
      const isAsProposed = files.kind === 'changed' && files.hash === proposal.hash;
      if (proposal.origin === 'files' && !isAsProposed) {
        return { kind: 'refused', sentence: { key: 'refusal.handbook_files_changed' } };
      }
      const confirmed = decideProposal(proposal, 'confirmed', { actor, now });
      return {
        kind: 'done',
        event: 'handbook.confirmed',
        detail: { handbook: proposal.hash, before: handbook.hash, proposal: proposal.id },
        saves: { active: { hash: proposal.hash, since: now, by: actor }, proposals: [confirmed] },
        value: confirmed,
      };
    };
  });
}

/** Takes a proposal back, or turns it down: any one who could confirm one may, also who made it. */
export function dropProposal(
  deps: HandbookDeps,
  request: RuleRequest & { proposalId: string },
): Promise<Proposal | null> {
  const { actor, proposalId } = request;
  return ruleOnHandbook(deps, request, 'handbook.dropped', async () => async (transaction, now) => {
    const proposal = await transaction.proposal(proposalId);
    if (proposal?.status !== 'waiting') return { kind: 'refused', sentence: alreadyDecided(proposal) };
    const dropped = decideProposal(proposal, 'dropped', { actor, now });
    return {
      kind: 'done',
      event: 'handbook.dropped',
      detail: { handbook: proposal.hash, proposal: proposal.id },
      saves: { proposals: [dropped] },
      value: dropped,
    };
  });
}

function alreadyDecided(proposal: Proposal | null): Sentence {
  if (proposal === null || proposal.status === 'waiting') return { key: 'refusal.no_such_proposal' };
  return { key: `refusal.proposal_${proposal.status}`, params: { who: mentionOf(proposal.decidedBy) } };
}
