/** A hoax of the register, as the checks of a reply need it. */
export type KnownHoax = {
  /** By which the team calls it. */
  id: number;
  /** The claim and its other wordings. */
  said: readonly string[];
  /** The claim turned out to be true: then it is the denial that is wrong. */
  isTrue: boolean;
  /** The post that is answered says it. */
  isMatched: boolean;
  /** True after a person's decision not to answer the hoax in public for now. */
  isQuiet: boolean;
};
