import type { DismissReason } from '../cases/case-state.ts';
import type { Severity } from '../handbook/vocabulary.ts';

/** What digests count, without any whole case: no post, no name, no text. */
export type FigureReader = {
  /** What happened from `from` (included) to `to` (not). */
  events(period: { from: string; to: string }): Promise<CaseEvents>;
  /** Cases that are not closed and for which nothing has ever gone out, oldest first. */
  waiting(): Promise<WaitingCase[]>;
};

export type CaseEvents = {
  /** `topic` as triage saw it; `network` null for a case without a post. */
  opened: { at: string; severity: Severity; topic: string | null; network: string | null }[];
  closed: { at: string; reason: DismissReason }[];
  /** First replies: what went out for a case before is not counted again. */
  answered: { at: string; openedAt: string; network: string }[];
};

export type WaitingCase = { id: number; severity: Severity; openedAt: string; isClaimed: boolean };
