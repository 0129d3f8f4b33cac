/** Slack cannot be used as it is set up. The message is a sentence for the person who starts the bot, and says what to do. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
  /** True if it can pass without a person: a start waits for that. */
  readonly canPass: boolean;

  constructor(message: string, { canPass = false, ...options }: ErrorOptions & { canPass?: boolean } = {}) {
    super(message, options);
    this.canPass = canPass;
  }
}
