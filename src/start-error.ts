/** Reason why the program cannot start. The message is fit to print and says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** True if it can pass without a person: a start waits for that. */
  readonly canPass: boolean;

  constructor(message: string, { canPass = false, ...options }: ErrorOptions & { canPass?: boolean } = {}) {
    super(message, options);
    this.canPass = canPass;
  }
}

/** A person stopped the program before it had started. */
export class StartStopped extends Error {
  override readonly name = 'StartStopped';
}
