import type { SourceState } from '../../../domain/posts/source-book.ts';

export type SourceCursorRow = Omit<SourceState, 'why'> & { why: string | null };
