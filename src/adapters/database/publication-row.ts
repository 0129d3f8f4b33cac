import { z } from 'zod';
import type { Publication, PublicationStatus, WentOut } from '../../domain/cases/case-state.ts';
import { storableText } from './storable-text.ts';
import { readActorOrNull, writeActorOrNull } from './stored-json.ts';

export type PublicationRow = {
  id: string;
  caseId: number;
  draftId: string;
  digest: string;
  target: string;
  network: string;
  audience: Publication['audience'];
  status: PublicationStatus;
  holdUntil: string;
  handbookHash: string;
  basis: string | null;
  proof: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  wentOut: WentOut['kind'];
  /** The version that is really out, of a deviation. */
  outDraftId: string | null;
  /** Who put it out, of a reply that went out elsewhere. */
  outBy: string | null;
  reason: string | null;
};

export function publicationRow({ wentOut, ...publication }: Publication): PublicationRow {
  return {
    ...publication,
    basis: publication.basis === null ? null : JSON.stringify(publication.basis),
    wentOut: wentOut.kind,
    outDraftId: wentOut.kind === 'deviation' ? wentOut.draftId : null,
    outBy: wentOut.kind === 'elsewhere' ? storableText(wentOut.who) : null,
    proof: storableText(publication.proof),
    publishedBy: writeActorOrNull(publication.publishedBy),
  };
}

export function publicationOf(row: PublicationRow): Publication {
  return {
    id: row.id,
    caseId: row.caseId,
    draftId: row.draftId,
    digest: row.digest,
    target: row.target,
    network: row.network,
    audience: row.audience,
    status: row.status,
    holdUntil: row.holdUntil,
    handbookHash: row.handbookHash,
    basis: row.basis === null ? null : basis.parse(JSON.parse(row.basis)),
    proof: row.proof,
    publishedAt: row.publishedAt,
    publishedBy: readActorOrNull(row.publishedBy),
    wentOut: wentOutOf(row),
    reason: row.reason,
  };
}

const basis = z.object({
  kind: z.enum(['line', 'text']),
  textId: z.string(),
  approvedBy: z.object({ name: z.string(), post: z.string() }),
  approvedOn: z.string(),
  validUntil: z.string(),
});

function wentOutOf({ wentOut, outDraftId, outBy }: PublicationRow): WentOut {
  if (wentOut === 'deviation') return { kind: wentOut, draftId: outDraftId ?? '' };
  return wentOut === 'elsewhere' ? { kind: wentOut, who: outBy ?? '' } : { kind: wentOut };
}
