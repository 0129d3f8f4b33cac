import type { Actor } from '../people/actor.ts';

/** The handbook that every process follows. */
export type ActiveVersion = {
  hash: string;
  /** ISO 8601 UTC. */
  since: string;
  by: Actor;
};

/** A handbook that shall take the place of the one in force. */
export type Proposal = {
  id: string;
  hash: string;
  /** The handbook in force when it was made: once that is another, what was shown for it is no longer the difference. */
  basedOn: string | null;
  proposedBy: Actor;
  proposedAt: string;
  /** Reason for a change made without a second person. */
  reason: string | null;
  /** Origin of its words: the files, or answers to the questions of the first day. */
  origin: 'files' | 'answers';
} & ({ status: 'waiting' } | Decided);

/** `adopted`: at the terminal, without a second person. `superseded`: by another handbook or another proposal. */
type Decided = { status: 'confirmed' | 'dropped' | 'superseded' | 'adopted'; decidedBy: Actor; decidedAt: string };

export type Waiting = Extract<Proposal, { status: 'waiting' }>;

/** Returns the proposal after a person's decision. */
export function decideProposal(
  { status: _, ...proposal }: Waiting,
  status: Decided['status'],
  { actor, now }: { actor: Actor; now: string },
): Proposal {
  return { ...proposal, status, decidedBy: actor, decidedAt: now };
}
