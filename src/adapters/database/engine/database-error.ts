/** The database cannot be used as it is. The message is a sentence for a person and says what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** True if it can pass without a person: a start waits for that. */
  readonly canPass: boolean;

  constructor(message: string, { canPass = false, ...options }: ErrorOptions & { canPass?: boolean } = {}) {
    super(message, options);
    this.canPass = canPass;
  }
}
