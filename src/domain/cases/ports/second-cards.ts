import type { MessageRef } from './message-ref.ts';

/** A person at risk's card in the second channel, where it was brought while the channel of the cases was out of reach. */
export type SecondCard = {
  caseId: number;
  message: MessageRef;
  /** Hash of the content shown there. */
  shown: string;
  /** True if the line that calls the duty officer is posted below it. */
  hasCalled: boolean;
  /** The case is dealt with, and the card says so. */
  isOver: boolean;
};

/** Store of the second cards. */
export type SecondCards = {
  /** Returns the second cards that are not over, oldest case first. */
  list(): Promise<SecondCard[]>;
  ofCase(caseId: number): Promise<SecondCard | null>;
  save(card: SecondCard): Promise<void>;
  /** Marks the case as changed: its card is checked again even if it was over. */
  follow(caseId: number): Promise<void>;
};
