import type { JoinedPost } from '../../../../domain/cases/model/joining/joined-post.ts';
import type { IncomingColumns } from './intake-row.ts';
import { incomingColumns } from './intake-row.ts';

export type JoinedRow = IncomingColumns & { caseId: number; wording: string; joinedAt: string };

export function joinedRow({ id, caseId, source, post, wording, joinedAt }: JoinedPost): JoinedRow {
  return { ...incomingColumns(id, { source, post }), caseId, wording, joinedAt };
}
