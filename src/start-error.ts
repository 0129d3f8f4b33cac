/** Reason why the program cannot start. The message is fit to print and says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
