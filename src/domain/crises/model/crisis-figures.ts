import type { StatementKind } from '../../cases/model/case-state.ts';
import type { Publication } from '../../cases/model/publication.ts';

/** Publication that is out, with what its case is. */
export type OutPublication = Pick<Publication, 'corrects'> & { statement: StatementKind | null };

/** Number of our published texts, each counted once. */
export type PublishedCounts = {
  /** Replies to citizens. */
  replies: number;
  /** Messages of our own. */
  messages: number;
  /** Texts that correct a published text. */
  corrections: number;
};

/** Counts published texts by what they are, the same for board, report, digests and App Home. */
export function countPublished(out: readonly OutPublication[]): PublishedCounts {
  const corrections = out.filter(({ corrects }) => corrects.length > 0).length;
  const rest = out.filter(({ corrects }) => corrects.length === 0);
  const messages = rest.filter(({ statement }) => statement !== null).length;
  return { replies: rest.length - messages, messages, corrections };
}
