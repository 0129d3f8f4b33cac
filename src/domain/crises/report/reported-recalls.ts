import { correctionsOf, recallStatus } from '../../cases/model/recalls/recall-status.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import type { BoardRecall } from '../model/crisis-board.ts';
import type { ReportedRecall } from './crisis-report.ts';
import { publicProof } from './public-proof.ts';

/** Returns the texts published when a fact was retracted or expired, and the outcome of each. */
export function reportedRecalls(recalls: readonly BoardRecall[], mask: Masker): ReportedRecall[] {
  return recalls.map(({ recall, publication, corrections }) => ({
    caseId: publication.caseId,
    network: publication.network,
    proof: publicProof(publication),
    fact: { key: recall.factKey, title: recall.factTitle },
    why: recall.why,
    at: recall.at,
    status: recallStatus(recall, publication, corrections),
    corrections: correctionsOf(recall, corrections).map((one) => {
      return { caseId: one.caseId, network: one.network, proof: publicProof(one), at: one.publishedAt };
    }),
    waived: recall.waived === null ? null : { by: recall.waived.by, why: mask(recall.waived.why) },
  }));
}
