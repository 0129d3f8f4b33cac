/** Slack cannot be used as it is set up. The message is a sentence for the person who starts the bot, and says what to do. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
}
