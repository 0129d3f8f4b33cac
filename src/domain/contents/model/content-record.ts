import type { AuditRow } from '../../cases/ports/case-store.ts';
import type { ContentState } from './content.ts';

/** A planned post, and the rows of the audit log that name it, read together. */
export type RecordedContent = { state: ContentState; rows: AuditRow[] };

/** Reads planned posts beside the audit log, for its verification. */
export type ContentRecordReader = {
  /** Posts after this id, in order of their ids. */
  after(id: string, limit: number): Promise<RecordedContent[]>;
  /** Ids of posts that the audit log names and that are not there, without those that were deleted in their time; none for drills. */
  gone(): Promise<string[]>;
};
