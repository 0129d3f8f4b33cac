import { z } from 'zod';
import type { HandbookFile } from '../../../domain/handbook/handbook.ts';
import type { Proposal } from '../../../domain/handbook-changes/proposal.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { readActor, writeActorOrNull } from './values/stored-json.ts';

export type HandbookRow = {
  hash: string;
  /** JSON: path and base64 of each file. */
  files: string;
  storedAt: string;
};

/** `ownLayer`: version of the institution's own weights; null for the shipped ones. */
export type ActiveHandbookRow = { id: number; hash: string; since: string; putBy: string; ownLayer: string | null };

export type ProposalRow = {
  id: string;
  hash: string;
  basedOn: string | null;
  proposedBy: string;
  proposedAt: string;
  reason: string | null;
  origin: Proposal['origin'];
  status: Proposal['status'];
  decidedBy: string | null;
  decidedAt: string | null;
};

export function proposalRow(proposal: Proposal): ProposalRow {
  const isDecided = proposal.status !== 'waiting';
  return {
    id: proposal.id,
    hash: proposal.hash,
    basedOn: proposal.basedOn,
    proposedBy: JSON.stringify(proposal.proposedBy),
    proposedAt: proposal.proposedAt,
    reason: storableText(proposal.reason),
    origin: proposal.origin,
    status: proposal.status,
    decidedBy: writeActorOrNull(isDecided ? proposal.decidedBy : null),
    decidedAt: isDecided ? proposal.decidedAt : null,
  };
}

export function proposalOf(row: ProposalRow): Proposal {
  const { id, hash, basedOn, proposedAt, reason, origin, status, decidedBy, decidedAt } = row;
  const proposal = { id, hash, basedOn, proposedBy: readActor(row.proposedBy), proposedAt, reason, origin };
  if (status === 'waiting') return { ...proposal, status };
  if (decidedBy === null || decidedAt === null) throw new Error(`Proposal ${id} was decided by nobody`);
  return { ...proposal, status, decidedBy: readActor(decidedBy), decidedAt };
}

const storedFiles = z.array(z.tuple([z.string(), z.base64()]));

export function writeFiles(files: readonly HandbookFile[]): string {
  return JSON.stringify(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]));
}

/** Null when what is kept is no list of files. */
export function readFiles(stored: string): HandbookFile[] | null {
  try {
    return storedFiles
      .parse(JSON.parse(stored))
      .map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes, 'base64') }));
  } catch {
    return null;
  }
}
