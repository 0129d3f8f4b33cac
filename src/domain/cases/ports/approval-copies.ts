import type { MessageRef } from './message-ref.ts';

/** Copy of a text that waits for approval, in a person's messages with the bot. */
export type ApprovalCopy = {
  caseId: number;
  /** Version of the text that it shows. */
  draftId: string;
  /** Slack id of the person. */
  person: string;
  message: MessageRef;
  /** Hash of what it shows. */
  shown: string;
  /** The text is approved, returned or another one, and the copy says so. */
  isOver: boolean;
};

/** Store of the copies, so that each shows the current state. */
export type ApprovalCopies = {
  /** Returns the copies of a case that are not over. */
  ofCase(caseId: number): Promise<ApprovalCopy[]>;
  save(copy: ApprovalCopy): Promise<void>;
  /** Deletes what is known of a copy: its case is erased, and it has lost its words. */
  forget(message: MessageRef): Promise<void>;
};
