import type { MessageRef } from './case-store.ts';

/** A person at risk's card in the second channel, where it was brought while the channel of the cases was out of reach. */
export type SecondCard = {
  caseId: number;
  message: MessageRef;
  /** Hash of what stands there. */
  shown: string;
  /** The line that calls the duty officer stands below it. */
  hasCalled: boolean;
  /** The case is dealt with, and the card says so. */
  isOver: boolean;
};

/** Where the second cards stand. */
export type SecondCards = {
  /** Those that are not over, oldest case first. */
  list(): Promise<SecondCard[]>;
  ofCase(caseId: number): Promise<SecondCard | null>;
  save(card: SecondCard): Promise<void>;
  /** Something about the case changed: a card that was over is looked at again. */
  follow(caseId: number): Promise<void>;
};
