import type { AlertColour } from '../../../handbook/vocabulary.ts';
import type { CrisisLevel } from './crisis.ts';

/** A crisis that an official alert proposes to start: one for a chain of an alert and its updates. Nobody is bound by it. */
export type AlertProposal = {
  id: string;
  /** Id of the source in the handbook from which the alert came. */
  source: string;
  /** Keys of the messages of its chain, oldest first. */
  messages: string[];
  playbook: string;
  colour: AlertColour;
  level: CrisisLevel;
  /** Event that the alert announces, in the words of the issuing body. */
  event: string;
  headline: string | null;
  /** Our areas that it is about, as the handbook names them. */
  areas: string[];
  /** ISO 8601 UTC, as are all times here; null when it does not say. */
  onset: string | null;
  expires: string;
  proposedAt: string;
  updatedAt: string;
  closed: { why: AlertEnd; at: string; crisisId: number | null } | null;
};

/** `lowered`: an update brought it below what the playbook asks for, or out of our areas. */
export type AlertEnd = 'cancelled' | 'expired' | 'lowered' | 'started';

/** Register of known alerts, read inside the deciding transaction. */
export type AlertRegister = {
  /** Returns whether this message was handled before, or replaced by one that came first. */
  knows(key: string): Promise<boolean>;
  /** The proposal to whose chain one of these messages belongs, the newest first. */
  ofMessages(keys: readonly string[]): Promise<AlertProposal | null>;
  /** Every proposal that nobody has closed, oldest first. */
  open(): Promise<AlertProposal[]>;
  /** Forgets messages that came before then (ISO 8601 UTC) and belong to no proposal. */
  forgetBefore(moment: string): Promise<void>;
};

/** Reader of proposals for messages and modals, outside any transaction. */
export type AlertReader = {
  byId(id: string): Promise<AlertProposal | null>;
};
