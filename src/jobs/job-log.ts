/** Log in which jobs report their work; never with the words of a citizen or of the team. */
export type JobLog = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
