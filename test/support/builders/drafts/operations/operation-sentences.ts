import type { Operation } from '../../../../../src/domain/review/operations/operations-theme.ts';

/** Invented sentences of a language. */
export type OperationSentences = {
  /** They speak of the operation. */
  said: Readonly<Record<Operation, readonly string[]>>;
  /** What a town hall says all the same while a plan is activated, and what it says on any other day. */
  unsaid: readonly string[];
};
