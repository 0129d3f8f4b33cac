import type { AuditRow } from '../../cases/ports/case-store.ts';
import type { ContentState } from './content.ts';

/** A planned post, and the rows of the audit log that name it, read together. */
export type RecordedContent = { state: ContentState; rows: AuditRow[] };

/** Reads planned posts beside the audit log, for its verification. */
export type ContentRecordReader = {
  /**
   * Hands over each post, in the order of their ids, from one snapshot. The audit log is read once.
   * @returns ids of posts that the audit log names and that are not there, without those that were deleted in their time; none for drills
   */
  each(take: (recorded: RecordedContent) => void): Promise<string[]>;
};
